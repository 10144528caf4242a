"""An assessment made anew on the questionnaire of a later edition: what is carried, and what is left to ask and why.

What is said is moved as onto another version (see `moving`); answers are then carried with the name of the file that
they come from. Sources: `Facts` and `Versions` in the rules of meaning.
"""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from wizard.frozen import frozen
from wizard.interview import Interview, State
from wizard.questionnaire.catalogue import Catalogue
from wizard.questionnaire.definition import Question, Questionnaire
from wizard.record.carry import Filed, carry_over, family, is_earlier
from wizard.record.content import Content
from wizard.record.losses import Lost
from wizard.record.moving import moved_onto

Why = Literal[
    "new", "new-within", "kind", "meaning", "option", "option-meaning", "refused", "not-asked-then",
    "not-answered-then", "check", "reason",
]  # fmt: skip
"""Why a question is left: it is new, or has a new question within; kind, meaning or options changed; its answer is not
accepted; it was not asked or not answered; a hard check refuses the answer; a soft one needs a reason."""


@frozen
class Left:
    """A question that is left to ask; `part` is the option for which its answer could not be carried, or what is new
    within it."""

    question: str
    why: Why
    part: str = ""


@frozen
class Renewal:
    """What becomes of a file on another questionnaire. Ids; `waiting` more questions may come to apply.

    `before` is the outcome that the file gives on its own questionnaire, `after` the one that is settled already, and
    `possible` are those that still are where none is.
    """

    interview: Interview
    carried: tuple[str, ...]
    lost: tuple[Lost, ...]
    left: tuple[Left, ...]
    deferred: tuple[str, ...]
    waiting: int
    before: str
    after: str
    possible: tuple[str, ...]


def newest(catalogue: Catalogue, old: Questionnaire) -> Questionnaire:
    """The questionnaire of the same id in the newest edition of the same guideline, in its present version.

    Raises Problems where one of them cannot be used.
    """
    found = catalogue.get(old.name)
    for entry in catalogue:
        if entry.id == old.id and entry.edition != old.edition and family(entry.edition) == family(old.edition):
            one = catalogue.get(entry.name)
            found = one if is_earlier(found, one) else found
    return found


def may_follow(old: Questionnaire, new: Questionnaire) -> bool:
    """Whether answers may be carried: to the same edition, or to a later one of the same guideline."""
    return old.edition == new.edition or is_earlier(old, new)


def renewed(filed: Filed, old: Questionnaire, new: Questionnaire, today: date) -> Renewal:
    """Begin `new` on the day `today` with what a file made on `old` says."""
    content = filed.content
    then = _as_it_was(content, old, content.date or today)
    moved = moved_onto(content, old, new, today)
    interview = moved.interview
    carry_over(interview, [filed], lambda _content: old)
    for question in new.questions:
        if question.optional and interview.state(question.id) == State.OPEN and _was_passed(then, question.id):
            interview.leave_blank(question.id)
    outcome = interview.outcome
    return Renewal(
        interview=interview,
        carried=tuple(id for id in interview.carried if interview.state(id) != State.DOES_NOT_APPLY),
        lost=moved.lost,
        left=tuple(_left(interview, then, moved.lost)),
        deferred=tuple(one.id for one in interview.deferred),
        waiting=interview.progress.waiting,
        before=then.outcome.id if then.outcome else "",
        after=outcome.id if outcome else "",
        possible=() if outcome else interview.bounds.outcomes,
    )


def _as_it_was(content: Content, old: Questionnaire, day: date) -> Interview:
    """The interview on the questionnaire that the file is made on; a draft is not judged as finished."""
    interview = moved_onto(content, old, old, day).interview
    if content.status != "draft" and not interview.obstacles:
        interview.finish()
    return interview


def _was_passed(then: Interview, id: str) -> bool:
    return id in then.questionnaire.by_id and then.state(id) == State.BLANK


def _left(interview: Interview, then: Interview, lost: tuple[Lost, ...]) -> Iterator[Left]:
    unexplained = {soft.question.id for soft in interview.soft_checks if not soft.reason}
    for question in interview.questionnaire.questions:
        state = interview.state(question.id)
        if state == State.INVALID:
            yield Left(question.id, "check")
        elif question.id in unexplained:
            yield Left(question.id, "reason")
        elif state == State.OPEN and question.kind.asks:
            yield _left_open(question, then, lost)


def _left_open(question: Question, then: Interview, lost: tuple[Lost, ...]) -> Left:
    id, before = question.id, then.questionnaire.by_id.get(question.id)
    if before is None:
        return Left(id, "new")
    for one in lost:
        if one.question.partition(".")[0] == id and one.why != "gone" and one.why != "not-asked":
            return Left(id, one.why, one.part)
    for inner in question.inner:
        if before.inner_question(inner.id) is None:
            return Left(id, "new-within", inner.id)
    return Left(id, "not-answered-then" if then.state(id).applies else "not-asked-then")
