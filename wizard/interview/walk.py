"""The interview: the one door through which the app, replay and Python walk through a questionnaire."""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import compress
from typing import cast

from wizard.frozen import frozen, replace
from wizard.interview.checking import Checking, Explained
from wizard.interview.engine import Engine
from wizard.interview.plan import plan_for
from wizard.interview.said import Answer, Blank, Deferred, Evidence, NotApplicable, Said, State
from wizard.interview.views import States
from wizard.interview.words import WORDS
from wizard.questionnaire.definition import (
    Group,
    Obligation,
    Option,
    Outcome,
    Question,
    Questionnaire,
    Value,
)
from wizard.questionnaire.kinds import Refused
from wizard.questionnaire.possible import EITHER, FALSE, NOTHING, TRUE, Amount, Possible, Range, Wording, is_known
from wizard.text.clean import clean, one_line

_DONE = tuple(state for state in State if state.done)
# for each state whether a question in it is on the route
_APPLIES = bytes(number < len(State) and State(number).applies for number in range(256))


@frozen
class Progress:
    """How many questions of those that apply are done; `waiting` more may come to apply."""

    done: int
    applies: int
    waiting: int

    @property
    def left(self) -> int:
        return self.applies - self.done


@frozen
class Bounds:
    """What is still possible, whatever the open questions will be answered.

    `outcomes` are ids in the order of the file; it holds every outcome that some completion gives, and may hold more.
    `numbers` are calculated numbers and scores by id, each from the lowest to the highest; None where there is surely
    no value.
    """

    outcomes: tuple[str, ...]
    numbers: Mapping[str, tuple[Amount, Amount] | None]


def start(questionnaire: Questionnaire, today: date | None = None) -> "Interview":
    """A new interview, with nothing said. `today` is the day of the assessment; without it conditions do not know."""
    return Interview(Engine(plan_for(questionnaire), today), today)


class Interview(Checking):
    """A walk through one questionnaire. Ids are those of questions; an unknown one raises UnknownQuestion."""

    def __init__(self, engine: Engine, today: date | None) -> None:
        self.questionnaire = engine.plan.questionnaire
        self.today = today
        self.engine = engine
        self.notes: dict[str, str] = {}
        self.evidence: dict[str, tuple[Evidence, ...]] = {}
        self._reasons: dict[str, Explained] = {}

    def copy(self) -> "Interview":
        """An independent interview in the same state, for trying what would be."""
        twin = Interview(self.engine.copy(), self.today)
        twin.notes = dict(self.notes)
        twin.evidence = dict(self.evidence)
        twin._reasons = dict(self._reasons)
        return twin

    # saying something

    def answer(self, id: str, value: object) -> None:
        """Answer a question with a value as it stands in a TOML file. Raises Refused; then nothing has changed."""
        question = self.question(id)
        self._say(question, question.kind.accept(question, value))

    def carry(self, id: str, value: object, source: str) -> None:
        """Answer with what another record says; `source` names it. Raises Refused. Saying anything else ends it."""
        question = self.question(id)
        self.engine.say(question.number, Answer(question.kind.accept(question, value), carried=one_line(source)))

    @property
    def carried(self) -> Mapping[str, str]:
        """The questions whose answer is carried from another record, and from which."""
        said = self.engine.said
        return {
            question.id: answer.carried
            for question in self.questionnaire.questions
            if isinstance(answer := said.get(question.number), Answer) and answer.carried
        }

    def read(self, id: str, typed: str) -> None:
        """Answer a question with typed text. Raises Refused; then nothing has changed."""
        question = self.question(id)
        self.engine.say(question.number, Answer(question.kind.read(question, typed)))

    def clear(self, id: str) -> None:
        """Take back what was said."""
        self.engine.say(self.question(id).number, None)

    def leave_blank(self, id: str) -> None:
        """Pass an optional question on purpose. Raises Refused."""
        question = self.question(id)
        if not question.optional:
            raise Refused(WORDS, "not-optional")
        self.engine.say(question.number, Blank())

    def defer(self, id: str, note: str = "", whom: str = "") -> None:
        """Say that the answer is not known yet. Raises Refused for a note."""
        question = self.question(id)
        if not question.kind.asks:
            raise Refused(WORDS, "asks-nothing")
        self.engine.say(question.number, Deferred(clean(note), clean(whom)))

    def mark_not_applicable(self, id: str, reason: str) -> None:
        """Say why the question makes no sense here. Raises Refused."""
        question = self.question(id)
        if not question.may_be_not_applicable:
            raise Refused(WORDS, "must-apply")
        cleaned = clean(reason)
        if not cleaned.strip():
            raise Refused(WORDS, "reason-needed")
        self.engine.say(question.number, NotApplicable(cleaned))

    def restore(self, id: str, said: Said | None) -> None:
        """Put back what `said` gave earlier."""
        self.engine.say(self.question(id).number, said)

    def comment(self, id: str, text: str) -> None:
        """Keep a note beside a question; an empty one is taken away."""
        question, cleaned = self.question(id), clean(text)
        if cleaned.strip():
            self.notes[question.id] = cleaned
        else:
            self.notes.pop(question.id, None)

    def attach(self, id: str, evidence: Iterable[Evidence]) -> None:
        """Keep which files are evidence for an answer; with none of them what was kept is taken away."""
        question = self.question(id)
        kept = tuple(replace(one, name=one_line(one.name)) for one in evidence)
        if kept:
            self.evidence[question.id] = kept
        else:
            self.evidence.pop(question.id, None)

    def strength(self, id: str) -> str:
        """At which strength an item applies now: that of the first condition that is true.

        "" where none is, while one before it may still come true, and where the item is not on the route.
        """
        question = self.question(id)
        if not State(self.engine.states[question.number]).applies:
            return ""
        for strength in question.strengths:
            truths = TRUE if strength.condition is None else strength.condition.evaluate(self.engine.slots)
            if truths != FALSE:
                return strength.level if truths == TRUE else ""
        return ""

    def finish(self) -> None:
        """Judge as finished: open optional questions become blank. Whether it may be finished, `obstacles` tells."""
        explained = [soft for soft in self.soft_checks if soft.reason]
        for question in self.questionnaire.questions:
            if question.optional and self.engine.states[question.number] == State.OPEN:
                self.engine.say(question.number, Blank())
        self.engine.finish()
        for soft in explained:  # that a question is left blank is no other answer
            self.override(soft.check.id, soft.reason)

    # what is so

    def answer_of(self, id: str) -> Value | None:
        """The answer that counts, None where there is none."""
        question = self.question(id)
        said = self.engine.said.get(question.number)
        if self.engine.states[question.number] != State.ANSWERED or not isinstance(said, Answer):
            return None
        if isinstance(said.value, Group):
            return self._counting(question, said.value)
        return question.kind.still(question, said.value, self.engine.options(question, FALSE))

    def state(self, id: str) -> State:
        return State(self.engine.states[self.question(id).number])

    @property
    def states(self) -> Mapping[str, State]:
        """The state of every question, in order."""
        return States(self.questionnaire, bytes(self.engine.states))

    @property
    def route(self) -> tuple[str, ...]:
        """The ids of what applies, in order, notes included."""
        return tuple(compress(self.engine.plan.ids, self.engine.states.translate(_APPLIES)))

    def options(self, id: str) -> tuple[Option, ...]:
        """The options that can be chosen at the moment."""
        question = self.question(id)
        applying = self.engine.options(question, FALSE)
        return tuple(option for option in question.options if option.bit & applying)

    @property
    def values(self) -> Mapping[str, object]:
        """Calculated values and scores that are known: numbers, dates, yes-no; None where there surely is no value."""
        known: dict[str, object] = {}
        for scale in self.questionnaire.scales:
            if is_known(self.engine.slots[scale.slot]):
                known[scale.id] = _plain(self.engine.slots[scale.slot], "number")
        for value in self.questionnaire.values:
            if is_known(self.engine.slots[value.slot]):
                known[value.id] = _plain(self.engine.slots[value.slot], value.type)
        return known

    def score_so_far(self, scale_id: str) -> Amount:
        """The points of what is answered, for reading only: never an outcome. Raises KeyError."""
        for number, scale in enumerate(self.questionnaire.scales):
            if scale.id == scale_id:
                return self.engine.totals[number][2]
        raise KeyError(scale_id)

    @property
    def outcome(self) -> Outcome | None:
        """The outcome that is settled, None while several are possible."""
        mask = cast("int", self.engine.slots[self.questionnaire.outcome_slot])
        if mask == NOTHING or mask & (mask - 1):
            return None
        return next((outcome for outcome in self.questionnaire.outcomes if outcome.bit & mask), None)

    @property
    def bounds(self) -> Bounds:
        mask = cast("int", self.engine.slots[self.questionnaire.outcome_slot])
        numbers: dict[str, tuple[Amount, Amount] | None] = {}
        named = [(scale.id, scale.slot) for scale in self.questionnaire.scales]
        named += [(value.id, value.slot) for value in self.questionnaire.values if value.type == "number"]
        for id, slot in named:
            possible = cast("Range", self.engine.slots[slot])
            numbers[id] = None if possible.empty else (possible.low, possible.high)
        outcomes = tuple(outcome.id for outcome in self.questionnaire.outcomes if outcome.bit & mask)
        return Bounds(outcomes, numbers)

    @property
    def obligations(self) -> tuple[Obligation, ...]:
        """What must surely be done."""
        return self._obligations(TRUE)

    @property
    def possible_obligations(self) -> tuple[Obligation, ...]:
        """What may yet have to be done."""
        return self._obligations(EITHER)

    def _obligations(self, truths: int) -> tuple[Obligation, ...]:
        slots = self.engine.slots
        return tuple(one for one in self.questionnaire.obligations if slots[one.slot] == truths)

    # how far it is

    @property
    def progress(self) -> Progress:
        return _progress(self.engine.count)

    def section_progress(self, section: int) -> Progress:
        """Progress within a section, by its number."""
        return _progress(self.engine.counts[section])

    def next_open(self, after: str | None = None) -> Question | None:
        """The first open or invalid question after one (None: from the start), going round once."""
        questions = self.questionnaire.questions
        first = self.question(after).number + 1 if after is not None else 0
        for question in (*questions[first:], *questions[:first]):
            if self.engine.states[question.number] in (State.OPEN, State.INVALID) and question.kind.asks:
                return question
        return None

    def neighbour(self, id: str, step: int) -> Question | None:
        """The next (`step` 1) or previous (-1) question on the route, None at its end."""
        number = self.question(id).number + step
        while 0 <= number < len(self.questionnaire.questions):
            if State(self.engine.states[number]).applies:
                return self.questionnaire.questions[number]
            number += step
        return None

    @property
    def obstacles(self) -> tuple[Question, ...]:
        """What keeps it from being finished: what is required and open, invalid, or breaks a soft check unexplained."""
        unexplained = {soft.question.id for soft in self.soft_checks if not soft.reason}
        return tuple(question for question in self.questionnaire.questions if self._hinders(question, unexplained))

    def _hinders(self, question: Question, unexplained: set[str]) -> bool:
        state = self.engine.states[question.number]
        if state == State.OPEN and question.kind.asks:
            return not question.optional or bool(question.inner and self.entries(question.id).entries)
        return state == State.INVALID or question.id in unexplained

    @property
    def deferred(self) -> tuple[Question, ...]:
        """The questions whose answer is not known yet."""
        states = self.engine.states
        return tuple(one for one in self.questionnaire.questions if states[one.number] == State.DEFERRED)


def _progress(counts: list[int]) -> Progress:
    done = sum(counts[state] for state in _DONE)
    return Progress(done, done + counts[State.OPEN] + counts[State.INVALID], counts[State.WAITING])


def _plain(possible: Possible, type: str) -> object:
    match possible:
        case Range(low, _, _) if possible.empty or not possible.nothing:
            if possible.empty:
                return None
            return date.fromordinal(int(low)) if type == "date" else low
        case Wording(text, _, _):
            return text
    return possible == TRUE
