"""The explanation as JSON for scripts: ids everywhere, and the words of one language apart from them, under `words`."""

import json
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal

from wizard.interview import Interview
from wizard.questionnaire.definition import Questionnaire
from wizard.record.assessment import Assessment
from wizard.summary.explained import Explained
from wizard.summary.speaker import Speaker
from wizard.text.clean import one_line
from wizard.text.languages import Text
from wizard.text.numerals import plain


def as_json(found: Explained, assessment: Assessment, language: str) -> str:
    """One JSON object, keys sorted, ended by LF; the same input gives the same text.

    Numbers that are not whole, dates, and what has no end are texts: "1.5", "2026-04-01", "-Infinity".
    """
    questionnaire = assessment.questionnaire
    told = {
        "questionnaire": questionnaire.name,
        "version": questionnaire.version,
        "system": assessment.system.id,
        "date": assessment.date.isoformat(),
        "finished": assessment.finished,
        **_fields(found),
        "answers": _answers(assessment.interview),
        "values": {id: _plain(value) for id, value in assessment.interview.values.items()},
        "references": _references(questionnaire),
        "words": _words(assessment, language),
    }
    return json.dumps(told, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _fields(part: object) -> dict[str, object]:
    return {field.name: _plain(getattr(part, field.name)) for field in fields(part)}  # type: ignore[arg-type]


def _plain(part: object) -> object:
    match part:
        case tuple() | list():
            return [_plain(one) for one in part]
        case dict():
            return {key: _plain(one) for key, one in part.items()}
        case Decimal():
            return plain(part) if part.is_finite() else str(part)
        case date():
            return part.isoformat()
    return _fields(part) if is_dataclass(part) else part


def _answers(interview: Interview) -> dict[str, object]:
    """The answers that count, as they stand in a record."""
    answers = {question: interview.answer_of(question.id) for question in interview.questionnaire.questions}
    return {one.id: _plain(one.kind.write(value)) for one, value in answers.items() if value is not None}


def _references(questionnaire: Questionnaire) -> dict[str, dict[str, list[str]]]:
    """On which sources questions, outcomes and obligations rest."""
    return {
        "questions": {one.id: list(one.reference) for one in questionnaire.questions},
        "outcomes": {one.id: list(one.reference) for one in questionnaire.outcomes},
        "obligations": {one.id: list(one.reference) for one in questionnaire.obligations},
    }


def _words(assessment: Assessment, language: str) -> dict[str, object]:
    questionnaire = assessment.questionnaire
    speaker = Speaker(assessment.interview, language)

    def by_id(named: Iterable[tuple[str, Text]]) -> dict[str, str]:
        return {id: speaker.text(text) for id, text in named if text}

    answers = {question.id: speaker.answer(question) for question in questionnaire.questions}
    options = {one.id: by_id((option.id, option.text) for option in one.options) for one in questionnaire.questions}
    return {
        "language": language,
        "questionnaire": speaker.text(questionnaire.title),
        "system": one_line(assessment.system.name),
        "outcomes": by_id((one.id, one.title) for one in questionnaire.outcomes),
        "because": by_id((one.id, one.because) for one in questionnaire.outcomes),
        "obligations": by_id((one.id, one.text) for one in questionnaire.obligations),
        "questions": by_id((one.id, one.text) for one in questionnaire.questions),
        "options": {id: named for id, named in options.items() if named},
        "answers": {id: shown for id, shown in answers.items() if shown},
        "values": by_id((one.id, one.title) for one in questionnaire.values),
        "scales": by_id((one.id, one.title) for one in questionnaire.scales),
        "sources": by_id((id, one.title) for id, one in questionnaire.guideline.sources.items()),
    }
