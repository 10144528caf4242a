"""What would change the outcome, in words: the ways to each other outcome, and how far the search went."""

from collections.abc import Iterator
from itertools import product

from wizard.interview.walk import Interview
from wizard.interview.whatif import Change, Other, Way, WhatIf
from wizard.telling.ahead_words import WORDS
from wizard.telling.blocks import Block
from wizard.text.languages import pick

_MOST_WAYS = 5
_MOST_ANSWERS = 4


def whatif_blocks(interview: Interview, found: WhatIf | None, language: str) -> list[Block]:
    """All that was found; None while the search goes on."""
    title = Block(WORDS.say("change", language), "title", above=1)
    if found is None:
        return [title, Block(WORDS.say("working", language), "muted", 1)]
    if not found.others:
        return []
    blocks = [title]
    if any(other.ways for other in found.others):
        blocks.append(Block(WORDS.say("how-to-read", language), "muted", 1))
    titles = {outcome.id: pick(outcome.title, language) for outcome in interview.questionnaire.outcomes}
    for other in found.others:
        blocks.append(Block(titles[other.outcome], indent=1, mark="> "))
        blocks += _other(interview, other, language)
    return [*blocks, *_how_far(found, language)]


def _other(interview: Interview, other: Other, language: str) -> Iterator[Block]:
    if other.impossible:
        yield Block(WORDS.say("impossible", language), "muted", 3)
    elif not other.ways:
        yield Block(WORDS.say("not-found", language, least=other.least), "muted", 3)
    ways = [one for way in other.ways for one in _apart(way)]
    for way in ways[:_MOST_WAYS]:
        yield from _way(interview, way, language)
    if len(ways) > _MOST_WAYS:
        yield Block(WORDS.say("more-ways", language, count=len(ways) - _MOST_WAYS), "muted", 3)


Alternatives = tuple[tuple[Change, ...], ...]
"""For each question of a way its alternative answers."""


def _apart(way: Way) -> list[Alternatives]:
    """The way as alternatives by question where these are free of each other, else each set of answers alone."""
    columns = tuple(tuple(dict.fromkeys(column)) for column in zip(*way.answers, strict=True))
    if set(product(*columns)) == set(way.answers):
        return [columns]
    return [tuple((change,) for change in changes) for changes in way.answers]


def _way(interview: Interview, way: Alternatives, language: str) -> Iterator[Block]:
    """The questions whose answers change, then those that come up thereby."""
    said = [changes for changes in way if changes[0].value is not None]
    for number, changes in enumerate(sorted(said, key=lambda changes: changes[0].new)):
        key = "new" if changes[0].new else "changed"
        question = pick(interview.question(changes[0].question).text, language)
        words = WORDS.say(key, language, question=question, answers=_answers(interview, changes, language))
        yield Block(words, indent=5 if number else 3, mark="+ " if number else "- ")
    anyhow = [interview.question(changes[0].question) for changes in way if changes[0].value is None]
    if anyhow:
        questions = WORDS.say("and", language).join(pick(question.text, language) for question in anyhow)
        yield Block(WORDS.say("new-anyhow", language, questions=questions), "muted", 5, "+ ")


def _answers(interview: Interview, changes: tuple[Change, ...], language: str) -> str:
    question = interview.question(changes[0].question)
    shown = [question.kind.brief(question, one.value, language) for one in changes if one.value is not None]
    if question.kind.type in ("number", "date") and len(shown) > 1:  # each stands for a whole stretch
        return WORDS.say("such-as", language, answer=shown[0])
    answers = WORDS.say("or", language).join(shown[:_MOST_ANSWERS])
    more = len(shown) - _MOST_ANSWERS
    return WORDS.say("more-answers", language, answers=answers, count=more) if more > 0 else answers


def _how_far(found: WhatIf, language: str) -> Iterator[Block]:
    key = {0: "how-far-none", 1: "how-far-one"}.get(found.changes, "how-far")
    yield Block(WORDS.say(key, language, changes=found.changes), "muted", 1, above=1)
    if not found.exact:
        yield Block(WORDS.say("by-example", language), "muted", 1)
