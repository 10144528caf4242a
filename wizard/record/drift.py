"""Drift: what another version of the questionnaire makes of a file, as differences only.

Source: `Versions` in the rules of meaning, and the drift report of `replay --on`.
"""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from wizard.frozen import frozen
from wizard.interview import Interview, State
from wizard.questionnaire.definition import Questionnaire
from wizard.record.content import Content
from wizard.record.losses import Lost
from wizard.record.moving import Moved, moved_onto
from wizard.record.touching import Touching
from wizard.record.versions import Difference, differences


@frozen
class Change:
    """One difference between the versions. `touches`: it concerns something that the file says."""

    difference: Difference
    touches: bool


@frozen
class Open:
    """A question that must be looked at before there can be a record on the new version.

    `unanswered`: nothing that counts is said of it; `refused`: a hard check refuses the answer; `unexplained`: a soft
    check needs a reason.
    """

    question: str
    why: Literal["unanswered", "refused", "unexplained"]


@frozen
class Result:
    """What the answers give on one version: ids. `outcome` is "" where none is settled; then several are `possible`."""

    outcome: str
    obligations: tuple[str, ...]
    possible: tuple[str, ...] = ()


@frozen
class Drift:
    """All that is otherwise on the new version.

    `known`: the old version was at hand; else `changes` is empty and `before` what a finished record itself says, or
    None. `kept` are the questions of which everything said was carried.
    """

    questionnaire: str
    old_version: str
    new_version: str
    known: bool
    changes: tuple[Change, ...]
    kept: tuple[str, ...]
    lost: tuple[Lost, ...]
    open: tuple[Open, ...]
    before: Result | None
    after: Result

    @property
    def outcome_differs(self) -> bool:
        return self.before is not None and self.before.outcome != self.after.outcome

    @property
    def harmless(self) -> bool:
        """Nothing is lost, nothing is open, and the outcome is the same."""
        return not (self.lost or self.open or self.outcome_differs)


def drift(old: Questionnaire | None, new: Questionnaire, content: Content, day: date) -> Drift:
    """What becomes of a file on `new`; `old` is the version that it was made on, None where that is not at hand.

    `day` is the day of the assessment, for a file that names none.
    """
    return drifted(old, new, content, day)[0]


def drifted(old: Questionnaire | None, new: Questionnaire, content: Content, day: date) -> tuple[Drift, Moved]:
    """The drift, and what was carried onto the new version, judged as finished where nothing stands in the way."""
    day = content.date or day
    moved = moved_onto(content, old, new, day)
    still_open = tuple(_open(moved.interview))
    after = _result(content, moved.interview)
    before = _recorded(content)
    changes: tuple[Change, ...] = ()
    if old is not None:
        before = _result(content, moved_onto(content, old, old, day).interview)
        results = frozenset((before.outcome, after.outcome, *before.obligations, *after.obligations))
        touching = Touching(content, (old, new), results)
        changes = tuple(Change(one, touching.touches(one)) for one in differences(old, new))
    found = Drift(
        questionnaire=new.name,
        old_version=content.version or (old.version if old else ""),
        new_version=new.version,
        known=old is not None,
        changes=changes,
        kept=moved.kept,
        lost=moved.lost,
        open=still_open,
        before=before,
        after=after,
    )
    return found, moved


def _open(interview: Interview) -> Iterator[Open]:
    for question in interview.obstacles:
        match interview.state(question.id):
            case State.OPEN:
                yield Open(question.id, "unanswered")
            case State.INVALID:
                yield Open(question.id, "refused")
            case _:
                yield Open(question.id, "unexplained")


def _result(content: Content, interview: Interview) -> Result:
    """What the answers give; an answers file is judged as if finishing, a draft is not."""
    if content.status != "draft" and not interview.obstacles:
        interview.finish()
    outcome = interview.outcome.id if interview.outcome else ""
    possible = () if outcome else interview.bounds.outcomes
    return Result(outcome, tuple(one.id for one in interview.obligations), possible)


def _recorded(content: Content) -> Result | None:
    """What a finished record says that its answers gave."""
    return Result(content.outcome, content.obligations) if content.status == "finished" and content.outcome else None
