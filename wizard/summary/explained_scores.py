"""Scores and calculated numbers in words: how much they are, or between what they can still be."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from wizard.questionnaire.possible import Amount
from wizard.summary.explained import Score
from wizard.summary.explained_words import WORDS
from wizard.summary.speaker import Speaker
from wizard.text.numerals import format_number


def score_rows(scores: Iterable[Score], speaker: Speaker) -> Iterator[tuple[str, str]]:
    """What each is called (its id where it has no title), and its range."""
    questionnaire = speaker.interview.questionnaire
    titles = {one.id: one.title for one in questionnaire.scales} | {one.id: one.title for one in questionnaire.values}
    for score in scores:
        title = titles[score.id]
        yield speaker.text(title) if title else score.id, _range(score, speaker.language)


def _range(score: Score, language: str) -> str:
    if score.low is None or score.high is None:
        return WORDS.say("no-value", language)
    low, high = _amount(score.low, language), _amount(score.high, language)
    if score.low == score.high:
        return low
    match (bool(low), bool(high)):
        case (True, True):
            told = WORDS.say("between", language, low=low, high=high)
        case (True, False):
            told = WORDS.say("at-least", language, low=low)
        case (False, True):
            told = WORDS.say("at-most", language, high=high)
        case _:
            told = WORDS.say("any-number", language)
    if score.so_far is None:
        return told
    return WORDS.say("so-far", language, range=told, points=_amount(score.so_far, language))


def _amount(amount: Amount, language: str) -> str:
    """In words; "" where there is no end."""
    return format_number(amount, language) if Decimal(amount).is_finite() else ""
