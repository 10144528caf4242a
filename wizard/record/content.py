"""What an answers file, a draft or a record says, as frozen data."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Literal

from wizard.frozen import field, frozen
from wizard.interview.said import Evidence

FORMAT = 1
SYSTEM_ID = r"[a-z0-9][a-z0-9-]{0,63}"
"""The form of a system's id, which is also the name of its folder."""

Status = Literal["", "draft", "finished"]


@frozen
class System:
    """The generative AI system that is assessed. `id` has lower-case letters, digits and hyphens."""

    id: str
    name: str = ""
    office: str = ""


@frozen
class Override:
    """Why an answer stands although a soft check is broken, and the answers for which that was said."""

    reason: str
    values: Mapping[str, Any] | None = None


@frozen
class Deferral:
    """Not known yet: a note, and who is asked."""

    note: str = ""
    whom: str = ""


@frozen
class Expect:
    """What a worked example or case must give. None: not said."""

    outcome: str | None = None
    obligations: tuple[str, ...] | None = None
    route: tuple[str, ...] | None = None
    values: Mapping[str, Any] | None = None


HalfTyped = str | Sequence[Mapping[str, str]]
"""Text that is no answer yet; of a repeating group, entry by entry the texts within it by question."""


@frozen
class Head:
    """What a record says of itself, kept from the input where it has it."""

    questionnaire: str
    date: date
    system: System
    tool: str
    version: str = ""
    sha256: str = ""
    started: datetime | None = None
    finished: datetime | None = None
    replaces: str = ""
    people: Mapping[str, str] = field(default_factory=dict)


@frozen
class Content:
    """The whole file. Values are as in TOML; only reading against a questionnaire tells what they mean."""

    questionnaire: str
    date: date | None
    system: System
    status: Status = ""
    version: str = ""
    sha256: str = ""
    tool: str = ""
    started: datetime | None = None
    finished: datetime | None = None
    replaces: str = ""
    at: str = ""
    people: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, Any] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    deferred: Mapping[str, Deferral] = field(default_factory=dict)
    not_applicable: Mapping[str, str] = field(default_factory=dict)
    overrides: Mapping[str, Override] = field(default_factory=dict)
    evidence: Mapping[str, tuple[Evidence, ...]] = field(default_factory=dict)
    carried: Mapping[str, str] = field(default_factory=dict)
    strengths: Mapping[str, str] = field(default_factory=dict)
    set_aside: Mapping[str, Any] = field(default_factory=dict)
    typed: Mapping[str, HalfTyped] = field(default_factory=dict)
    blank: tuple[str, ...] = ()
    incomplete: tuple[str, ...] = ()  # repeating groups that may still get entries
    outcome: str = ""
    reasons: tuple[str, ...] = ()
    obligations: tuple[str, ...] = ()
    expect: Expect | None = None
    sealed: bool = False  # there is a seal and it fits the content
    broken_seal: bool = False  # there is a seal and it does not fit
