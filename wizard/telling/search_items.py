"""What a search has found, as a list to choose from: each question with the places where the words stand."""

from typing import Final

from wizard.telling.blocks import Block
from wizard.telling.items import Item
from wizard.telling.said import mark_of
from wizard.telling.search import Found, Place, Search, words_of
from wizard.telling.search_words import WORDS
from wizard.text.folding import fold, spans_of
from wizard.text.languages import pick
from wizard.text.width import graphemes

MOST_SHOWN: Final = 50
_LONGEST: Final = 120
"""Characters of a text that are shown around a place."""
_ENDS: Final = "。！？\n"
_STEP: Final = 6


def search_items(search: Search, needle: str) -> list[Item]:
    """What is found; what cannot be gone to stands below a heading. Nothing where nothing is looked for."""
    words, language = words_of(needle), search.language
    if not words:
        return []
    found = search.find(needle)
    if not found:
        return [Item((Block(WORDS.say("nothing", language), "muted"),))]
    items = [Item((Block(WORDS.say("count", language, count=len(found)), "muted"),))]
    headed = False
    for one in found[:MOST_SHOWN]:
        if not one.applies and not headed:
            items.append(Item((Block(""), Block(WORDS.say("elsewhere", language), "title"))))
            headed = True
        mark = f"{mark_of(search.interview, one.question.id, search.problems)} " if one.applies else " " * 4
        items.append(_item(one, words, mark, language))
    if len(found) > MOST_SHOWN:
        items.append(Item((Block(WORDS.say("more", language, count=len(found) - MOST_SHOWN), "muted", above=1),)))
    return items


def _item(one: Found, words: tuple[str, ...], mark: str, language: str) -> Item:
    text = pick(one.question.text, language)
    blocks = [Block(text, "strong" if one.applies else "muted", mark=mark, found=spans_of(text, words))]
    for place in one.places:
        if place.where != "question":
            blocks.append(_place_block(place, words, language))
    return Item(tuple(blocks), one.question.id if one.applies else "")


def _place_block(place: Place, words: tuple[str, ...], language: str) -> Block:
    where = WORDS.say("place", language, where=WORDS.say(place.where, language), text="")
    text = excerpt(place.text, words)
    return Block(text, "muted", _STEP, where, found=spans_of(text, words))


def excerpt(text: str, words: tuple[str, ...]) -> str:
    """The first sentence with one of the words, or as much of it, on one line; it keeps at least one of the words.

    Where no sentence has one, which happens only if a word goes over its end, it is the beginning of the text.
    """
    for sentence in _sentences(text):
        folded = fold(sentence)
        if any(word in folded for word in words):
            return _cut(sentence, words)
    return _cut(text, ())


def _sentences(text: str) -> list[str]:
    sentences = [""]
    for character in text:
        sentences[-1] += character
        if character in _ENDS or sentences[-1].endswith(". "):
            sentences.append("")
    return sentences


def _cut(text: str, words: tuple[str, ...]) -> str:
    text = " ".join(text.split())
    if len(text) <= _LONGEST:
        return text
    first, last = (*spans_of(text, words), (0, 0))[0]
    start = max(first - _LONGEST // 3, 0)
    end = max(start + _LONGEST, last)
    at, kept = 0, []
    for piece, _ in graphemes(text):  # cut between characters as they are seen
        if start <= at < end:
            kept.append(piece)
        at += len(piece)
    return ("..." if start else "") + "".join(kept) + ("..." if end < at else "")
