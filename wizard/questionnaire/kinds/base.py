"""What every kind of answer can do. Values are checked here, on the way in, and nowhere else."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar

from wizard.questionnaire.definition import Question, Type, Value
from wizard.questionnaire.possible import Possible
from wizard.text.clean import one_line
from wizard.text.languages import Text
from wizard.text.problem import Found, found, say
from wizard.text.words import Words

WORDS = Words(
    {
        "expected": {"ja": "{found}ではなく、{expected}を書いてください。", "en": "expected {expected}, found {found}"},
        "too-small": {"ja": "{limit} 以上の値にしてください。", "en": "the value must be at least {limit}"},
        "too-large": {"ja": "{limit} 以下の値にしてください。", "en": "the value must be at most {limit}"},
        "too-many-digits": {"ja": "数は {limit} 桁までです。", "en": "a number has at most {limit} digits"},
        "unreadable": {"ja": "{expected}として読み取れません。", "en": "this cannot be read as {expected}"},
    }
)


class Refused(Exception):
    """A value is no answer to the question: a key of a `Words` table and its fields, without the value itself."""

    def __init__(self, words: Words, key: str, **fields: object) -> None:
        super().__init__(key)
        self.words = words
        self.key = key
        self.fields: Mapping[str, object] = MappingProxyType(fields)

    @property
    def parts(self) -> tuple[tuple[tuple[str | int, ...], "Refused"], ...]:
        """What is refused, and where within the value: one thing, unless a kind has values within values."""
        return (((), self),)

    def say(self, language: str) -> str:
        return say(self.words, self.key, language, self.fields)


class Kind:
    """One kind of answer: how it is read, checked, written, shown, and which values it leaves possible."""

    name: ClassVar[str]
    type: ClassVar[Type]  # what it is in a condition
    expected: ClassVar[Text]  # what an answer looks like, as a noun
    keys: ClassVar[Mapping[str, str]] = MappingProxyType({})  # own keys in a questionnaire: key -> shape (see `model`)
    asks: ClassVar[bool] = True  # False: nothing is asked, so nothing is answered
    chooses: ClassVar[bool] = False  # True: the question has options
    contains: ClassVar[bool] = False  # True: the question holds questions of its own, asked for each entry

    def accept(self, question: Question, raw: object) -> Value:
        """The answer that a value of a TOML file or of Python means, exactly typed. Raises Refused."""
        raise NotImplementedError

    def read(self, question: Question, typed: str) -> Value:
        """The answer that typed text means (full-width digits, era dates and the like). Raises Refused."""
        raise NotImplementedError

    def write(self, value: Value) -> object:
        """The value as it stands in a TOML file."""
        return value

    def show(self, question: Question, value: Value, language: str) -> str:
        """The value in words, as a person reads it."""
        raise NotImplementedError

    def brief(self, question: Question, value: Value, language: str) -> str:
        """The value in words for one line, as where a reason names it."""
        return one_line(self.show(question, value, language))

    def open(self, question: Question, allowed: int) -> Possible:
        """Every answer that can be given. `allowed` is the set of options that can apply."""
        raise NotImplementedError

    def known(self, question: Question, value: Value) -> Possible:
        """Just this answer."""
        raise NotImplementedError

    def still(self, question: Question, value: Value, applying: int) -> Value | None:
        """What of an answer counts while only the options in `applying` apply; None when nothing does."""
        return value

    def points(self, question: Question, possible: Possible) -> tuple[int, int]:
        """Least and most points that the possible answers give."""
        return 0, 0

    def _expected(self, raw: object) -> Refused:
        what: Found = found(raw)
        return Refused(WORDS, "expected", found=what, expected=self.expected)

    def _unreadable(self) -> Refused:
        return Refused(WORDS, "unreadable", expected=self.expected)
