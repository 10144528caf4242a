"""The goals of all that is asked: sections, questions, options, checks and strengths."""

from collections.abc import Iterator

from wizard.audit.proof.asking import Upto
from wizard.audit.proof.encoding import Encoding
from wizard.audit.proof.goal import Goal, Shown, Thing, both_ways, first_to_hold
from wizard.audit.proof.logic import Truth, all_of, opposite
from wizard.audit.proof.places import Place
from wizard.interview import Interview, State
from wizard.questionnaire import terms
from wizard.questionnaire.definition import Check, Option, Question
from wizard.questionnaire.locate import Path
from wizard.questionnaire.possible import FALSE, TRUE


class Asked:
    """Makes the goals of sections, of questions, and of what belongs to them."""

    def __init__(self, encoding: Encoding) -> None:
        self._encoding = encoding

    def goals(self) -> Iterator[Goal]:
        for section in self._encoding.questionnaire.sections:
            path: Path = ("section", section.number)
            around = Thing("section", section.id, path, "when", section.condition)
            if section.condition is not None:
                yield from both_ways(around, self._encoding.flag(section.slot), section.condition)
            for number, question in enumerate(section.questions):
                yield from self._question(question, (*path, "question", number), around, section.slot)

    def _question(self, question: Question, path: Path, around: Thing, section: int) -> Iterator[Goal]:
        place = Place(self._encoding, question)
        thing = Thing("question", question.id, path, "when", question.condition, question.id, around)
        yield Goal(thing, True, place.applies, place.shown(_applies))
        if question.condition is not None:
            formula = all_of((self._encoding.flag(section), opposite(place.applies)))
            skipped = place.shown(_does_not_apply)
            yield Goal(thing, False, formula, lambda now: now.engine.slots[section] == TRUE and skipped(now))
        yield from self._within(question, thing, place)
        if question.slot in self._encoding.first_entries:
            for index, inner in enumerate(question.inner):
                yield from self._inner(question, inner, (*path, "question", index), thing)

    def _inner(self, group: Question, inner: Question, path: Path, around: Thing) -> Iterator[Goal]:
        place = Place(self._encoding, inner, group)
        thing = Thing("question", inner.id, path, "when", inner.condition, f"{group.id}.{inner.id}", around)
        yield Goal(thing, True, place.applies, place.shown(_applies))
        if inner.condition is not None:
            yield Goal(thing, False, all_of((place.present, opposite(place.applies))), place.shown(_does_not_apply))
        yield from self._within(inner, thing, place)

    def _within(self, question: Question, around: Thing, place: Place) -> Iterator[Goal]:
        for index, option in enumerate(question.options):
            yield from self._option(option, index, around, place)
        for index, check in enumerate(question.checks):
            yield from self._check(check, index, around, place)
        yield from self._strengths(question, around, place)

    def _strengths(self, question: Question, around: Thing, place: Place) -> Iterator[Goal]:
        none_above: Truth = True
        above: list[terms.Truth] = []
        for index, strength in enumerate(question.strengths):
            term, holds = strength.condition, self._encoding.holds(strength.condition)
            path = (*around.path, "strength", index)
            thing = Thing("strength", strength.level, path, "when", term, around.question, around)
            is_first = first_to_hold(term, tuple(above))
            yield Goal(thing, True, all_of((place.applies, none_above, holds)), place.shown_where_it_applies(is_first))
            if term is not None:
                yield Goal(thing, False, *self._applies_without(term, place))
                above.append(term)
            none_above = all_of((none_above, opposite(holds)))

    def _option(self, option: Option, index: int, around: Thing, place: Place) -> Iterator[Goal]:
        term, path = option.condition, (*around.path, "option", index)
        thing = Thing("option", option.id, path, "when", term, around.question, around)
        bit = option.bit
        yield Goal(thing, True, place.option(bit), place.shown(lambda interview, _: place.chosen(interview, bit)))
        if term is not None:
            yield Goal(thing, False, *self._applies_without(term, place))

    def _applies_without(self, term: terms.Truth, place: Place) -> tuple[Truth, Shown]:
        """A question applies and a condition of it is false."""
        formula = all_of((place.applies, opposite(self._encoding.holds(term))))
        return formula, place.shown_where_it_applies(lambda interview: term.evaluate(interview.engine.slots) == FALSE)

    def _check(self, check: Check, index: int, around: Thing, place: Place) -> Iterator[Goal]:
        must, path = check.must, (*around.path, "check", index)
        thing = Thing("check", check.id, path, "must", must, around.question, around)
        holds = self._encoding.holds(must)

        def is_now(truths: int) -> Shown:
            return place.shown(
                lambda interview, state: state == State.ANSWERED and must.evaluate(interview.engine.slots) == truths
            )

        yield Goal(thing, True, all_of((place.answered, holds)), is_now(TRUE))
        upto = Upto(place.top, self._encoding.position(place.question), check if check.hard else None)
        shown = place.breaks(check) if check.hard else is_now(FALSE)
        yield Goal(thing, False, all_of((place.answered, opposite(holds))), shown, upto)


def _applies(_: Interview, state: State) -> bool:
    return state.applies


def _does_not_apply(_: Interview, state: State) -> bool:
    return state == State.DOES_NOT_APPLY
