"""What vouches for an answer: the record that it was carried from, the files that are evidence, and its strength."""

from typing import Final

from wizard.interview import Answer
from wizard.questionnaire.definition import Question
from wizard.summary.parts import EvidenceLine
from wizard.summary.speaker import Speaker
from wizard.text.clean import one_line
from wizard.text.numerals import format_number

HASH_DIGITS: Final = 12
"""As many characters of a hash as a summary shows: enough to tell two files or versions apart."""


def carried_from(speaker: Speaker, question: Question) -> str:
    """The record that the answer was carried from, "" for one that was given here."""
    said = speaker.interview.said(question.id)
    return one_line(said.carried) if isinstance(said, Answer) else ""


def evidence_of(speaker: Speaker, question: Question) -> tuple[EvidenceLine, ...]:
    """The files that are evidence for the answer."""
    return tuple(
        EvidenceLine(one_line(one.name), one.size, format_number(one.size, speaker.language), one.sha256[:HASH_DIGITS])
        for one in speaker.interview.evidence.get(question.id, ())
    )


def strength_of(speaker: Speaker, question: Question) -> tuple[str, str]:
    """How strongly the item is asked for, as id and in words; "" for both where nothing says so."""
    strength = speaker.interview.strength(question.id)
    return strength, speaker.say(f"strength-{strength}") if strength else ""
