"""Everything in a questionnaire that must exist elsewhere: languages of texts, sources, roles, terms, options."""

from collections.abc import Iterable, Mapping
from typing import Any

from wizard.questionnaire.definition import Guideline
from wizard.questionnaire.locate import Path
from wizard.questionnaire.source import Source
from wizard.text.problem import Problem, near
from wizard.text.words import Words

WORDS = Words(
    {
        "language-missing": {
            "ja": "{name} に言語 {code} がありません。書き足してください。",
            "en": "{name} has no {code} text; add it",
        },
        "language-extra": {
            "ja": "言語 {code} は languages にありません。",
            "en": "the language {code} is not among languages",
        },
        "source": {
            "ja": "出典 {id} が guideline.toml にありません{near}。",
            "en": "guideline.toml has no source {id}{near}",
        },
        "role": {
            "ja": "役割 {id} が guideline.toml にありません{near}。",
            "en": "guideline.toml has no role {id}{near}",
        },
        "term": {
            "ja": "用語 {id} が guideline.toml にありません{near}。",
            "en": "guideline.toml has no term {id}{near}",
        },
        "principle": {
            "ja": "原則 {id} が guideline.toml にありません{near}。",
            "en": "guideline.toml has no principle {id}{near}",
        },
        "edition": {
            "ja": "edition は {id} にしてください（guideline.toml の id）。",
            "en": "edition must be {id}, the id in guideline.toml",
        },
        "lean": {
            "ja": "lean の {id} は使えません。{expected}",
            "en": "{id} cannot stand in lean; {expected}",
        },
        "two-unsettled": {
            "ja": "unsettled = true は1つの結論だけに書けます。",
            "en": "only one outcome can have unsettled = true",
        },
        "when-or-unsettled": {
            "ja": "結論には when か unsettled = true のどちらか一つを書いてください。",
            "en": "an outcome has either when or unsettled = true",
        },
        "limits": {"ja": "最小が最大より大きくなっています。", "en": "the smallest is larger than the largest"},
    }
)

# language tables stand under these keys, wherever they are
_TEXTS = frozenset(
    {"title", "about", "text", "help", "because", "due", "unit", "entry", "notice", "status", "short", "meaning"}
)


class Referee:
    """Looks through a questionnaire file for what does not exist, and notes it."""

    def __init__(self, source: Source, guideline: Guideline, problems: list[Problem]) -> None:
        self._source = source
        self._guideline = guideline
        self._problems = problems

    def look_through(self) -> None:
        data, guideline = self._source.data, self._guideline
        if data["edition"] != guideline.id:
            self._note("edition", ("edition",), id=f'"{guideline.id}"')
        check_languages(self._source, data["languages"], self._problems)
        for key in ("who", "people"):
            self._known("role", data.get(key, ()), (key,), guideline.roles)
        for number, section in enumerate(data["section"]):
            for index, question in enumerate(section["question"]):
                self._question(question, ("section", number, "question", index))
        for index, outcome in enumerate(data.get("outcome", ())):
            self._known("source", outcome.get("reference", ()), ("outcome", index, "reference"), guideline.sources)
            if ("when" in outcome) == ("unsettled" in outcome):
                self._note("when-or-unsettled", ("outcome", index, "id"))
        unsettled = [index for index, one in enumerate(data.get("outcome", ())) if one.get("unsettled")]
        for index in unsettled[1:]:
            self._note("two-unsettled", ("outcome", index, "unsettled"))
        for index, obligation in enumerate(data.get("obligation", ())):
            path: Path = ("obligation", index)
            self._known("source", obligation.get("reference", ()), (*path, "reference"), guideline.sources)
            self._known("role", [obligation["who"]], (*path, "who"), guideline.roles, listed=False)

    def _question(self, question: Mapping[str, Any], path: Path) -> None:
        guideline, id = self._guideline, question["id"]
        self._known("source", question["reference"], (*path, "reference"), guideline.sources, id)
        self._known("term", question.get("term", ()), (*path, "term"), guideline.terms, id)
        self._known("principle", question.get("principle", ()), (*path, "principle"), guideline.principles, id)
        self._lean(question, path)
        for index, inner in enumerate(question.get("question", ())):
            self._question(inner, (*path, "question", index))
        for low, high in (("min", "max"), ("least", "most")):
            if low in question and high in question and question[low] > question[high]:
                self._note("limits", (*path, low), id)

    def _lean(self, question: Mapping[str, Any], path: Path) -> None:
        if "lean" not in question:
            return
        lean, kind = question["lean"], question["kind"]
        fixed = {
            "yes-no": ("yes", "no"),
            "integer": ("more", "less"),
            "number": ("more", "less"),
            "date": ("later", "earlier"),
        }
        if isinstance(lean, list):
            listed = {one["id"]: one for one in self._source.data.get("options", ())}
            shared = listed.get(question.get("options"), {}).get("option", ())
            known: Iterable[str] = [one["id"] for one in question.get("option", ()) or shared]
            wrong = [one for one in lean if one not in known] if kind in ("choice", "choices") else lean
        else:
            known = fixed.get(kind, ())
            wrong = [] if lean in known else [lean]
        for one in wrong:
            self._note("lean", (*path, "lean"), question["id"], id=f'"{one}"', expected=", ".join(known))

    def _known(
        self,
        what: str,
        ids: Iterable[str],
        path: Path,
        known: Mapping[str, Any],
        question: str = "",
        listed: bool = True,
    ) -> None:
        for index, id in enumerate(ids):
            if id not in known:
                place = (*path, index) if listed else path
                self._note(what, place, question, id=f'"{id}"', near=near(id, known))

    def _note(self, key: str, path: Path, question: str = "", **fields: Any) -> None:
        self._problems.append(self._source.problem(WORDS, key, path, question=question, **fields))


def check_languages(source: Source, languages: Iterable[str], problems: list[Problem]) -> None:
    """Note every text that lacks one of the languages or has another."""
    wanted = list(languages)
    for path, texts in _texts(source.data, ()):
        name = str(path[-1])
        for language in wanted:
            if language not in texts:
                problems.append(source.problem(WORDS, "language-missing", path, at_key=True, name=name, code=language))
        for language in texts:
            if language not in wanted:
                problems.append(source.problem(WORDS, "language-extra", (*path, language), at_key=True, code=language))


def _texts(value: Any, path: Path) -> Iterable[tuple[Path, Mapping[str, str]]]:
    if isinstance(value, dict):
        for key, one in value.items():
            if key in _TEXTS and isinstance(one, dict):
                yield (*path, key), one
            elif isinstance(one, dict | list):
                yield from _texts(one, (*path, key))
    elif isinstance(value, list):
        for index, one in enumerate(value):
            yield from _texts(one, (*path, index))
