"""Why the answers mean what they mean, what is still open, and what would change it: as data, with ids only."""

from collections.abc import Mapping
from typing import Literal

from wizard.frozen import frozen
from wizard.interview import Interview, State
from wizard.interview.decisive import decisive
from wizard.interview.explain import Reason, Why, why_asked, why_obligation, why_outcome
from wizard.interview.whatif import MOST_CHANGES, WhatIf, what_would_change
from wizard.questionnaire.possible import Amount

MOST_EVALUATIONS = 20_000


@frozen
class Score:
    """A score or calculated number, from `low` to `high`; both None where there surely is no value.

    `so_far` are the points of what is answered, for reading only; None for what is no score.
    """

    id: str
    low: Amount | None
    high: Amount | None
    so_far: Amount | None = None


@frozen
class Matters:
    """An open question: how many outcomes its worst answer leaves possible, and its answers on average."""

    question: str
    worst: int
    mean: float


@frozen
class Asked:
    """Whether a question is asked, and because of which answers; without reasons it always is, or is not known yet."""

    question: str
    asked: Literal["asked", "not-asked", "waiting"]
    reasons: tuple[Reason, ...]


@frozen
class Explained:
    """All of it. `outcome` is "" while several are `possible`; `rule` is the condition of the outcome as it is written.

    `decisive` has the open questions, the most decisive first (where facts are missing, those deferred); `asked` is
    empty unless it was wanted.
    """

    outcome: str
    rule: str
    why: Why
    possible: tuple[str, ...]
    scores: tuple[Score, ...]
    decisive: tuple[Matters, ...]
    obligations: tuple[Why, ...]
    may_follow: tuple[str, ...]
    whatif: WhatIf
    asked: tuple[Asked, ...]


def explained(interview: Interview, everything: bool = False, most_evaluations: int = MOST_EVALUATIONS) -> Explained:
    """Explain an interview as it stands; with `everything` also why each question is asked or not.

    The same interview gives the same explanation.
    """
    outcome = interview.outcome
    return Explained(
        outcome=outcome.id if outcome else "",
        rule=outcome.when if outcome else "",
        why=why_outcome(interview, outcome.id) if outcome else Why("", ()),
        possible=() if outcome else interview.bounds.outcomes,
        scores=_scores(interview),
        decisive=tuple(Matters(one.question.id, one.worst, one.mean) for one in decisive(interview)),
        obligations=tuple(why_obligation(interview, one.id) for one in interview.obligations),
        may_follow=tuple(one.id for one in interview.possible_obligations),
        whatif=what_would_change(interview, MOST_CHANGES, most_evaluations),
        asked=_asked(interview) if everything else (),
    )


def _scores(interview: Interview) -> tuple[Score, ...]:
    numbers: Mapping[str, tuple[Amount, Amount] | None] = interview.bounds.numbers
    so_far = {scale.id: interview.score_so_far(scale.id) for scale in interview.questionnaire.scales}
    found = []
    for id, bounds in numbers.items():
        low, high = bounds if bounds is not None else (None, None)
        found.append(Score(id, low, high, so_far.get(id)))
    return tuple(found)


def _asked(interview: Interview) -> tuple[Asked, ...]:
    found = []
    for question in interview.questionnaire.questions:
        match interview.state(question.id):
            case State.DOES_NOT_APPLY:
                found.append(Asked(question.id, "not-asked", why_asked(interview, question.id)))
            case State.WAITING:
                found.append(Asked(question.id, "waiting", ()))
            case _:
                found.append(Asked(question.id, "asked", why_asked(interview, question.id)))
    return tuple(found)
