"""What is asked, checked and ready to be walked through: frozen data, made by `load` and never changed."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from wizard.frozen import field, frozen
from wizard.questionnaire.terms import Term, Truth
from wizard.text.languages import Text

if TYPE_CHECKING:
    from wizard.questionnaire.kinds import Kind

Single = bool | int | Decimal | str | date | tuple[str, ...]
Type = Literal["yes-no", "choice", "choices", "number", "date", "text", "group", "none"]


@frozen
class Group:
    """The answer to a repeating group: for each entry its answers by id. `complete`: there are no more entries."""

    entries: tuple[Mapping[str, Single], ...] = ()
    complete: bool = True


Value = Single | Group

Tone = Literal["stop", "caution", "clear", "neutral"]


@frozen(eq=False)
class Option:
    """One option of a choice. `bit` is its place in sets of options (see `possible`)."""

    id: str
    text: Text
    bit: int
    help: Text = field(default_factory=dict)
    condition: Truth | None = None
    when: str = ""
    points: int | Decimal = 0
    exclusive: bool = False
    meaning: int = 1


@frozen(eq=False)
class Check:
    """A condition that an answer must meet; it fires only when known to be broken."""

    id: str
    must: Truth
    hard: bool
    text: Text
    source: str = ""


@frozen(eq=False)
class Strength:
    """How strongly an item is asked for, such as "required", while its condition is true."""

    level: str
    condition: Truth | None
    when: str = ""


@frozen
class Settings:
    """What a kind lets the author say about an answer; None where nothing is said."""

    min: int | Decimal | date | None = None
    max: int | Decimal | date | None = None
    unit: Text = field(default_factory=dict)
    max_length: int | None = None
    least: int | None = None
    most: int | None = None
    points: int | Decimal = 0  # of a yes, where the kind is yes-no
    entry: Text = field(default_factory=dict)  # what one entry of a group is called


@frozen
class Origin:
    """Where an answer may come from without being asked for.

    `of` is "systems" (a group gets an entry for each system), "system" (its own data), "fact" (what its records say of
    a question), or the id of a questionnaire (its newest record); `part` says what of it.
    """

    of: str
    part: str = ""


@frozen(eq=False)
class Question:
    """One question. `number` counts all questions from 0, `section` is the index of its section.

    `applies_slot`, `answered_slot` and `slot` hold whether it applies, whether it is answered, and its value.
    """

    id: str
    kind: "Kind"
    text: Text
    number: int
    section: int
    applies_slot: int
    answered_slot: int
    slot: int
    help: Text = field(default_factory=dict)
    condition: Truth | None = None
    when: str = ""
    reference: tuple[str, ...] = ()
    basis: str = "derived"
    terms: tuple[str, ...] = ()
    principles: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    scales: tuple[str, ...] = ()
    optional: bool = False
    may_be_not_applicable: bool = False
    changeable: bool = False
    lean: tuple[str, ...] = ()
    purpose: str = ""
    meaning: int = 1
    settings: Settings = field(default_factory=Settings)
    checks: tuple[Check, ...] = ()
    strengths: tuple[Strength, ...] = ()
    origin: Origin | None = None
    options_vary: bool = False  # an option has a condition
    inner: tuple["Question", ...] = ()  # of a repeating group; numbered from 0 within it, slots in one row

    def inner_question(self, question_id: str) -> "Question | None":
        for question in self.inner:
            if question.id == question_id:
                return question
        return None

    def option(self, option_id: str) -> Option | None:
        for option in self.options:
            if option.id == option_id:
                return option
        return None

    @property
    def outcome_of(self) -> str:
        """The questionnaire (its id) whose outcome is carried here, "" for none."""
        return self.origin.of if self.origin is not None and self.origin.part == "outcome" else ""

    @property
    def is_of_systems(self) -> bool:
        """Whether it is a group that gets an entry for each system."""
        return self.origin is not None and self.origin.of == "systems"

    @property
    def may_be_without_value(self) -> bool:
        return self.optional or self.may_be_not_applicable


@frozen(eq=False)
class Section:
    """A section. `slot` holds whether it applies."""

    id: str
    title: Text
    number: int
    slot: int
    questions: tuple[Question, ...]
    about: Text = field(default_factory=dict)
    condition: Truth | None = None
    when: str = ""


@frozen(eq=False)
class Calculated:
    """A value calculated from answers: a number, a date or a yes-no."""

    id: str
    term: Term
    type: Type
    slot: int
    after: int  # number of the last question it looks at, -1 for none: it stands just after that
    title: Text = field(default_factory=dict)
    source: str = ""


@frozen(eq=False)
class Scale:
    """A sum of points. `highest` is the most that all its questions together can give."""

    id: str
    number: int
    slot: int
    questions: tuple[int, ...]
    highest: int | Decimal
    title: Text = field(default_factory=dict)


@frozen(eq=False)
class Outcome:
    """What the answers can mean. `condition` is None for the outcome of records whose facts are missing."""

    id: str
    title: Text
    because: Text
    number: int
    condition: Truth | None
    slot: int
    when: str = ""
    reference: tuple[str, ...] = ()
    basis: str = "derived"
    tone: Tone = "neutral"

    @property
    def unsettled(self) -> bool:
        return self.condition is None

    @property
    def bit(self) -> int:
        return 2 << self.number


@frozen(eq=False)
class Obligation:
    """What somebody must now do."""

    id: str
    who: str
    text: Text
    due: Text
    condition: Truth | None
    slot: int
    help: Text = field(default_factory=dict)
    when: str = ""
    reference: tuple[str, ...] = ()
    basis: str = "derived"


@frozen(eq=False)
class Titled:
    """An entry of the guideline: a role, a principle, a term, or a source."""

    id: str
    title: Text
    meaning: Text = field(default_factory=dict)
    link: str = ""
    sure: str = ""


@frozen(eq=False)
class Guideline:
    """An edition of the guideline: what questionnaires of this edition refer to by id."""

    id: str
    title: Text
    short: Text
    notice: Text
    link: str = ""
    status: Text = field(default_factory=dict)
    decided: date | None = None
    in_force: date | None = None
    order: tuple[str, ...] = ()  # ids of questionnaires, as they are offered
    sources: Mapping[str, Titled] = field(default_factory=dict)
    roles: Mapping[str, Titled] = field(default_factory=dict)
    principles: Mapping[str, Titled] = field(default_factory=dict)
    terms: Mapping[str, Titled] = field(default_factory=dict)


@frozen(eq=False)
class Questionnaire:
    """A whole questionnaire. `slots` is how many sets a walk through it keeps; `outcome_slot` holds the outcomes.

    `afresh`: each record is of its own occasion, such as one case or one period, and is not carried into the next.
    """

    id: str
    edition: str
    version: str
    sha256: str
    languages: tuple[str, ...]
    title: Text
    about: Text
    stage: str
    who: tuple[str, ...]
    people: tuple[str, ...]
    guideline: Guideline
    sections: tuple[Section, ...]
    questions: tuple[Question, ...]
    values: tuple[Calculated, ...]
    scales: tuple[Scale, ...]
    outcomes: tuple[Outcome, ...]
    obligations: tuple[Obligation, ...]
    slots: int
    today_slot: int
    outcome_slot: int
    by_id: Mapping[str, Question]
    afresh: bool = False

    @property
    def name(self) -> str:
        """`edition/id`, the name by which it is called everywhere."""
        return f"{self.edition}/{self.id}"
