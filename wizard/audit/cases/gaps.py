"""What no case of a questionnaire covers, each at the line of the thing."""

from collections.abc import Iterable, Iterator, Set

from wizard.audit.cases.covered import Mark, marks
from wizard.audit.finding import Finding
from wizard.audit.rules import finding
from wizard.audit.sheet import Asked, Sheet
from wizard.audit.words import WORDS
from wizard.frozen import frozen
from wizard.interview import Interview
from wizard.questionnaire.locate import Path
from wizard.text.problem import Phrased


@frozen
class _Goal:
    """Something that a case should cover: the mark it would leave, and how to say that none does."""

    mark: Mark
    rule: str
    key: str
    path: Path
    question: str = ""
    what: str = ""


def gaps(sheet: Sheet, walks: Iterable[Interview]) -> Iterator[Finding]:
    """What none of the walks covers; where there is no walk at all, just that."""
    covered: set[Mark] = set()
    count = 0
    for interview in walks:
        covered.update(marks(interview))
        count += 1
    if not count:
        yield finding("no-cases", sheet.problem(WORDS, "no-cases", ("id",), id=sheet.questionnaire.id))
        return
    yield from _uncovered(sheet, covered)


def _uncovered(sheet: Sheet, covered: Set[Mark]) -> Iterator[Finding]:
    for goal in _goals(sheet):
        if goal.mark in covered:
            continue
        fields: dict[str, object] = {}
        if "id" in WORDS.fields(goal.key):
            fields["id"] = f'"{goal.what}"'
        if "truth" in WORDS.fields(goal.key):
            fields["truth"] = Phrased(WORDS, "true" if goal.mark[-1] else "false")
        yield finding(goal.rule, sheet.problem(WORDS, goal.key, goal.path, goal.question, **fields))


def _goals(sheet: Sheet) -> Iterator[_Goal]:
    questionnaire = sheet.questionnaire
    for section in questionnaire.sections:
        if section.condition is not None:
            for side in (True, False):
                path: Path = ("section", section.number, "when")
                yield _Goal(("section", section.number, side), "uncovered-branch", "branch-section", path)
    for asked in sheet.asked:
        yield from _of_question(sheet, asked)
    for number, outcome in enumerate(questionnaire.outcomes):
        path = ("outcome", number, "id")
        yield _Goal(("outcome", outcome.id), "uncovered-outcome", "uncovered-outcome", path, what=outcome.id)
    for number, obligation in enumerate(questionnaire.obligations):
        path, key = ("obligation", number, "id"), "uncovered-obligation"
        yield _Goal(("obligation", obligation.id), key, key, path, what=obligation.id)


def _of_question(sheet: Sheet, asked: Asked) -> Iterator[_Goal]:
    question, name, path = asked.question, asked.name, asked.path
    if question.condition is not None:
        for side in (True, False):
            yield _Goal(("question", name, side), "uncovered-branch", "branch-question", (*path, "when"), name)
    if question.kind.type == "yes-no":
        for said in ("yes", "no"):
            yield _Goal(("option", name, said), "uncovered-option", f"uncovered-{said}", (*path, "id"), name)
    for index, option in enumerate(question.options):
        place = sheet.option_path(asked, index)
        own = (*place, "id") if place[0] == "section" else (*path, "options")
        key = "uncovered-option"
        yield _Goal(("option", name, option.id), key, key, own, name, option.id)
        if option.condition is not None:
            for side in (True, False):
                mark = ("offered", name, option.id, side)
                yield _Goal(mark, "uncovered-branch", "branch-option", (*place, "when"), name, option.id)
    for index, strength in enumerate(question.strengths):
        place = (*path, "strength", index, "is")
        key = "uncovered-strength"
        yield _Goal(("strength", name, index), key, key, place, name, strength.level)
