"""Reasons as a person reads them: a tree of lines, and what is found of each titled value."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from wizard.interview.explain import Reason
from wizard.questionnaire.definition import Calculated
from wizard.summary.parts import Finding, ReasonLine, Standing
from wizard.summary.speaker import Speaker
from wizard.summary.standing import Standings
from wizard.text.clean import clean, one_line
from wizard.text.dates import format_date
from wizard.text.numerals import format_number

Amount = int | Decimal


class Tree:
    """Turns reasons into lines. What one tree has told already is named again, without its parts."""

    def __init__(self, speaker: Speaker) -> None:
        self._speaker = speaker
        questionnaire = speaker.interview.questionnaire
        self._values = {value.id: value for value in questionnaire.values}
        self._scales = {scale.id: scale for scale in questionnaire.scales}
        self._standings = Standings(speaker.interview)
        self._told: set[Reason] = set()

    def lines(self, reasons: Iterable[Reason], deep: bool = True) -> tuple[ReasonLine, ...]:
        """The lines of `reasons`; with `deep` False each without its parts."""
        return tuple(line for reason in reasons for line in self._of(reason, deep))

    def _of(self, reason: Reason, deep: bool) -> Iterator[ReasonLine]:
        match reason.subject:
            case "question":
                yield self._question(reason, deep)
            case "outcome":
                yield self._outcome(reason)
            case "value":
                value = self._values[reason.id]
                title = self._speaker.text(value.title)
                standing, shown = self._value(value)
                yield from self._titled(reason, title, standing, shown, deep)
            case "scale":
                scale = self._scales[reason.id]
                shown = points(self._speaker, self._speaker.interview.values.get(scale.id), scale.highest)
                yield from self._titled(reason, self._speaker.text(scale.title), "said", shown, deep)

    def _titled(self, reason: Reason, title: str, standing: Standing, shown: str, deep: bool) -> Iterator[ReasonLine]:
        """A value without a title is only a step of the rule: its parts stand in its place."""
        if not title:
            yield from self.lines(reason.parts, deep)
            return
        parts, repeated = self._parts(reason, reason.parts, deep)
        yield ReasonLine(reason.subject, reason.id, title, standing, shown, parts=parts, repeated=repeated)

    def _parts(self, reason: Reason, parts: tuple[Reason, ...], deep: bool) -> tuple[tuple[ReasonLine, ...], bool]:
        if not deep or not parts:
            return (), False
        if reason in self._told:
            return (), True
        self._told.add(reason)
        return self.lines(parts), False

    def _question(self, reason: Reason, deep: bool) -> ReasonLine:
        speaker = self._speaker
        question = speaker.interview.question(reason.id)
        state = speaker.state(question)
        text = speaker.text(question.text)
        if state is None:
            parts, repeated = self._parts(reason, reason.guards, deep)
            return ReasonLine(
                "question", reason.id, text, "not-asked", speaker.say("not-asked"), parts=parts, repeated=repeated
            )
        shown = one_line(speaker.answer(question)) if state == "answered" else speaker.say(f"state-{state}")
        grounds = speaker.grounds(question.basis, question.reference)
        return ReasonLine("question", reason.id, text, "said", shown, speaker.number(question), state, grounds)

    def _outcome(self, reason: Reason) -> ReasonLine:
        outcomes = self._speaker.interview.questionnaire.outcomes
        outcome = next(one for one in outcomes if one.id == reason.id)
        return ReasonLine("outcome", reason.id, self._speaker.text(outcome.title), "said")

    def _value(self, value: Calculated) -> tuple[Standing, str]:
        if value.type != "yes-no":
            return "said", amount(self._speaker, self._speaker.interview.values.get(value.id))
        return self._standings.of(value), ""


def findings_of(speaker: Speaker) -> tuple[Finding, ...]:
    """The scales and values that have a title, in the order of the file."""
    interview = speaker.interview
    known, numbers = interview.values, interview.bounds.numbers
    found: list[Finding] = []
    for scale in interview.questionnaire.scales:
        if scale.title:
            settled = scale.id in known
            shown = points(speaker, known[scale.id], scale.highest) if settled else _between(speaker, numbers[scale.id])
            found.append(Finding(scale.id, speaker.text(scale.title), "said" if settled else "open", shown))
    standings = Standings(interview)
    for value in interview.questionnaire.values:
        if not value.title:
            continue
        title = speaker.text(value.title)
        if value.type == "yes-no":
            found.append(Finding(value.id, title, standings.of(value)))
        elif value.id in known:
            found.append(Finding(value.id, title, "said", amount(speaker, known[value.id])))
        else:
            found.append(Finding(value.id, title, "open", _between(speaker, numbers.get(value.id))))
    return tuple(found)


def amount(speaker: Speaker, value: object) -> str:
    """A calculated value in words."""
    match value:
        case bool():
            return speaker.say("holds" if value else "fails")
        case int() | Decimal():
            return format_number(value, speaker.language)
        case date():
            return format_date(value, speaker.language)
        case str():
            return clean(value)
    return speaker.say("no-value")


def points(speaker: Speaker, value: object, highest: Amount) -> str:
    most = format_number(highest, speaker.language)
    return speaker.say("points", points=amount(speaker, value), most=most)


def _between(speaker: Speaker, bounds: tuple[Amount, Amount] | None) -> str:
    if bounds is None or not all(Decimal(bound).is_finite() for bound in bounds):
        return ""
    low, high = (format_number(bound, speaker.language) for bound in bounds)
    return speaker.say("between", low=low, high=high)
