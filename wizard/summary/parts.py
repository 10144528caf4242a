"""The parts of a summary: frozen data of cleaned text in one language, for every format alike.

Ids stay beside the words for scripts. A text may have several lines; "" stands for nothing said.
"""

from typing import Literal

from wizard.frozen import frozen
from wizard.questionnaire.definition import Tone

Status = Literal["draft", "judged", "finished"]
"""`judged`: answers judged as if finished, of which no record has been made."""

Standing = Literal["holds", "fails", "not-asked", "open", "said"]
"""`not-asked`: no question behind it applies, so there was nothing to find. `said`: not a matter of yes or no."""

State = Literal["answered", "blank", "not-applicable", "deferred", "open", "invalid"]


@frozen
class Source:
    """A source that the summary cites, numbered from 1 as the page first names it. `link` may be ""."""

    number: int
    id: str
    title: str
    link: str
    certainty: str


@frozen
class Grounds:
    """On what something rests: the kind of basis, as id and in words, and the sources."""

    basis: str
    basis_title: str
    sources: tuple[Source, ...]


@frozen
class ReasonLine:
    """One thing that is so, and why.

    `text` is a question, or the title of a value, scale or outcome; `shown` is the answer, the state of a question
    without one, or the amount. `number` and `state` are those of a question on the route, 0 and None for anything
    else. `repeated`: its parts stand at an earlier line of the same tree.
    """

    subject: str
    id: str
    text: str
    standing: Standing
    shown: str = ""
    number: int = 0
    state: State | None = None
    grounds: Grounds | None = None
    parts: tuple["ReasonLine", ...] = ()
    repeated: bool = False


@frozen
class Finding:
    """A titled value or scale: whether it holds, or how much it is."""

    id: str
    title: str
    standing: Standing
    shown: str = ""


@frozen
class OutcomeLine:
    """An outcome, settled or possible."""

    id: str
    title: str
    tone: Tone
    tone_title: str
    because: str
    grounds: Grounds


@frozen
class ObligationLine:
    """What somebody must do. `reasons` have no parts of their own here."""

    id: str
    what: str
    help: str
    who_id: str
    who: str
    due: str
    grounds: Grounds
    reasons: tuple[ReasonLine, ...]


@frozen
class DeferredLine:
    """A fact that is not known yet."""

    id: str
    number: int
    question: str
    note: str
    whom: str


@frozen
class AnswerLine:
    """A question of the route and what was said of it.

    `shown` is the answer, "" in every state but `answered` and `invalid`; `said` is the reason or note that goes with
    the other states, or what is wrong with an invalid answer. `entries` are those of a repeating group, and `shown`
    then only says how many there are. `carried` names the record that the answer comes from, "" for one given here.
    `strength` is how strongly the item is asked for: "required", "recommended", "optional", or "" for none.
    """

    id: str
    number: int
    question: str
    state: State
    state_title: str
    shown: str
    said: str
    comment: str
    grounds: Grounds
    entries: tuple["EntryLine", ...] = ()
    carried: str = ""
    evidence: tuple["EvidenceLine", ...] = ()
    strength: str = ""
    strength_title: str = ""


@frozen
class EvidenceLine:
    """A file that shows that an answer is true: its size in bytes, also written out, and 12 digits of its SHA-256."""

    name: str
    size: int
    size_shown: str
    sha256: str


@frozen
class EntryLine:
    """One entry of a repeating group, and the questions that apply in it, numbered from 1 within it."""

    title: str
    answers: tuple[AnswerLine, ...]


@frozen
class SectionAnswers:
    """The questions of one section that are on the route, at least one."""

    id: str
    title: str
    answers: tuple[AnswerLine, ...]


@frozen
class ItemLine:
    """An item that is not settled: how strongly it is asked for, and what was said of it or the state it is in."""

    id: str
    number: int
    question: str
    strength: str
    strength_title: str
    said: str


@frozen
class Tally:
    """How many items have one answer, or are in one state."""

    title: str
    count: int


@frozen
class PrincipleLine:
    """A principle of the guideline: how many items on the route serve it (0: none does), and what was said of them."""

    id: str
    title: str
    items: int
    tallies: tuple[Tally, ...]


@frozen
class CheckLine:
    """A soft check that is broken, and why the answer stands all the same; `reason` is "" while none is given."""

    id: str
    number: int
    question: str
    warning: str
    reason: str


@frozen
class Person:
    """Who has a role; `name` is "" where nobody is named yet."""

    role_id: str
    role: str
    name: str


@frozen
class Progress:
    """Questions that are done, that apply, and that may yet come to apply."""

    done: int
    applies: int
    waiting: int


@frozen
class RecordFacts:
    """What the record says of itself. `sha256` is the beginning of the questionnaire's hash, 12 hexadecimal digits."""

    tool: str
    questionnaire: str
    version: str
    sha256: str
    sealed: bool
    started: str
    finished: str
    replaces: str


@frozen
class SystemLine:
    """The system assessed."""

    id: str
    name: str
    office: str


@frozen
class Summary:
    """An assessment as a person reads it.

    `outcome` is None while several are `possible`. `above` says why no outcome that goes before the settled one
    holds, where `reasons` do not say so already. `may_follow` are obligations that open answers may yet bring.
    `progress` is None where nothing is left to answer in what is not a draft.
    """

    language: str
    title: str
    edition: str
    notice: str
    system: SystemLine
    date: str
    status: Status
    outcome: OutcomeLine | None
    possible: tuple[OutcomeLine, ...]
    reasons: tuple[ReasonLine, ...]
    above: tuple[ReasonLine, ...]
    findings: tuple[Finding, ...]
    obligations: tuple[ObligationLine, ...]
    may_follow: tuple[ObligationLine, ...]
    deferred: tuple[DeferredLine, ...]
    sections: tuple[SectionAnswers, ...]
    items: tuple[ItemLine, ...]
    principles: tuple[PrincipleLine, ...]
    checks: tuple[CheckLine, ...]
    people: tuple[Person, ...]
    progress: Progress | None
    record: RecordFacts
    sources: tuple[Source, ...]
