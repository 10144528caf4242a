"""From a questionnaire file to a questionnaire that can be walked through; every problem is found, not just one."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from wizard.frozen import replace
from wizard.questionnaire import names, resolve
from wizard.questionnaire.definition import (
    Check,
    Guideline,
    Obligation,
    Option,
    Origin,
    Outcome,
    Question,
    Questionnaire,
    Scale,
    Section,
    Settings,
    Strength,
)
from wizard.questionnaire.grammar import ConditionError, parse
from wizard.questionnaire.kinds import kind_named
from wizard.questionnaire.locate import Path
from wizard.questionnaire.possible import TRUE
from wizard.questionnaire.references import Referee
from wizard.questionnaire.scope import LeansOnWrong, Named, Scope
from wizard.questionnaire.source import Source
from wizard.questionnaire.terms import Always, Truth
from wizard.questionnaire.valued import calculated
from wizard.text.problem import Problem, Problems

Data = Mapping[str, Any]
_ALWAYS = Always(TRUE)


def load(source: Source, guideline: Guideline) -> Questionnaire:
    """The questionnaire in a file whose form is right (see `form`).

    Raises Problems: names used twice or unknown, options or references that do not exist, conditions that cannot be
    read or use what comes later, texts that lack a language.
    """
    loader = _Loader(source, guideline)
    questionnaire = loader.questionnaire()
    if loader.problems:
        raise Problems(loader.problems)
    return questionnaire


class _Loader:
    def __init__(self, source: Source, guideline: Guideline) -> None:
        self.problems: list[Problem] = []
        self._source = source
        self._data = source.data
        self._guideline = guideline
        self._referee = Referee(source, guideline, self.problems)
        self._names = names.gather(source, self.problems)

    def questionnaire(self) -> Questionnaire:
        data = self._data
        self._referee.look_through()
        everything, values = calculated(self._source, self._names, self.problems)
        self._scope = Scope(everything, 0, self._names.today_slot)
        sections = tuple(self._section(number, one) for number, one in enumerate(data["section"]))
        questions = tuple(question for section in sections for question in section.questions)
        outcomes = tuple(self._outcome(number, one) for number, one in enumerate(data.get("outcome", ())))
        outcome = self._names.outcome if outcomes else None
        obligations = tuple(
            self._obligation(number, one, outcome) for number, one in enumerate(data.get("obligation", ()))
        )
        return Questionnaire(
            id=data["id"],
            edition=data["edition"],
            version=data["version"],
            sha256=self._source.sha256,
            languages=tuple(data["languages"]),
            title=data["title"],
            about=data.get("about", {}),
            stage=data.get("stage", ""),
            who=tuple(data.get("who", ())),
            people=tuple(data.get("people", ())),
            guideline=self._guideline,
            sections=sections,
            questions=questions,
            values=values,
            scales=self._scales(questions),
            outcomes=outcomes,
            obligations=obligations,
            slots=self._names.slots,
            today_slot=self._names.today_slot,
            outcome_slot=self._names.outcome.slot,
            by_id=MappingProxyType({question.id: question for question in questions}),
            afresh=data.get("afresh", False),
        )

    def _before(self, number: int) -> Scope:
        """What stands before a question."""
        return replace(self._scope, before=number)

    def _checking(self, number: int) -> Scope:
        """What a check of a question sees: that question, and what stands before it."""
        return replace(self._before(number), own=self._names.asked[number].id)

    def _condition(self, table: Data, key: str, path: Path, scope: Scope, question: str = "") -> Truth | None:
        """The condition under a key of a table, None where there is none or it is wrong (which is noted)."""
        if key not in table:
            return None
        try:
            return resolve.truth(parse(table[key]), scope)
        except LeansOnWrong:
            return None
        except ConditionError as error:
            self.problems.append(self._source.condition_problem(error, (*path, key), question))
            return None

    def _section(self, number: int, table: Data) -> Section:
        path: Path = ("section", number)
        first = self._names.first_of_section[number]
        return Section(
            id=table["id"],
            title=table["title"],
            number=number,
            slot=self._names.section_slots[number],
            about=table.get("about", {}),
            condition=self._condition(table, "when", path, self._before(first)),
            when=table.get("when", ""),
            questions=tuple(
                self._question(first + index, number, one, (*path, "question", index))
                for index, one in enumerate(table["question"])
            ),
        )

    def _question(self, number: int, section: int, table: Data, path: Path) -> Question:
        name = self._names.asked[number]
        question = self._one(number, section, table, path, name, self._before(number), self._checking(number))
        if name.inner is None:
            return question
        inner = tuple(
            self._inner(index, question, one, (*path, "question", index), name)
            for index, one in enumerate(table["question"])
        )
        return replace(question, inner=inner)

    def _inner(self, index: int, group: Question, table: Data, path: Path, named: Named) -> Question:
        """A question of a group: it sees what stands before the group, and before itself within the same entry."""
        inside = dict(named.inner or {})
        later = {id: replace(one, position=names.LAST) for id, one in list(inside.items())[index:]}
        scope = self._before(group.number)
        asked = replace(scope, names={**scope.names, **inside, **later})
        checked = replace(scope, names={**scope.names, **inside, **later, table["id"]: inside[table["id"]]})
        return self._one(index, group.section, table, path, inside[table["id"]], asked, checked)

    def _one(
        self, number: int, section: int, table: Data, path: Path, name: Named, scope: Scope, checked: Scope
    ) -> Question:
        kind = kind_named(table["kind"])
        lean = table.get("lean", ())
        options = self._options(scope, table, path)
        question = Question(
            id=table["id"],
            kind=kind,
            text=table["text"],
            number=number,
            section=section,
            applies_slot=name.applies_slot,
            answered_slot=name.answered_slot,
            slot=name.slot,
            help=table.get("help", {}),
            condition=self._condition(table, "when", path, scope, table["id"]),
            when=table.get("when", ""),
            reference=tuple(table["reference"]),
            basis=table["basis"],
            terms=tuple(table.get("term", ())),
            principles=tuple(table.get("principle", ())),
            options=options,
            options_vary=any(option.condition is not None for option in options),
            scales=tuple(table.get("scale", ())),
            optional=table.get("optional", False),
            may_be_not_applicable=table.get("not-applicable", False),
            changeable=table.get("changeable", False),
            lean=(lean,) if isinstance(lean, str) else tuple(lean),
            purpose=table.get("purpose", ""),
            meaning=table.get("meaning", 1),
            settings=Settings(**{key.replace("-", "_"): table[key] for key in kind.keys if key in table}),
        )
        strengths = tuple(
            Strength(
                one["is"],
                self._condition(one, "when", (*path, "strength", index), scope, table["id"]),
                one.get("when", ""),
            )
            for index, one in enumerate(table.get("strength", ()))
        )
        of, _, part = table.get("from", "").partition(":")
        question = replace(question, strengths=strengths, origin=Origin(of, part) if of else None)
        checks = tuple(
            self._check(checked, one, (*path, "check", index), question)
            for index, one in enumerate(table.get("check", ()))
        )
        return replace(question, checks=checks) if checks else question

    def _check(self, scope: Scope, table: Data, path: Path, question: Question) -> Check:
        must = self._condition(table, "must", path, scope, question.id)
        return Check(table["id"], must or _ALWAYS, table["level"] == "hard", table["text"], table["must"])

    def _options(self, scope: Scope, table: Data, path: Path) -> tuple[Option, ...]:
        shared = table.get("options")
        tables = table.get("option", ()) if shared is None else self._names.lists.get(shared, ())
        start = path if shared is None else self._names.list_paths.get(shared, path)
        options = []
        for index, one in enumerate(tables):
            place = (*start, "option", index)
            options.append(
                Option(
                    id=one["id"],
                    text=one["text"],
                    bit=2 << index,
                    help=one.get("help", {}),
                    condition=self._condition(one, "when", place, scope, table["id"]),
                    when=one.get("when", ""),
                    points=one.get("points", 0),
                    exclusive=one.get("exclusive", False),
                    meaning=one.get("meaning", 1),
                )
            )
        return tuple(options)

    def _scales(self, questions: tuple[Question, ...]) -> tuple[Scale, ...]:
        titles = {table["id"]: table["title"] for table in self._data.get("scale", ())}
        return tuple(
            Scale(
                id=name.id,
                number=number,
                slot=name.slot,
                questions=tuple(one.number for one in questions if name.id in one.scales),
                highest=name.highest,
                title=titles.get(name.id, {}),
            )
            for number, name in enumerate(self._names.scales)
        )

    def _outcome(self, number: int, table: Data) -> Outcome:
        path: Path = ("outcome", number)
        return Outcome(
            id=table["id"],
            title=table["title"],
            because=table["because"],
            number=number,
            condition=self._condition(table, "when", path, self._before(names.LAST)),
            slot=self._names.outcome_slots[number],
            when=table.get("when", ""),
            reference=tuple(table.get("reference", ())),
            basis=table.get("basis", "derived"),
            tone=table.get("tone", "neutral"),
        )

    def _obligation(self, number: int, table: Data, outcome: Named | None) -> Obligation:
        path: Path = ("obligation", number)
        return Obligation(
            id=table["id"],
            who=table["who"],
            text=table["text"],
            due=table["due"],
            condition=self._condition(table, "when", path, replace(self._before(names.LAST), outcome=outcome)),
            slot=self._names.obligation_slots[number],
            help=table.get("help", {}),
            when=table.get("when", ""),
            reference=tuple(table.get("reference", ())),
            basis=table.get("basis", "derived"),
        )
