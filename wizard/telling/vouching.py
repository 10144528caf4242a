"""What vouches for an answer: the record that it was carried from, and the files that are evidence for it."""

from wizard.interview.said import Answer, Evidence
from wizard.interview.walk import Interview
from wizard.telling.blocks import Block
from wizard.telling.words import WORDS
from wizard.text.numerals import format_number

CARRIED = "[c]"
HASH_DIGITS = 12
"""As many characters of a hash as are shown: enough to tell two files apart."""


def carried_from(interview: Interview, id: str) -> str:
    """The name of the record that an answer was carried from, "" for one that was given here."""
    said = interview.said(id)
    return said.carried if isinstance(said, Answer) else ""


def vouching_blocks(
    interview: Interview, id: str, language: str, indent: int = 0, *, brief: bool = False
) -> list[Block]:
    """Where the answer of a question was carried from, and its evidence; `brief` where the mark has said half of it."""
    source = carried_from(interview, id)
    blocks: list[Block] = []
    if source and brief:
        blocks.append(Block(WORDS.say("carried-from", language, source=source), "muted", indent))
    elif source:
        blocks.append(Block(WORDS.say("carried", language, source=source), "muted", indent, f"{CARRIED} "))
    for one in interview.evidence.get(id, ()):
        words = WORDS.say("evidence", language, file=evidence_words(one, language))
        blocks.append(Block(words, "muted", indent))
    return blocks


def evidence_words(one: Evidence, language: str) -> str:
    """Name, size and the beginning of the hash."""
    size = format_number(one.size, language)
    return WORDS.say("file", language, name=one.name, size=size, digits=one.sha256[:HASH_DIGITS])
