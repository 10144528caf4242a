"""What is to be shown of a questionnaire: that each thing in it can be so, and need not be so."""

from collections.abc import Iterator
from typing import cast

from wizard.audit.proof.asked import Asked
from wizard.audit.proof.encoding import Encoding
from wizard.audit.proof.goal import Goal, Thing, both_ways, first_to_hold
from wizard.questionnaire import terms


def goals_of(encoding: Encoding) -> list[Goal]:
    """Every goal, in the order of the file."""
    return [*Asked(encoding).goals(), *_values(encoding), *_outcomes(encoding), *_obligations(encoding)]


def _values(encoding: Encoding) -> Iterator[Goal]:
    for value in encoding.questionnaire.values:
        if value.type == "yes-no":
            term = cast("terms.Truth", value.term)
            yield from both_ways(Thing("value", value.id, ("value",), "is", term), encoding.flag(value.slot), term)


def _outcomes(encoding: Encoding) -> Iterator[Goal]:
    above: list[terms.Truth] = []
    for outcome in encoding.questionnaire.outcomes:
        term = outcome.condition
        if term is None:
            continue
        thing = Thing("outcome", outcome.id, ("outcome", outcome.number), "when", term)
        yield Goal(thing, True, encoding.settled(outcome), first_to_hold(term, tuple(above)))
        if not isinstance(term, terms.Always):  # "otherwise" may be written as true
            yield both_ways(thing, encoding.flag(outcome.slot), term)[1]
        above.append(term)


def _obligations(encoding: Encoding) -> Iterator[Goal]:
    for number, obligation in enumerate(encoding.questionnaire.obligations):
        term = obligation.condition
        if term is not None and not isinstance(term, terms.Always):
            thing = Thing("obligation", obligation.id, ("obligation", number), "when", term)
            yield from both_ways(thing, encoding.flag(obligation.slot), term)
