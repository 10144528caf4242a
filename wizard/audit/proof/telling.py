"""From what was proved to findings: what is broken, where, and the answers that show it."""

from collections.abc import Mapping
from typing import cast

from wizard.audit.finding import Finding
from wizard.audit.proof.encoding import LOOKED_AT
from wizard.audit.proof.goal import Goal, Thing
from wizard.audit.proof.leaning import Milder
from wizard.audit.proof.outcomes import Without
from wizard.audit.proof.replaying import answers_of
from wizard.audit.proof.rules import RULES
from wizard.audit.proof.settling import Found, Verdict
from wizard.audit.proof.words import WORDS
from wizard.frozen import frozen
from wizard.interview import Interview
from wizard.questionnaire.definition import Question
from wizard.questionnaire.locate import Path
from wizard.questionnaire.source import Source
from wizard.text.numerals import plain
from wizard.text.problem import Phrased, Problem

Answers = Mapping[str, object]
_NOTHING: Answers = {}


@frozen
class Findings:
    """Makes the findings about one file."""

    source: Source

    def about(self, goal: Goal, verdict: Verdict) -> Finding:
        """That a thing can never be so, or always is; or that this could not be proved."""
        thing = goal.thing
        what = _named(thing)
        if not verdict.decided:
            claim = Phrased(WORDS, "claim-so" if goal.so else "claim-not-so", what=what)
            return self._not_proved(self._place(thing, conditional=not goal.so), thing.question, claim, verdict)
        rule, key = _RULES_SO[thing.kind] if goal.so else _RULES_NOT_SO.get(thing.kind, ("always-true", "always-true"))
        path = self._place(thing, conditional=not goal.so or thing.term is not None)
        return self._finding(rule, self._problem(key, path, thing.question, what=what))

    def hidden(self, goal: Goal, found: Found) -> Finding:
        """That an outcome is never reached: its rule can hold, but one above it then does as well; or it cannot."""
        if found.interview is None:
            return self.about(goal, found.verdict)
        above = found.interview.outcome
        fields = {"what": _named(goal.thing), "above": f'"{above.id}"' if above else "-"}
        problem = self._problem("hidden", self._place(goal.thing), "", **fields)
        return self._finding("hidden-rule", problem, answers_of(found.interview))

    def without_outcome(self, one: Without) -> Finding:
        """Answers that reach no outcome."""
        interview = one.found.interview
        if interview is None:
            return self._not_proved(("outcome",), "", Phrased(WORDS, "total"), one.found.verdict)
        if one.points is None:
            return self._finding("no-outcome", self._problem("no-outcome", ("outcome",), ""), answers_of(interview))
        numbers = {"at": plain(one.at), "low": plain(one.low), "high": plain(one.high)}
        problem = self._problem("gap", ("outcome",), "", points=one.points.id, **numbers)
        return self._finding("gap-in-points", problem, answers_of(interview))

    def without_answers(self) -> Finding:
        """No answers can be finished."""
        return self._finding("no-outcome", self._problem("no-answers", ("id",), ""))

    def milder(self, one: Milder) -> Finding:
        """A riskier answer that gives a milder outcome."""
        path, name = (*one.leaning.path, "lean"), one.leaning.name
        if one.before is None or one.riskier is None:
            return self._not_proved(path, name, Phrased(WORDS, "claim-lean"), one.verdict)
        worlds = (one.before, one.riskier)
        before, riskier = (_answer(interview, one.leaning.name) for interview in worlds)
        outcome, milder = (f'"{interview.outcome.id}"' if interview.outcome else "-" for interview in worlds)
        fields = {"before": before, "riskier": riskier, "outcome": outcome, "milder": milder}
        problem = self._problem("milder", path, name, **fields)
        return self._finding("riskier-but-milder", problem, answers_of(one.riskier), answers_of(one.before))

    def unused(self, name: str, path: Path) -> Finding:
        """An answer that nothing uses."""
        return self._finding("unused-answer", self._problem("unused", (*path, "id"), name))

    def bounded(self, group: Question, path: Path) -> Problem:
        """That of a group only so many entries were looked at."""
        count = max(LOOKED_AT, group.settings.least or 0)
        return self._problem("groups-bounded", (*path, "id"), group.id, id=f'"{group.id}"', count=count)

    def _finding(self, rule: str, problem: Problem, proof: Answers = _NOTHING, without: Answers = _NOTHING) -> Finding:
        return Finding(rule, problem, RULES[rule].level, proof, without)

    def _not_proved(self, path: Path, question: str, claim: Phrased, verdict: Verdict) -> Finding:
        fields = {"count": LOOKED_AT} if verdict == Verdict.BEYOND else {}
        why = Phrased(WORDS, verdict.value, **fields)
        return self._finding("not-proved", self._problem("not-proved", path, question, what=claim, why=why))

    def _problem(self, key: str, path: Path, question: str, **fields: object) -> Problem:
        place = self.source.locator.value(path)
        return Problem(WORDS, key, fields, self.source.name, place.line, place.column, question)

    def _place(self, thing: Thing, conditional: bool = True) -> Path:
        """Where a thing's condition is, or else its id; what is in a shared list is at the question that names it."""
        path = thing.path
        if thing.kind == "value":
            values = self.source.data.get("value", ())
            path = ("value", next(number for number, one in enumerate(values) if one["id"] == thing.id))
        known = self.source.locator.paths()
        if path not in known and thing.around is not None:
            return (*thing.around.path, "options")
        name = "is" if thing.kind == "strength" else "id"
        return (*path, thing.key) if conditional and (*path, thing.key) in known else (*path, name)


_RULES_SO = {
    "section": ("unreachable-section", "unreachable"),
    "question": ("unreachable-question", "unreachable"),
    "option": ("unreachable-option", "option-unreachable"),
    "strength": ("unreachable-strength", "strength-unreachable"),
    "outcome": ("unreachable-outcome", "outcome-unreachable"),
    "obligation": ("unreachable-obligation", "obligation-unreachable"),
    "check": ("always-false", "always-false"),
    "value": ("always-false", "always-false"),
}
_RULES_NOT_SO = {"check": ("check-never-fails", "never-fails")}


def _named(thing: Thing) -> Phrased:
    return Phrased(WORDS, thing.kind, id=f'"{thing.id}"')


def _answer(interview: Interview, name: str) -> str:
    """An answer as it stands in an answers file; one within a group is that of the first entry."""
    id, _, inner = name.partition(".")
    value = answers_of(interview).get(id)
    if inner and isinstance(value, list):
        value = cast("dict[str, object]", value[0]).get(inner)
    return _written(value)


def _written(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return f"[{', '.join(_written(one) for one in value)}]"
    return f'"{value}"' if isinstance(value, str) else str(value)
