"""One file replayed: what is wrong with it, whether it is complete, and the record it gives."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from wizard.frozen import frozen
from wizard.interview import Interview, State
from wizard.questionnaire.catalogue import Catalogue
from wizard.questionnaire.source import MOST_BYTES
from wizard.record.content import Expect
from wizard.record.file import Assessment, FileStore, assessment_of, open_file, questionnaire_of
from wizard.record.read import Opened, place_within
from wizard.record.words import WORDS
from wizard.record.write import draft_bytes, record_bytes
from wizard.text.problem import Problem, Problems, found

if TYPE_CHECKING:
    from wizard.record.drift import Drift

DONE, DIFFERS, UNUSABLE = 0, 1, 3


@frozen
class Options:
    """How files are replayed. `on` is "", "latest" or a version; `day` stands in for a date that a file lacks."""

    allow_incomplete: bool = False
    on: str = ""
    day: date | None = None
    most_bytes: int = MOST_BYTES


@frozen
class Replayed:
    """What came of a file. `code` is 0 (done), 1 (incomplete, or something differs) or 3 (cannot be used).

    `result` are the bytes to be written, None where nothing is to be. `notes` are worth saying and change nothing.
    `drift` is there where the file was moved onto another version.
    """

    path: Path
    code: int
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()
    result: bytes | None = None
    status: str = ""  # "finished" or "draft"
    outcome: str = ""
    drift: "Drift | None" = None


def replay(path: Path, catalogue: Catalogue, options: Options) -> Replayed:
    """Replay one answers file, draft or record. Never raises for what is in the file."""
    notes: tuple[Problem, ...] = ()
    try:
        opened = open_file(path, options.most_bytes)
        if opened.content.broken_seal:
            notes = (opened.source.problem(WORDS, "broken-seal", ("seal",)),)
        assessment, drift = _assessed(opened, catalogue, options)
    except Problems as problems:
        return Replayed(path, UNUSABLE, problems.problems, notes)
    interview = assessment.interview
    missing = tuple(_obstacles(opened, interview))
    lost = drift is not None and bool(drift.lost)
    if (missing or lost) and options.allow_incomplete:
        draft = draft_bytes(assessment.head, interview, assessment.at, assessment.half_typed)
        return Replayed(path, DIFFERS if lost else DONE, (), (*notes, *missing), draft, "draft", drift=drift)
    if missing:
        return Replayed(path, DIFFERS, missing, notes, drift=drift)
    interview.finish()
    outcome = interview.outcome.id if interview.outcome else ""
    differing = (*_unlike_expected(opened, interview), *_unlike_recorded(opened, interview))
    unwanted = lost or any(problem.key.startswith("recorded-") for problem in differing)
    result = None if unwanted else record_bytes(assessment.head, interview)
    code = DIFFERS if differing or (drift is not None and not drift.harmless) else DONE
    return Replayed(path, code, differing, notes, result, "finished", outcome, drift)


def shortcomings(opened: Opened, interview: Interview) -> tuple[Problem, ...]:
    """Why a file cannot be finished; where it can, `interview` is, and this is what the file expects otherwise."""
    missing = tuple(_obstacles(opened, interview))
    if missing:
        return missing
    interview.finish()
    return (*_unlike_expected(opened, interview), *_unlike_recorded(opened, interview))


def _assessed(opened: Opened, catalogue: Catalogue, options: Options) -> tuple[Assessment, "Drift | None"]:
    store = FileStore(Path(), "")  # nothing is saved through it
    if not options.on:
        return assessment_of(opened, questionnaire_of(opened, catalogue), options.day, store), None
    from wizard.replay.onto import assessed  # only where another version may be meant: it takes time to load

    return assessed(opened, catalogue, options.on, options.day, store)


def _obstacles(opened: Opened, interview: Interview) -> Iterable[Problem]:
    """Why it cannot be finished, with the place of each."""
    source = opened.source
    for question in interview.obstacles:
        path = ("answers", question.id)
        if interview.state(question.id) == State.OPEN and question.inner and question.id in opened.content.answers:
            yield from _missing_within(opened, interview, question.id)
        elif interview.state(question.id) == State.OPEN:
            yield source.problem(WORDS, "missing", ("answers",), question=question.id)
        for check in interview.broken_hard_checks(question.id):
            yield source.problem(WORDS, "hard-check", path, question=question.id, check=check.id, text=check.text)
    for soft in interview.soft_checks:
        if not soft.reason:
            id, check = soft.question.id, soft.check
            path = ("answers", id)
            yield source.problem(WORDS, "soft-check", path, question=id, check=check.id, text=check.text)


def _missing_within(opened: Opened, interview: Interview, group: str) -> Iterable[Problem]:
    """The required answers that entries of a repeating group lack."""
    for index, states in enumerate(interview.entry_states(group)):
        for id, state in states.items():
            if state == State.OPEN:
                place, path = place_within(group, (index, id)), ("answers", group, index)
                yield opened.source.problem(WORDS, "missing", path, question=place)


def _unlike_expected(opened: Opened, interview: Interview) -> Iterable[Problem]:
    expect, source = opened.content.expect, opened.source
    if expect is None:
        return
    outcome = interview.outcome.id if interview.outcome else ""
    if expect.outcome is not None and expect.outcome != outcome:
        place = ("expect", "outcome")
        yield source.problem(
            WORDS, "expect-outcome", place, found=found(outcome or None), expected=found(expect.outcome)
        )
    lists = {
        "obligations": (expect.obligations, tuple(one.id for one in interview.obligations)),
        "route": (expect.route, interview.route),
    }
    for name, (wanted, got) in lists.items():
        if wanted is None or wanted == got:
            continue
        missing, extra = _differences(wanted, got)
        if set(wanted) == set(got):
            yield source.problem(WORDS, "expect-order", ("expect", name), what=name)
        else:
            yield source.problem(WORDS, "expect-list", ("expect", name), what=name, missing=missing, extra=extra)
    yield from _unlike_values(expect, opened, interview)


def _unlike_values(expect: Expect, opened: Opened, interview: Interview) -> Iterable[Problem]:
    known = interview.values
    for id, wanted in (expect.values or {}).items():
        if id not in known or known[id] != wanted or isinstance(known[id], bool) != isinstance(wanted, bool):
            yield opened.source.problem(WORDS, "expect-value", ("expect", "values", id), id=found(id))


def _unlike_recorded(opened: Opened, interview: Interview) -> Iterable[Problem]:
    content, source = opened.content, opened.source
    if not content.sealed:
        return
    outcome = interview.outcome.id if interview.outcome else ""
    if content.outcome != outcome:
        place = ("outcome", "id")
        yield source.problem(
            WORDS, "recorded-outcome", place, found=found(outcome or None), expected=found(content.outcome or None)
        )
    obligations = tuple(one.id for one in interview.obligations)
    if set(content.obligations) != set(obligations):
        missing, extra = _differences(content.obligations, obligations)
        yield source.problem(WORDS, "recorded-obligations", ("obligation",), missing=missing, extra=extra)
    for question in interview.questionnaire.questions:
        recorded, now = content.strengths.get(question.id), interview.strength(question.id) or None
        if recorded != now:
            place, was, given = ("strength", question.id), found(recorded), found(now)
            yield source.problem(WORDS, "recorded-strength", place, question=question.id, found=given, expected=was)


def _differences(wanted: Iterable[str], got: Iterable[str]) -> tuple[str, str]:
    """What is missing and what is there unasked, as lists to be read."""
    missing = [id for id in wanted if id not in set(got)]
    extra = [id for id in got if id not in set(wanted)]
    return ", ".join(missing) or "-", ", ".join(extra) or "-"
