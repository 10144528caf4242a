"""A file opened on the version that it names, or moved onto another one."""

from datetime import date

from wizard.questionnaire.catalogue import Catalogue
from wizard.questionnaire.definition import Questionnaire
from wizard.record.drift import Drift, drifted
from wizard.record.file import Assessment, FileStore, assessment_of, head_of, questionnaire_of
from wizard.record.read import Opened
from wizard.record.words import WORDS
from wizard.text.problem import Problems

_NOT_AT_HAND = frozenset({"no-version", "other-hash"})
_DRIFT = frozenset({"unknown-question", "unknown-check", "refused", "does-not-apply", "option-gone", "carried-nothing"})
"""Problems of a file that another version can explain."""


def assessed(
    opened: Opened, catalogue: Catalogue, on: str, day: date | None, store: FileStore
) -> tuple[Assessment, Drift | None]:
    """The assessment in a file, and the drift where `on` ("latest" or a version) is not the version that it names.

    A file that names no version is for every version, so it does not drift. Raises Problems.
    """
    new = questionnaire_of(opened, catalogue, on)
    if not on or not opened.content.version:
        return assessment_of(opened, new, day, store), None
    old = _made_on(opened, catalogue)
    if old is not None and old.sha256 == new.sha256:
        return assessment_of(opened, new, day, store), None
    _refuse_what_no_version_explains(opened, old, new, day, store)
    date_of = opened.content.date or day
    if date_of is None:
        raise Problems([opened.source.problem(WORDS, "no-date", ())])
    found, moved = drifted(old, new, opened.content, date_of)
    at = opened.content.at if opened.content.at in new.by_id else ""
    return Assessment(head_of(opened.content, date_of), moved.interview, store, at=at), found


def _made_on(opened: Opened, catalogue: Catalogue) -> Questionnaire | None:
    """The version that a file was made on; None where it is not at hand, or no longer what it was."""
    content = opened.content
    try:
        sha256 = "" if content.broken_seal else content.sha256
        return catalogue.get_version(content.questionnaire, content.version, sha256)
    except Problems as problems:
        if all(one.key in _NOT_AT_HAND for one in problems.problems):
            return None
        raise


def _refuse_what_no_version_explains(
    opened: Opened, old: Questionnaire | None, new: Questionnaire, day: date | None, store: FileStore
) -> None:
    """Raise Problems for a file that was wrong already. Without the old version only some of that can be told."""
    try:
        assessment_of(opened, old or new, day, store)
    except Problems as problems:
        own = [one for one in problems.problems if old is not None or one.key not in _DRIFT]
        if own:
            raise Problems(own) from None
