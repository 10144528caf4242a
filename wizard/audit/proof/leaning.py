"""Does a riskier answer ever give a milder outcome.

Two worlds are compared. In both each question has one answer, which counts only where it applies; they differ in the
answer to one question alone, which is riskier in the second. Both are complete and may be finished. What comes to
apply in the second world may be answered in any way. Tones run from clear over caution to stop; neutral outcomes are
not compared.

Riskier is: of a choice an option that stands later in `lean`; of several choices one option more that stands later than
all that are chosen, or that option in the place of an exclusive one; of a yes-no, number or date what `lean` says.
"""

from collections.abc import Iterator
from typing import Any

import z3

from wizard.audit.proof.asking import Asker, Shares, Unknown
from wizard.audit.proof.encode import encoded
from wizard.audit.proof.encoding import AbstractScore, Encoding
from wizard.audit.proof.logic import Truth, all_of, any_of
from wizard.audit.proof.places import Place
from wizard.audit.proof.raw import Raw
from wizard.audit.proof.reader import Twin
from wizard.audit.proof.replaying import Unwritable, is_complete
from wizard.audit.proof.settling import Disagreement, Prover, Verdict
from wizard.frozen import frozen
from wizard.interview import Interview
from wizard.questionnaire.definition import Question, Questionnaire, Tone
from wizard.questionnaire.locate import Path

GRAVE: tuple[Tone, ...] = ("clear", "caution", "stop")
"""Tones, from mild to grave."""

_MOST_TRIALS = 30


@frozen(eq=False)
class Leaning:
    """A question with a `lean`: where it is, its answer, and whether it counts."""

    question: Question
    name: str
    path: Path
    raw: Raw
    counts: Truth


@frozen(eq=False)
class Milder:
    """What came of a question with a `lean`: NEVER if all is well, else the interviews in both worlds."""

    leaning: Leaning
    verdict: Verdict
    before: Interview | None = None
    riskier: Interview | None = None


def leanings(encoding: Encoding) -> list[Leaning]:
    """The questions with a `lean`; one within a group stands in its first entry."""
    tones = {one.tone for one in encoding.questionnaire.outcomes if one.condition is not None} & set(GRAVE)
    return list(_leanings(encoding)) if len(tones) > 1 else []


def _leanings(encoding: Encoding) -> Iterator[Leaning]:
    for section in encoding.questionnaire.sections:
        for number, question in enumerate(section.questions):
            path: Path = ("section", section.number, "question", number)
            raw = encoding.raw.get(question.slot)
            if question.lean and raw is not None:
                yield Leaning(question, question.id, path, raw, Place(encoding, question).answered)
            for index, inner in enumerate(question.inner if question.slot in encoding.first_entries else ()):
                said = encoding.first_answers(question).get(inner.id)
                if inner.lean and said is not None:
                    name, counts = f"{question.id}.{inner.id}", Place(encoding, inner, question).answered
                    yield Leaning(inner, name, (*path, "question", index), said, counts)


def milder(prover: Prover, leaning: Leaning) -> Milder:
    """Answers with which a riskier answer gives a milder outcome, if there are any. Raises Disagreement."""
    try:
        for _ in range(_MOST_TRIALS):
            worlds = _Worlds(prover.encoding, leaning)  # anew each time, as more may be known by now
            if worlds.milder is False:
                return Milder(leaning, Verdict.NEVER)
            model = prover.asker.model(all_of((leaning.counts, worlds.riskier, worlds.milder, *worlds.told())))
            if model is None:
                return Milder(leaning, Verdict.NEVER)
            pair = _tried(prover, model, worlds.twin)
            if pair is not None and _is_milder(*pair):
                return Milder(leaning, Verdict.REACHED, *pair)
            if not prover.encoding.is_rough:
                raise Disagreement(f"{prover.encoding.questionnaire.name}: lean of {leaning.name}")
            if not prover.asker.refine(model, worlds.twin):
                break
    except Unknown:
        return Milder(leaning, Verdict.OUT_OF_TIME)
    return Milder(leaning, Verdict.ROUGH)


class Abstraction:
    """The questionnaire without the totals of its scores, which are the hardest for the solver.

    What is impossible without knowing totals is impossible. That is quick to find out, and mostly all that is needed.
    """

    def __init__(self, questionnaire: Questionnaire, shares: Shares) -> None:
        self._encoding = encoded(questionnaire, abstract=True)
        self._asker = Asker(self._encoding, shares)
        self._leanings = {one.name: one for one in leanings(self._encoding)}

    def excludes(self, leaning: Leaning) -> bool:
        """Whether a riskier answer surely never gives a milder outcome."""
        here = self._leanings[leaning.name]
        worlds = _Worlds(self._encoding, here)
        try:
            return self._asker.model(all_of((here.counts, worlds.riskier, worlds.milder, *worlds.told()))) is None
        except Unknown:
            return False


class _Worlds:
    """An encoding, and the same with another answer to one question: all that does not depend on it is shared."""

    def __init__(self, encoding: Encoding, leaning: Leaning) -> None:
        self._encoding = encoding
        name = encoding.scene.name(f"{leaning.name} riskier")
        variables = enumerate((*leaning.raw.variables(), *encoding.scene.helpers))
        self._pairs = [(variable, make(f"{name} {number}")) for number, (variable, make) in variables]
        self.riskier = leaning.raw.riskier(self.twin)
        self.milder = self._milder()

    def twin(self, expression: Any) -> Any:
        """The same in the other world."""
        return expression if isinstance(expression, bool) else z3.substitute(expression, *self._pairs)

    def told(self) -> list[Truth]:
        """What is known of the other world alone."""
        # all at once, as it costs more to call the solver's library than what it then does
        every = z3.And(self._encoding.scene.told)
        known = {fact.get_id() for fact in self._encoding.scene.told}
        twins = [twin for twin in self.twin(every).children() if twin.get_id() not in known]
        return [*twins, *(self._moved(score) for score in self._encoding.abstract_scores or ())]

    def _moved(self, score: AbstractScore) -> Truth:
        """A score whose total is not told changes by what its points change by."""
        pairs = [(points.expression(), self.twin(points.expression())) for points in score.points]
        changes = [other - one for one, other in pairs if not other.eq(one)]
        return self.twin(score.term) - score.term == z3.Sum([z3.IntVal(0), *changes])

    def _milder(self) -> Truth:
        """The outcome is milder in the other world."""
        encoding = self._encoding
        by_tone = {
            tone: any_of(
                encoding.settled(one)
                for one in encoding.questionnaire.outcomes
                if one.tone == tone and one.condition is not None
            )
            for tone in GRAVE
        }
        others = {tone: self.twin(truth) for tone, truth in by_tone.items()}
        if all(others[tone] is truth or others[tone].eq(truth) for tone, truth in by_tone.items()):
            return False  # no outcome depends on the question
        return any_of(
            all_of((by_tone[grave], others[mild])) for number, grave in enumerate(GRAVE) for mild in GRAVE[:number]
        )


def _tried(prover: Prover, model: Any, twin: Twin) -> tuple[Interview, Interview] | None:
    replayer = prover.replayer
    here = replayer.reader(model)
    there = replayer.reader(model, twin, here.texts)
    try:
        return replayer.replayed(here), replayer.replayed(there)
    except Unwritable:
        return None


def _is_milder(before: Interview, riskier: Interview) -> bool:
    one, other = before.outcome, riskier.outcome
    if one is None or other is None or not is_complete(before) or not is_complete(riskier):
        return False
    return one.tone in GRAVE and other.tone in GRAVE and GRAVE.index(other.tone) < GRAVE.index(one.tone)
