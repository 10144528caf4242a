"""Proof of the routing of a questionnaire, with the solver z3, which comes with the extra `check`.

    if available():
        proved = prove(questionnaire, source, seconds=5)
        proved.findings, proved.remarks

Proved is, about all complete answers: that everything in the file can be reached, that no condition is always true or
always false, that all answers reach an outcome and each rule its own, and that no riskier answer gives a milder one. It
is exact on choices, yes-no questions, numbers and dates, except that it does not round where the interview keeps 28
digits of a number. Texts are the same or not. Of repeating groups up to three entries are looked at. Every example has
been through a real interview before it is shown.
"""

from collections.abc import Iterable, Iterator
from importlib.util import find_spec

from wizard.audit.finding import Finding
from wizard.audit.proof.rules import RULES
from wizard.frozen import frozen
from wizard.interview import Interview
from wizard.questionnaire.definition import Questionnaire
from wizard.questionnaire.source import Source
from wizard.text.problem import Problem

__all__ = ["RULES", "Proved", "available", "prove"]


@frozen
class Proved:
    """What was found, in the order of the file, and remarks on how far the proof reaches."""

    findings: tuple[Finding, ...]
    remarks: tuple[Problem, ...] = ()

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)


def available() -> bool:
    """Whether the solver is installed."""
    return find_spec("z3") is not None


def prove(questionnaire: Questionnaire, source: Source, seconds: float, interviews: Iterable[Interview] = ()) -> Proved:
    """Prove the routing of a questionnaire, loaded from `source`, in so many seconds.

    Each proof has a share of the time; what is not decided in it is a finding of its own. `interviews` are finished
    ones that are at hand, such as worked cases: what they show need not be proved.

    Raises ImportError without the solver.
    """
    from wizard.audit.proof.routing import proved  # the solver takes time to load, and may not be there

    findings, remarks = proved(questionnaire, source, seconds, interviews)
    return Proved(tuple(sorted(findings, key=lambda one: (one.problem.line, one.problem.column))), tuple(remarks))
