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
_FACT = r"fact:[a-z][a-z0-9_]{0,63}"
_ORIGINS = {
    "choice": (
        rf"^([a-z][a-z0-9-]{{0,63}}:outcome|{_FACT})$",
        "the outcome of another questionnaire, as ID:outcome; in an entry for a system also a fact, as fact:QUESTION",
    ),
    "date": (
        rf"^([a-z][a-z0-9-]{{0,63}}:date|{_FACT})$",
        "in an entry for a system: the day of its newest record of a questionnaire, as ID:date, or fact:QUESTION",
    ),
    "text": (
        rf"^(system:(id|name|office)|{_FACT})$",
        "in an entry for a system: its id, name or office, as system:name, or fact:QUESTION",
    ),
    "group": ("^systems$", "systems: an entry for each system of which there are finished records"),
}
"""For each type of answer what may stand under `from`, and what it means; any other type has facts only."""
_ONLY_FACTS = (f"^{_FACT}$", "in an entry for a system: a fact that its records tell, as fact:QUESTION")
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


def _question_model(kind_name: str) -> type[AnyQuestion]:
    kind = kinds()[kind_name]
    fields: dict[str, Any] = {"kind": (Literal[kind_name], ...)}
    for key, shape in kind.keys.items():
        fields[key.replace("-", "_")] = (_SHAPES[shape] | None, None)
    if kind.contains:
        fields["question"] = (Annotated[list[InnerQuestion], Field(min_length=1)], ...)  # type: ignore[valid-type]
    if kind.chooses:
        fields["option"] = (list[Option] | None, None)
        fields["options"] = (Name | None, None)
    if kind.asks:
        pattern, meaning = _ORIGINS.get(kind.type, _ONLY_FACTS)
        fields["from_"] = (Annotated[str, Field(pattern=pattern, description=meaning)] | None, None)
    title = "".join(part.capitalize() for part in kind_name.split("-"))
    return create_model(f"{title}Question", __base__=AnyQuestion, **fields)


_SINGLE = {name: _question_model(name) for name, kind in kinds().items() if not kind.contains}

InnerQuestion = Annotated[  # type: ignore[valid-type]
    Union[tuple(_SINGLE.values())],  # noqa: UP007  the members are known at run time only
    Field(discriminator="kind"),
]
Question = Annotated[  # type: ignore[valid-type]
    Union[tuple(_SINGLE.get(name) or _question_model(name) for name in kinds())],  # noqa: UP007
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
    source: list[Source] | None = None
    role: list[Titled] | None = None
    principle: list[Titled] | None = None
    term: list[Term] | None = None
