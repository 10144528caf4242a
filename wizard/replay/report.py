"""The drift report in words: one line a difference, and what comes of it."""

from collections.abc import Iterator

from wizard.record.drift import Change, Drift, Result
from wizard.replay.words import WORDS

_GROUPS = (
    ("gone",),
    ("new",),
    ("meaning", "kind"),
    ("condition", "required", "limits", "points", "strength", "rule", "who", "place"),
    ("wording",),
)
"""Sorts of difference in the order in which they are told."""


def lines(drift: Drift, language: str) -> Iterator[str]:
    """The lines of the report. Ids only, as in the record."""
    unknown = WORDS.say("unknown-version", language)
    old = drift.old_version or unknown
    yield WORDS.say("versions", language, name=drift.questionnaire, old=old, new=drift.new_version)
    if not drift.known:
        yield WORDS.say("not-at-hand", language)
    elif not drift.changes:
        yield WORDS.say("no-changes", language)
    for group in _GROUPS:
        yield from (_change(one, language) for one in drift.changes if one.difference.sort in group)
    for lost in drift.lost:
        key = f"lost-{lost.why}"
        why = WORDS.say(key, language, **({"part": lost.part} if WORDS.fields(key) else {}))
        yield WORDS.say("lost", language, question=lost.question, why=why)
    for question in drift.open:
        why = WORDS.say(f"open-{question.why}", language)
        yield WORDS.say("open", language, question=question.question, why=why)
    yield from _results(drift, language)


def _change(change: Change, language: str) -> str:
    difference = change.difference
    fields = {"id": difference.id, "part": difference.part}
    key = difference.subject
    part = WORDS.say(key, language, **{name: fields[name] for name in WORDS.fields(key)})
    what = WORDS.say(f"sort-{difference.sort}", language)
    return WORDS.say("change-touching" if change.touches else "change", language, part=part, what=what)


def _results(drift: Drift, language: str) -> Iterator[str]:
    before, after = drift.before, drift.after
    now = _outcome(after, language)
    if before is None:
        yield WORDS.say("new-outcome", language, after=now)
        return
    if drift.outcome_differs:
        yield WORDS.say("other-outcome", language, before=_outcome(before, language), after=now)
    else:
        yield WORDS.say("same-outcome", language, after=now)
    for id in after.obligations:
        if id not in before.obligations:
            yield WORDS.say("duty-added", language, id=id)
    for id in before.obligations:
        if id not in after.obligations:
            yield WORDS.say("duty-dropped", language, id=id)


def _outcome(result: Result, language: str) -> str:
    if result.possible and not result.outcome:
        return WORDS.say("one-of", language, ids=", ".join(result.possible))
    return result.outcome or WORDS.say("no-outcome", language)
