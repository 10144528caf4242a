"""The format of questionnaires and guideline files: the one definition of which keys there are.

From these models come the JSON Schemas that editors and the fast check (`shape`) use. The models are imported only
to make the schemas and to tell in detail what is wrong: pydantic costs several bare interpreters at start-up.
"""

import datetime
from decimal import Decimal
from typing import Annotated, Any, Literal, Union

from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema, create_model

from wizard.questionnaire.kinds import kinds

NAME = r"^[a-z][a-z0-9_]{0,63}$"
SLUG = r"^[a-z0-9][a-z0-9.-]{0,63}$"

Name = Annotated[
    str, Field(pattern=NAME, description="letters, digits and underscores; shared by questions, values and scales")
]
Slug = Annotated[str, Field(pattern=SLUG, description="letters, digits, hyphens and points")]
Words = Annotated[str, Field(min_length=1)]
Languages = Annotated[
    dict[Annotated[str, Field(pattern=r"^[a-z]{2}$")], Words], Field(description="the words, by language")
]
Condition = Annotated[str, Field(min_length=1, description="a condition; best in single quotes: when = '…'")]
Link = Annotated[str, Field(pattern=r"^https?://\S+$")]
Day = Annotated[datetime.date, Field(strict=True), WithJsonSchema({"type": "string", "format": "date"})]
Points = Annotated[int | Decimal, WithJsonSchema({"type": "number"}), Field(allow_inf_nan=False)]
Basis = Literal["official", "published", "derived"]
_OUTCOME = r"[a-z][a-z0-9-]{0,63}:outcome"
_FACT = r"fact:[a-z][a-z0-9_]{0,63}"
_ORIGINS = {
    "choice": (f"^{_OUTCOME}$", "the outcome of another questionnaire, as ID:outcome"),
    "group": ("^systems$", "systems: an entry for each system of which there are finished records"),
}
"""For each type of answer what may stand under `from`, and what it means."""
_ORIGINS_IN_ENTRY = {
    "choice": (f"^({_OUTCOME}|{_FACT})$", "the outcome of the system's newest record, as ID:outcome, or fact:QUESTION"),
    "date": (
        rf"^([a-z][a-z0-9-]{{0,63}}:date|{_FACT})$",
        "the day of the system's newest record of a questionnaire, as ID:date, or fact:QUESTION",
    ),
    "text": (
        f"^(system:(id|name|office)|{_FACT})$",
        "the id, name or office of the system, as system:name, or fact:QUESTION",
    ),
}
"""The same within an entry for a system. There any other type has facts, too."""
_ANY_IN_ENTRY = (f"^{_FACT}$", "a fact that the records of the system tell, as fact:QUESTION")
Stage = Literal["planning", "procurement", "provision", "operation", "use", "retirement"]


class Table(BaseModel):
    """A table of the file. Unknown keys are errors."""

    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        frozen=True,
        alias_generator=lambda name: name.rstrip("_").replace("_", "-"),
    )


class Option(Table):
    id: Slug
    text: Languages
    help: Languages | None = None
    when: Condition | None = None
    points: Points | None = None
    exclusive: bool | None = None
    meaning: Annotated[int, Field(ge=1)] | None = None


class OptionList(Table):
    id: Name
    option: Annotated[list[Option], Field(min_length=1)]


class Check(Table):
    id: Slug
    must: Condition
    level: Literal["hard", "soft"]
    text: Languages


class Strength(Table):
    is_: Literal["required", "recommended", "optional"]
    when: Condition | None = None


class AnyQuestion(Table):
    """What every question has; each kind adds its own keys."""

    id: Name
    text: Languages
    help: Languages | None = None
    when: Condition | None = None
    reference: Annotated[list[Slug], Field(min_length=1)]
    basis: Basis
    term: list[Slug] | None = None
    principle: Annotated[list[Slug], Field(min_length=1)] | None = None
    scale: list[Name] | None = None
    optional: bool | None = None
    not_applicable: bool | None = None
    changeable: bool | None = None
    lean: list[Slug] | Slug | None = None
    purpose: Literal["record"] | None = None
    meaning: Annotated[int, Field(ge=1)] | None = None
    check: list[Check] | None = None
    strength: list[Strength] | None = None


class Scale(Table):
    id: Name
    title: Languages


class Value(Table):
    id: Name
    is_: Annotated[str, Field(min_length=1, description="an expression; best in single quotes")]
    title: Languages | None = None


class Outcome(Table):
    id: Slug
    title: Languages
    because: Languages
    when: Condition | None = None
    unsettled: Literal[True] | None = None
    reference: list[Slug] | None = None
    basis: Basis | None = None
    tone: Literal["stop", "caution", "clear", "neutral"] | None = None


class Obligation(Table):
    id: Slug
    when: Condition | None = None
    who: Slug
    text: Languages
    help: Languages | None = None
    due: Languages
    reference: list[Slug] | None = None
    basis: Basis | None = None


_SHAPES: dict[str, Any] = {
    "integer": int,
    "number": Points,
    "points": Points,
    "count": Annotated[int, Field(ge=1, le=100_000)],
    "date": Day,
    "languages": Languages,
}


def _question_model(kind_name: str, in_entry: bool = False) -> type[AnyQuestion]:
    kind = kinds()[kind_name]
    fields: dict[str, Any] = {"kind": (Literal[kind_name], ...)}
    for key, shape in kind.keys.items():
        fields[key.replace("-", "_")] = (_SHAPES[shape] | None, None)
    if kind.contains:
        fields["question"] = (Annotated[list[InnerQuestion], Field(min_length=1)], ...)  # type: ignore[valid-type]
    if kind.chooses:
        fields["option"] = (list[Option] | None, None)
        fields["options"] = (Name | None, None)
    origin = _ORIGINS_IN_ENTRY.get(kind.type, _ANY_IN_ENTRY) if in_entry else _ORIGINS.get(kind.type)
    if origin is not None and kind.asks:
        pattern, meaning = origin
        fields["from_"] = (Annotated[str, Field(pattern=pattern, description=meaning)] | None, None)
    title = "".join(part.capitalize() for part in kind_name.split("-"))
    return create_model(f"{title}{'InEntry' if in_entry else 'Question'}", __base__=AnyQuestion, **fields)


InnerQuestion = Annotated[  # type: ignore[valid-type]
    Union[  # noqa: UP007  the members are known at run time only
        tuple(_question_model(name, in_entry=True) for name, kind in kinds().items() if not kind.contains)
    ],
    Field(discriminator="kind"),
]
Question = Annotated[  # type: ignore[valid-type]
    Union[tuple(_question_model(name) for name in kinds())],  # noqa: UP007
    Field(discriminator="kind"),
]


class Section(Table):
    id: Slug
    title: Languages
    about: Languages | None = None
    when: Condition | None = None
    question: Annotated[list[Question], Field(min_length=1)]  # type: ignore[valid-type]


class Questionnaire(Table):
    """A questionnaire file."""

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,63}$")]
    edition: Slug
    version: Annotated[str, Field(pattern=r"^\d{1,4}\.\d{1,4}\.\d{1,4}$")]
    languages: Annotated[list[Annotated[str, Field(pattern=r"^[a-z]{2}$")]], Field(min_length=1)]
    title: Languages
    about: Languages | None = None
    stage: Stage | None = None
    who: list[Slug] | None = None
    people: list[Slug] | None = None
    afresh: (
        Annotated[
            bool,
            Field(description="each record is of its own occasion, so its earlier records are not carried into it"),
        ]
        | None
    ) = None
    scale: list[Scale] | None = None
    options: list[OptionList] | None = None
    section: Annotated[list[Section], Field(min_length=1)]
    value: list[Value] | None = None
    outcome: list[Outcome] | None = None
    obligation: list[Obligation] | None = None


class Source(Table):
    id: Slug
    title: Languages
    link: Link | None = None
    sure: Literal["official-page", "press", "weak", "derived", "unknown"]


class Titled(Table):
    id: Slug
    title: Languages


class Term(Table):
    id: Slug
    title: Languages
    meaning: Languages


class Guideline(Table):
    """The guideline file of an edition."""

    id: Slug
    title: Languages
    short: Languages | Words
    decided: Day | None = None
    in_force: Day | None = None
    status: Languages | None = None
    link: Link | None = None
    notice: Languages
    order: Annotated[
        list[Slug] | None, Field(description="ids of questionnaires in the order in which they are offered")
    ] = None
    source: list[Source] | None = None
    role: list[Titled] | None = None
    principle: list[Titled] | None = None
    term: list[Term] | None = None
