"""The whole proof of one questionnaire, step by step."""

from collections.abc import Iterable, Iterator

from wizard.audit.finding import Finding
from wizard.audit.proof.asking import Asker, Shares
from wizard.audit.proof.causes import Causes
from wizard.audit.proof.deferring import with_facts_missing
from wizard.audit.proof.encode import encoded
from wizard.audit.proof.encoding import Encoding
from wizard.audit.proof.goal import Goal
from wizard.audit.proof.goals import goals_of
from wizard.audit.proof.leaning import Abstraction, Leaning, Milder, leanings, milder
from wizard.audit.proof.outcomes import Without, hidden, without_outcome
from wizard.audit.proof.replaying import Replayer, is_complete
from wizard.audit.proof.settling import Prover, Verdict
from wizard.audit.proof.telling import Findings
from wizard.audit.proof.unused import unused_answers
from wizard.interview import Interview
from wizard.questionnaire.definition import Questionnaire
from wizard.questionnaire.source import Source
from wizard.text.problem import Problem

_OTHER_PROOFS = 5
"""Those beside goals and leans, at most."""

_ROUNDS = (2, 8)
"""How many times its average a proof may take: what is not decided has another, longer try if time is left."""

_LONG_SCALE = 8
"""Questions on a scale from which on it pays to try without its total first."""


def proved(
    questionnaire: Questionnaire, source: Source, seconds: float, interviews: Iterable[Interview]
) -> tuple[list[Finding], list[Problem]]:
    """Findings and remarks (see `wizard.audit.proof.prove`)."""
    tell = Findings(source)
    findings = [tell.unused(name, path) for _, name, path in unused_answers(questionnaire)]
    routing = _Routing(questionnaire, Shares(seconds))
    if not routing.can_be_finished():
        return [*findings, tell.without_answers()], []
    routing.run(one for one in interviews if is_complete(one))
    findings += routing.findings(tell)
    return findings, list(_remarks(routing.prover.encoding, tell))


class _Routing:
    """The proofs about one questionnaire, in rounds."""

    def __init__(self, questionnaire: Questionnaire, shares: Shares) -> None:
        self._shares = shares
        encoding = encoded(questionnaire)
        self.prover = Prover(encoding, Asker(encoding, shares), Replayer(encoding))
        self._goals, self._leanings = goals_of(encoding), leanings(encoding)
        self._without: list[Without] | None = None
        self._milder: dict[Leaning, Milder] = {}
        is_long = any(len(scale.questions) > _LONG_SCALE for scale in questionnaire.scales)
        self._abstraction = Abstraction(questionnaire, shares) if self._leanings and is_long else None

    def can_be_finished(self) -> bool:
        """Whether there are any complete answers."""
        return self.prover.find(True, lambda _: True).verdict != Verdict.NEVER

    def run(self, interviews: Iterable[Interview]) -> None:
        """Prove what time allows."""
        for times in _ROUNDS:
            goals, leaning = list(self._open_goals()), list(self._open_leanings())
            self._shares.among(len(goals) + len(leaning) + _OTHER_PROOFS, times)
            if self._without is None or any(not one.found.verdict.decided for one in self._without):
                self._without = list(without_outcome(self.prover))
            self.prover.settle(goals, interviews)
            for one in leaning:
                self._milder[one] = self._compared(one)

    def _open_goals(self) -> Iterator[Goal]:
        verdicts = self.prover.verdicts
        return (goal for goal in self._goals if verdicts.get(goal, Verdict.OUT_OF_TIME) == Verdict.OUT_OF_TIME)

    def _open_leanings(self) -> Iterator[Leaning]:
        known = self._milder
        return (one for one in self._leanings if one not in known or known[one].verdict == Verdict.OUT_OF_TIME)

    def _compared(self, leaning: Leaning) -> Milder:
        if self._abstraction is not None and self._abstraction.excludes(leaning):
            return Milder(leaning, Verdict.NEVER)
        return milder(self.prover, leaning)

    # what came of it

    def findings(self, tell: Findings) -> Iterator[Finding]:
        yield from (tell.without_outcome(one) for one in self._without or ())
        yield from self._about_goals(tell)
        yield from (tell.milder(one) for one in self._milder.values() if one.verdict != Verdict.NEVER)

    def _about_goals(self, tell: Findings) -> Iterator[Finding]:
        prover = self.prover
        verdicts = {goal: _with_facts_missing(prover, goal, verdict) for goal, verdict in prover.verdicts.items()}
        causes = Causes(prover.encoding.questionnaire, verdicts)
        for goal, verdict in verdicts.items():
            if verdict == Verdict.REACHED or (verdict == Verdict.NEVER and causes.explain(goal)):
                continue
            if goal.thing.kind == "outcome" and goal.so and verdict == Verdict.NEVER:
                outcome = next(one for one in prover.encoding.questionnaire.outcomes if one.id == goal.thing.id)
                yield tell.hidden(goal, hidden(prover, outcome))
            else:
                yield tell.about(goal, verdict)


def _with_facts_missing(prover: Prover, goal: Goal, verdict: Verdict) -> Verdict:
    found = with_facts_missing(prover, goal) if verdict == Verdict.NEVER else None
    return found.verdict if found is not None else verdict


def _remarks(encoding: Encoding, tell: Findings) -> Iterator[Problem]:
    for section in encoding.questionnaire.sections:
        for number, question in enumerate(section.questions):
            if question.id in encoding.beyond:
                yield tell.bounded(question, ("section", section.number, "question", number))
