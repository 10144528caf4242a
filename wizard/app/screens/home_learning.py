"""What home finds out about files once the list stands there, one file at a step, since each takes its time."""

from collections.abc import Iterator, Sequence
from contextlib import suppress

from wizard.questionnaire.catalogue import Catalogue
from wizard.record.file import Kept, look_at
from wizard.text.languages import Text
from wizard.text.problem import Problems

MOST_MEASURED = 20
"""Drafts whose progress is worked out; each costs loading its questionnaire and answers."""


def outcome_titles(kept: Sequence[Kept], catalogue: Catalogue) -> Iterator[tuple[tuple[str, str], Text]]:
    """The outcomes of the questionnaires of which there are records: questionnaire and id, title."""
    for name in dict.fromkeys(one.questionnaire for one in kept if one.outcome):
        with suppress(Problems):
            for outcome in catalogue.get(name).outcomes:
                yield (name, outcome.id), outcome.title


def draft_progress(kept: Sequence[Kept], catalogue: Catalogue) -> Iterator[tuple[str, tuple[int, int]]]:
    """How far the newest drafts are: path, questions that are done and that apply."""
    drafts = [one for one in kept if one.status == "draft" and not one.broken]
    for one in drafts[:MOST_MEASURED]:
        with suppress(Problems):
            far = look_at(one.path, catalogue).interview.progress
            yield str(one.path), (far.done, far.applies)
