"""Every condition of a questionnaire that decides something: where it stands, and what is certain where it is read."""

from collections.abc import Iterator

from wizard.audit.rules.implied import NOTHING, Facts, Implied, Scope
from wizard.audit.sheet import Asked, Sheet
from wizard.frozen import field, frozen
from wizard.questionnaire.grammar import Name, Node, parse
from wizard.questionnaire.locate import Path


@frozen
class Placed:
    """A condition. `known` holds wherever it is looked at; `scope` are names of the group in which it stands."""

    path: Path
    tree: Node
    known: Facts = NOTHING
    question: str = ""
    scope: Scope = field(default_factory=dict)


def conditions(sheet: Sheet, implied: Implied) -> Iterator[Placed]:
    """All conditions but those of checks, in the order of the file; those of a shared list once for each question."""
    questionnaire = sheet.questionnaire
    for section in questionnaire.sections:
        if section.when:
            yield Placed(("section", section.number, "when"), parse(section.when))
    for asked in sheet.asked:
        yield from _of_question(sheet, implied, asked)
    for index, value in enumerate(sheet.source.data.get("value", ())):
        yield Placed(("value", index, "is"), parse(value["is"]))
    for kind in ("outcome", "obligation"):
        for index, table in enumerate(sheet.source.data.get(kind, ())):
            if "when" in table:
                yield Placed((kind, index, "when"), parse(table["when"]))


def _of_question(sheet: Sheet, implied: Implied, asked: Asked) -> Iterator[Placed]:
    question, scope = asked.question, implied.scope_of(Name(asked.group.id, 0)) if asked.group else {}
    if question.when:
        others = implied.conditions_of(asked)[:-1]
        known = NOTHING.union(*(implied.where(one, True, scope) for one in others))
        yield Placed((*asked.path, "when"), parse(question.when), known, asked.name, scope)
    known = implied.value_of(asked.name)
    for index, option in enumerate(question.options):
        if option.when:
            path = (*sheet.option_path(asked, index), "when")
            yield Placed(path, parse(option.when), known, asked.name, scope)
    for index, strength in enumerate(question.strengths):
        if strength.when:
            path = (*asked.path, "strength", index, "when")
            yield Placed(path, parse(strength.when), known, asked.name, scope)
