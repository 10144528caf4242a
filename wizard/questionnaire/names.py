"""Every name of a questionnaire, what it stands for, and the slot that holds what is known of it."""

from collections.abc import Mapping, Sequence
from typing import Any

from wizard.frozen import replace
from wizard.questionnaire.grammar import FUNCTIONS, RESERVED
from wizard.questionnaire.kinds import kind_named
from wizard.questionnaire.locate import Path
from wizard.questionnaire.possible import Amount
from wizard.questionnaire.scope import Named
from wizard.questionnaire.source import Source
from wizard.questionnaire.terms import Row
from wizard.text.problem import Problem
from wizard.text.words import Words

LAST = 1_000_000_000  # a position after every question

WORDS = Words(
    {
        "twice": {
            "ja": "id {id} が2回使われています（最初は {line} 行）。別の id にしてください。",
            "en": "the id {id} is used twice (first in line {line}); give this one another id",
        },
        "reserved": {
            "ja": "{id} は条件の言葉として使われるので、id にできません。",
            "en": "{id} is a word of the condition language and cannot be an id",
        },
        "no-list": {
            "ja": "選択肢の一覧 {id} がありません。[[options]] に書いてください。",
            "en": "there is no list of options {id}; write it as [[options]]",
        },
        "both-options": {
            "ja": "option と options のどちらか一つだけを書いてください。",
            "en": "give either option or options, not both",
        },
        "no-options": {"ja": "選択肢が2つ以上必要です。", "en": "at least two options are needed"},
        "too-few-options": {
            "ja": "least が、一緒に選べる選択肢の数（{count}）より大きくなっています。",
            "en": "least is larger than the number of options that can be chosen together ({count})",
        },
        "scale-inside": {
            "ja": "繰り返しの組の中の問は、尺度に加えられません。",
            "en": "questions within a repeating group do not count on a scale",
        },
        "not-inside": {
            "ja": "{name} は、繰り返しの組の中の問には書けません。",
            "en": "{name} is not for questions within a repeating group",
        },
        "not-exclusive": {
            "ja": 'exclusive は kind = "choices" の選択肢だけで使えます。',
            "en": 'exclusive is for options of kind = "choices" only',
        },
    }
)


class Names:
    """What `gather` found. Lists run parallel to the tables of the file."""

    def __init__(self) -> None:
        self.named: dict[str, Named] = {}  # questions and scales
        self.asked: list[Named] = []  # questions in order
        self.scales: list[Named] = []
        self.lists: dict[str, list[Any]] = {}  # shared lists of options
        self.list_paths: dict[str, Path] = {}
        self.first_of_section: list[int] = []
        self.section_slots: list[int] = []
        self.value_slots: list[int] = []
        self.outcome_slots: list[int] = []
        self.obligation_slots: list[int] = []
        self.outcome = Named("outcome", "choice", 1, LAST)
        self.today_slot = 0
        self.slots = 2

    def take(self, count: int = 1) -> int:
        """The first of `count` new slots."""
        self.slots += count
        return self.slots - count


def gather(source: Source, problems: list[Problem]) -> Names:
    """Give every section, question, scale, value, outcome and obligation its slots; note ids that are used twice."""
    data = source.data
    names = Names()
    taken = _Taken(source, problems)
    for index, table in enumerate(data.get("options", ())):
        path: Path = ("options", index)
        taken.note("options", table["id"], (*path, "id"))
        names.lists[table["id"]] = table["option"]
        names.list_paths[table["id"]] = path
    scale_points: dict[str, Amount] = {table["id"]: 0 for table in data.get("scale", ())}
    for index, table in enumerate(data.get("scale", ())):
        taken.note("name", table["id"], ("scale", index, "id"))
    for number, section in enumerate(data["section"]):
        taken.note("section", section["id"], ("section", number, "id"))
        names.first_of_section.append(len(names.asked))
        names.section_slots.append(names.take())
        for index, table in enumerate(section["question"]):
            _question(names, taken, table, ("section", number, "question", index), scale_points)
    for scale_id, highest in scale_points.items():
        scale = Named(scale_id, "scale", names.take(), _last_on(data, scale_id), highest=highest)
        names.scales.append(scale)
        names.named.setdefault(scale_id, scale)
    for kind, slots in (
        ("value", names.value_slots),
        ("outcome", names.outcome_slots),
        ("obligation", names.obligation_slots),
    ):
        for index, table in enumerate(data.get(kind, ())):
            taken.note("name" if kind == "value" else kind, table["id"], (kind, index, "id"))
            slots.append(names.take())
    bits = {table["id"]: 2 << index for index, table in enumerate(data.get("outcome", ()))}
    names.outcome = Named("outcome", "choice", 1, LAST - 1, options=bits)
    return names


def _question(names: Names, taken: "_Taken", table: Mapping[str, Any], path: Path, scales: dict[str, Amount]) -> None:
    taken.note("name", table["id"], (*path, "id"))
    named, tables = _named(names, taken, table, path, len(names.asked))
    if "question" in table:
        named = replace(named, **_inside(names, taken, table, path, named))
    names.asked.append(named)
    names.named.setdefault(named.id, named)
    for index, scale in enumerate(table.get("scale", ())):
        if scale not in scales:
            taken.note("name", scale, (*path, "scale", index))
        scales[scale] = scales.get(scale, 0) + _most_points(table, tables)


def _named(
    names: Names, taken: "_Taken", table: Mapping[str, Any], path: Path, position: int
) -> tuple[Named, Sequence[Any]]:
    """A question with three new slots, and its options."""
    kind = kind_named(table["kind"])
    first = names.take(3)
    tables = _option_tables(names, taken, table, path) if kind.chooses else ()
    for index, check in enumerate(table.get("check", ())):
        taken.note("check", check["id"], (*path, "check", index, "id"))
    named = Named(
        id=table["id"],
        type=kind.type,
        slot=first + 2,
        position=position,
        applies_slot=first,
        answered_slot=first + 1,
        options={one["id"]: 2 << index for index, one in enumerate(tables)} if kind.chooses else None,
        never_negative=kind.type == "number" and table.get("min", -1) >= 0,
    )
    return named, tables


def _inside(names: Names, taken: "_Taken", table: Mapping[str, Any], path: Path, group: Named) -> dict[str, Any]:
    """The questions of a group. Their slots follow each other in one row; they are known where the group is."""
    inner: dict[str, Named] = {}
    first = names.slots
    for index, one in enumerate(table["question"]):
        place = (*path, "question", index)
        taken.note(f"group {group.id}", one["id"], (*place, "id"), reserved=True)
        inner[one["id"]], _ = _named(names, taken, one, place, -1)
        if "scale" in one:
            taken.problem("scale-inside", (*place, "scale"), one["id"])
        for key in ("from", "strength"):
            if key in one and (key != "from" or table.get("from") != "systems"):  # a system is known by its records
                taken.problem("not-inside", (*place, key), one["id"], name=key)
    return {"inner": inner, "row": Row(group.slot, first, names.slots - first)}


def _option_tables(names: Names, taken: "_Taken", table: Mapping[str, Any], path: Path) -> Any:
    shared = table.get("options")
    own = table.get("option", ())
    if shared is not None and own:
        taken.problem("both-options", (*path, "options"), table["id"])
    if shared is not None and shared not in names.lists:
        taken.problem("no-list", (*path, "options"), table["id"], id=f'"{shared}"')
        return ()
    options = names.lists[shared] if shared is not None else own
    if len(options) < 2:
        taken.problem("no-options", path, table["id"])
    together = sum(1 for one in options if not one.get("exclusive"))
    if table.get("least", 1) > max(together, 1):
        taken.problem("too-few-options", (*path, "least"), table["id"], count=together)
    seen: dict[str, Path] = {}
    for index, one in enumerate(options):
        place = (*names.list_paths[shared], "option", index) if shared is not None else (*path, "option", index)
        if one["id"] in seen:
            taken.twice(one["id"], (*place, "id"), seen[one["id"]])
        seen[one["id"]] = (*place, "id")
        if one.get("exclusive") and table["kind"] != "choices":
            taken.problem("not-exclusive", (*place, "exclusive"), table["id"])
    return options


def _most_points(table: Mapping[str, Any], options: Any) -> Amount:
    """The most points that any answer gives: the best option of a choice, all good ones of several choices."""
    if table["kind"] == "yes-no":
        points: Amount = table.get("points", 0)
        return max(points, 0)
    together = sorted((one.get("points", 0) for one in options if not one.get("exclusive")), reverse=True)
    alone: list[Amount] = [one.get("points", 0) for one in options if one.get("exclusive")]
    if table["kind"] == "choices":
        least, most = table.get("least", 1), table.get("most", len(together))
        chosen = [points for number, points in enumerate(together[:most]) if points > 0 or number < least]
        return max([sum(chosen), *alone] if chosen else alone, default=0)
    return max(together, default=0)


def _last_on(data: Mapping[str, Any], scale: str) -> int:
    questions = [question for section in data["section"] for question in section["question"]]
    return max((number for number, one in enumerate(questions) if scale in one.get("scale", ())), default=-1)


class _Taken:
    """Ids that are in use, by what they belong to, and where each was first."""

    def __init__(self, source: Source, problems: list[Problem]) -> None:
        self._source = source
        self._problems = problems
        self._seen: dict[tuple[str, str], Path] = {}

    def note(self, space: str, id: str, path: Path, reserved: bool = False) -> None:
        first = self._seen.setdefault((space, id), path)
        if first is not path:
            self.twice(id, path, first)
        if (space == "name" or reserved) and (id in RESERVED or id in FUNCTIONS):
            self.problem("reserved", path, "", id=f'"{id}"')

    def twice(self, id: str, path: Path, first: Path) -> None:
        self.problem("twice", path, "", id=f'"{id}"', line=self._source.locator.value(first).line)

    def problem(self, key: str, path: Path, question: str, **fields: Any) -> None:
        self._problems.append(self._source.problem(WORDS, key, path, question=question, **fields))
