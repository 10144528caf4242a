"""Which differences between two versions of a questionnaire concern something that a file says."""

from collections.abc import Mapping
from typing import Any

from wizard.interview.plan import plan_for
from wizard.questionnaire.definition import Questionnaire
from wizard.questionnaire.terms import Term
from wizard.record.content import Content
from wizard.record.versions import Difference


class Touching:
    """Judges the differences between two versions for one file; `results` are the outcomes and obligations that its
    answers give on either."""

    def __init__(self, content: Content, versions: tuple[Questionnaire, ...], results: frozenset[str]) -> None:
        self._versions = versions
        self._results = results
        self._said = _said(content)

    def touches(self, difference: Difference) -> bool:
        id = difference.id
        match difference.subject:
            case "option":
                return difference.part in self._said.get(id, ())
            case "question" | "check":
                return difference.sort != "new" and id in self._said
            case "section" | "scale":
                return bool(self._questions_of(difference) & self._said.keys())
            case "value":
                return bool(self._behind(difference) & self._said.keys())
            case "outcome" | "obligation":
                rule = difference.sort in ("gone", "new", "condition", "place")
                return id in self._results or (rule and bool(self._behind(difference) & self._said.keys()))
        return False

    def _questions_of(self, difference: Difference) -> set[str]:
        found = set()
        for version in self._versions:
            for section in version.sections:
                if difference.subject == "section" and section.id == difference.id:
                    found |= {question.id for question in section.questions}
            for scale in version.scales:
                if difference.subject == "scale" and scale.id == difference.id:
                    found |= {version.questions[number].id for number in scale.questions}
        return found

    def _behind(self, difference: Difference) -> set[str]:
        """The questions that a value, or the condition of an outcome or obligation, looks at on either version."""
        found = set()
        for version in self._versions:
            terms: Mapping[str, Mapping[str, Term | None]] = {
                "value": {one.id: one.term for one in version.values},
                "outcome": {one.id: one.condition for one in version.outcomes},
                "obligation": {one.id: one.condition for one in version.obligations},
            }
            term = terms[difference.subject].get(difference.id)
            if term is not None:
                found |= {question.id for question in plan_for(version).questions_behind(term.slots_read())}
        return found


def _said(content: Content) -> Mapping[str, set[str]]:
    """The questions of which the file says something, also within groups, and the options that it names for each."""
    found: dict[str, set[str]] = {}

    def note(id: str, value: Any) -> None:
        named = found.setdefault(id, set())
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict):
                for inner, answer in one.items():
                    note(f"{id}.{inner}", answer)
            elif isinstance(one, str):
                named.add(one)

    for answers in (content.set_aside, content.answers):
        for id, value in answers.items():
            note(id, value)
    for id in (*content.deferred, *content.not_applicable, *content.notes, *content.evidence):
        found.setdefault(id, set())
    return found
