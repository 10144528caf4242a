"""Why an answer cannot be carried onto another version of its questionnaire."""

from collections.abc import Iterator
from typing import Any, Literal

from wizard.frozen import frozen
from wizard.questionnaire.definition import Question

Why = Literal["gone", "kind", "meaning", "option", "option-meaning", "refused", "not-asked"]


@frozen
class Lost:
    """What was said of a question and could not be carried; `part` is the option for which it could not.

    A question within a group is written `group.question`, whatever the entry. `not-asked`: it does not apply any more.
    """

    question: str
    why: Why
    part: str = ""


def losses_of(old: Question | None, new: Question, value: Any, name: str) -> Iterator[Lost]:
    """Why what is said of a question cannot be carried; nothing where it can, as far as the two versions tell."""
    if old is not None and old.kind.name != new.kind.name:
        yield Lost(name, "kind")
    elif old is not None and old.meaning != new.meaning:
        yield Lost(name, "meaning")
    elif new.options:
        for id in options_in(value):
            before, after = old.option(id) if old else None, new.option(id)
            if after is None:
                yield Lost(name, "option", id)
            elif before is not None and before.meaning != after.meaning:
                yield Lost(name, "option-meaning", id)


def options_in(value: object) -> tuple[str, ...]:
    """The options that an answer names: none where it is no answer to a choice."""
    match value:
        case str():
            return (value,)
        case list() | tuple():
            return tuple(one for one in value if isinstance(one, str))
    return ()
