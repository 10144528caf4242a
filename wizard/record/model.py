"""The format of answers files, drafts and records: the one definition of which keys there are.

As for questionnaires, the JSON Schema made from this model is what editors and the fast check use; the model itself
is loaded only to say what is wrong.
"""

import datetime
from typing import Annotated, Any, Literal

from pydantic import Field, WithJsonSchema

from wizard.questionnaire.model import Day, Name, Slug, Table
from wizard.record.content import SYSTEM_ID

Text = Annotated[str, Field(max_length=100_000)]
Moment = Annotated[datetime.datetime, Field(strict=True), WithJsonSchema({"type": "string", "format": "date-time"})]
Hash = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Origin = Annotated[Text, Field(min_length=1, description="the record that the answer comes from")]
Answers = Annotated[dict[Name, Any], Field(description="the answers, by the id of the question")]


class System(Table):
    id: Annotated[str, Field(pattern=f"^{SYSTEM_ID}$", description="lower-case letters, digits, hyphens")]
    name: Text | None = None
    office: Text | None = None


class Deferral(Table):
    note: Text | None = None
    whom: Text | None = None


class Override(Table):
    reason: Text
    values: dict[Name, Any] | None = None


class Evidence(Table):
    name: Annotated[str, Field(min_length=1, max_length=300)]
    size: Annotated[int, Field(ge=0)]
    sha256: Hash


class Expect(Table):
    outcome: Slug | None = None
    obligations: list[Slug] | None = None
    route: list[Name] | None = None
    values: dict[Name, Any] | None = None


class Outcome(Table):
    id: Slug
    reasons: list[Name] | None = None


class Obligation(Table):
    id: Slug
    reasons: list[Name] | None = None
    agreed: Day | None = None


class Seal(Table):
    sha256: Hash


class AnswersFile(Table):
    """An answers file, a draft or a record."""

    format: Annotated[int, Field(ge=1)] | None = None
    questionnaire: Annotated[
        str, Field(pattern=r"^[a-z0-9][a-z0-9.-]{0,63}/[a-z][a-z0-9-]{0,63}$", description="edition/id")
    ]
    version: Annotated[str, Field(pattern=r"^\d{1,4}\.\d{1,4}\.\d{1,4}$")] | None = None
    sha256: Hash | None = None
    status: Literal["draft", "finished"] | None = None
    date: Day | None = None
    tool: Annotated[str, Field(pattern=r"^[0-9A-Za-z.+-]{1,40}$")] | None = None
    started: Moment | None = None
    finished: Moment | None = None
    replaces: Annotated[str, Field(max_length=300)] | None = None
    at: Name | None = None
    blank: list[Name] | None = None
    incomplete: list[Name] | None = None
    system: System
    people: dict[Slug, Text] | None = None
    answers: Answers | None = None
    notes: dict[Name, Text] | None = None
    deferred: dict[Name, Text | Deferral] | None = None
    not_applicable: dict[Name, Text] | None = None
    overrides: dict[Slug, Text | Override] | None = None
    evidence: dict[Name, Annotated[list[Evidence], Field(min_length=1)]] | None = None
    carried: dict[Name, Origin] | None = None
    strength: dict[Name, Literal["required", "recommended", "optional"]] | None = None
    set_aside: Answers | None = None
    typed: (
        Annotated[
            dict[Name, Text | list[dict[Name, Text]]],
            Field(description="drafts only: text that is no answer yet; of a repeating group, by entry"),
        ]
        | None
    ) = None
    expect: Expect | None = None
    outcome: Outcome | None = None
    obligation: list[Obligation] | None = None
    seal: Seal | None = None
