"""The typed tree of a condition or value: each term tells which results are possible, given what is known so far.

`evaluate(slots)` reads the sets of possible values by slot number (see `possible`); a slot belongs to a question, to
whether it applies or is answered, to a value, a scale, the outcome. Terms are frozen and know nothing of answers.
"""

from wizard.questionnaire.terms.base import Number, Slots, Term, Truth
from wizard.questionnaire.terms.groups import AnyEntry, HowManyEntries, Row, TotalOfEntries
from wizard.questionnaire.terms.numbers import (
    Arithmetic,
    Calendar,
    Constant,
    Extreme,
    HowManyChosen,
    HowManyHold,
    IfNumber,
    Reading,
    Round,
    Total,
    YearsBetween,
)
from wizard.questionnaire.terms.truths import (
    Always,
    And,
    Compare,
    Holds,
    IfTruth,
    Includes,
    IsOneOf,
    Not,
    Or,
    Quote,
    SameChoice,
    SameText,
    SameTruth,
    Words,
)

__all__ = [
    "Always",
    "And",
    "AnyEntry",
    "Arithmetic",
    "Calendar",
    "Compare",
    "Constant",
    "Extreme",
    "Holds",
    "HowManyChosen",
    "HowManyEntries",
    "HowManyHold",
    "IfNumber",
    "IfTruth",
    "Includes",
    "IsOneOf",
    "Not",
    "Number",
    "Or",
    "Quote",
    "Reading",
    "Round",
    "Row",
    "SameChoice",
    "SameText",
    "SameTruth",
    "Slots",
    "Term",
    "Total",
    "TotalOfEntries",
    "Truth",
    "Words",
    "YearsBetween",
]
