"""Where assessments are kept: files by system, opened, written and listed. The only module here that touches files."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, date, datetime
from itertools import count, groupby
from pathlib import Path
from typing import TYPE_CHECKING

from wizard import __version__
from wizard.frozen import frozen
from wizard.host.files import FileProblem, file_problems, make_folder, write_safely
from wizard.host.lock import Lock, OpenElsewhere, TakenOver, take_lock
from wizard.interview import start
from wizard.questionnaire import shape
from wizard.questionnaire.catalogue import Catalogue, read_bytes, shipped_folder
from wizard.questionnaire.definition import Questionnaire
from wizard.questionnaire.source import MOST_BYTES
from wizard.record.assessment import Assessment
from wizard.record.content import SYSTEM_ID, Content, Head, System
from wizard.record.read import Opened, interview_of, read
from wizard.record.words import WORDS
from wizard.text.clean import one_line
from wizard.text.problem import Problem, Problems

if TYPE_CHECKING:
    from wizard.record.carry import MadeOn
    from wizard.record.register import Register

DRAFT = ".draft.toml"
RECORD = ".toml"


@frozen
class Kept:
    """A draft or record in a folder. `status` is "draft" or "finished"; a `broken` one cannot be read."""

    path: Path
    status: str
    modified: datetime
    questionnaire: str
    system: System
    date: date | None
    outcome: str = ""
    broken: bool = False


class FileStore:
    """Keeps one assessment in `folder`; the draft's name is chosen at the first save and stays."""

    def __init__(self, folder: Path, stem: str, path: Path | None = None, lock: Lock | None = None) -> None:
        self._folder = folder
        self._stem = stem
        self._path = path
        self._lock = lock

    @property
    def path(self) -> Path | None:
        return self._path

    def save(self, draft: bytes) -> None:
        if self._path is not None:
            self._hold(self._path)
            write_safely(self._path, draft)
            return
        make_folder(self._folder, 0o700)
        path, lock = _claimed(self._folder, self._stem)
        try:
            write_safely(path, draft)
        except BaseException:
            lock.release()
            raise
        self._path, self._lock = path, lock

    def finish(self, record: bytes) -> Path:
        make_folder(self._folder, 0o700)
        draft = self._path
        if draft is not None:
            self._hold(draft)
        stem = draft.name.removesuffix(DRAFT) if draft is not None and draft.name.endswith(DRAFT) else self._stem
        target = (draft.parent if draft else self._folder) / f"{stem}{RECORD}"
        if target == draft or target.exists():
            target = next(path for path in _paths(target.parent, stem, RECORD) if not path.exists())
        write_safely(target, record)
        if draft is not None:
            with suppress(OSError):  # the record is there; a draft left behind only stands beside it
                draft.unlink()
        self.close()
        self._path = target
        return target

    def _hold(self, path: Path) -> None:
        """Raises TakenOver where somebody else goes on with the draft."""
        if self._lock is not None and not self._lock.is_held:
            raise TakenOver(path)

    def close(self) -> None:
        if self._lock is not None:
            self._lock.release()
            self._lock = None


def begin(
    questionnaire: Questionnaire,
    system: System,
    data: Path,
    today: date,
    now: datetime | None,
    catalogue: Catalogue | None = None,
) -> Assessment:
    """A new assessment; what finished records already say is carried into it (see `carry` and `fill`).

    Without `catalogue` nothing is known of the versions that records were made on, so those of earlier editions do not
    count. No file is made before the first save. Raises ValueError where the system's id is none.
    """
    from wizard.record.carry import carry_over  # a replay begins nothing and need not load it
    from wizard.record.fill import fill, is_filled

    if not re.fullmatch(SYSTEM_ID, system.id):  # it becomes the name of a folder
        raise ValueError("the id of a system has lower-case letters, digits and hyphens")
    named = System(system.id, one_line(system.name).strip(), one_line(system.office).strip())
    head = Head(questionnaire.name, today, named, __version__, started=now)
    interview = start(questionnaire, today)
    made_on = versions_in(catalogue)
    everything = is_filled(questionnaire)
    register = read_register(data) if everything else _registered(_files_of(data / system.id))
    own = next((one for one in register.shelves if one.system.id == system.id), None)
    records = own.records if own else ()
    if questionnaire.afresh:
        records = tuple(one for one in records if one.content.questionnaire.partition("/")[2] != questionnaire.id)
    carry_over(interview, records, made_on)
    if everything:
        fill(interview, register.shelves, named, made_on)
    store = FileStore(data / system.id, f"{today.isoformat()}-{questionnaire.id}")
    return Assessment(head, interview, store, passed_over=register.passed_over)


def versions_in(catalogue: Catalogue | None) -> "MadeOn":
    """Looks up in a catalogue the version of the questionnaire that a file was made on, each only once."""
    found: dict[tuple[str, str, str], Questionnaire | None] = {}

    def made_on(content: Content) -> Questionnaire | None:
        named = content.questionnaire, content.version, content.sha256
        if named not in found:
            found[named] = None
            with suppress(Problems):
                found[named] = catalogue.get_version(*named) if catalogue is not None else None
        return found[named]

    return made_on


def read_register(data: Path) -> "Register":
    """Every system of a data folder with its files. Never raises for a file that cannot be used: it is passed over."""
    return _registered(_files(data))


def _registered(paths: Iterable[Path]) -> "Register":
    """The register of some files, those of a system one after the other."""
    from wizard.record.carry import Filed
    from wizard.record.register import PassedOver, Register, shelf_of

    shelves, passed_over = [], []
    for folder, together in groupby(paths, lambda path: path.parent):
        records: list[Filed] = []
        drafts: list[Filed] = []
        for path in together:
            try:
                content = open_file(path).content
            except Problems:
                passed_over.append(PassedOver(path, "unreadable"))
                continue
            if content.system.id != folder.name:
                passed_over.append(PassedOver(path, "elsewhere"))
            elif content.status == "finished" and not content.sealed:
                passed_over.append(PassedOver(path, "seal"))
            else:
                name = path.name.removesuffix(RECORD).removesuffix(".draft")
                (records if _is_finished(content) else drafts).append(Filed(name, path, content))
        if records or drafts:
            shelves.append(shelf_of(folder.name, records, drafts))
    return Register(tuple(shelves), tuple(passed_over))


def open_file(path: Path, most_bytes: int = MOST_BYTES) -> Opened:
    """What an answers file, draft or record says. Raises Problems."""
    return read(read_bytes(path, most_bytes), str(path), _schema(), most_bytes)


def questionnaire_of(opened: Opened, catalogue: Catalogue, on: str = "") -> Questionnaire:
    """The questionnaire, in the version, that a file names; `on` ("latest" or a version) overrules the version.

    Raises Problems, with the place in the file.
    """
    content = opened.content
    version = content.version if not on else on.removeprefix("latest")
    sha256 = "" if on or content.broken_seal or content.status == "draft" else content.sha256
    try:
        return catalogue.get_version(content.questionnaire, version, sha256)
    except Problems as problems:
        raise Problems(_placed(opened, one) for one in problems.problems) from None


def _placed(opened: Opened, problem: Problem) -> Problem:
    """A problem that has no place of its own stands at the line that names the questionnaire."""
    if problem.file:
        return problem
    place = opened.source.locator.value(("questionnaire",))
    return Problem(problem.words, problem.key, problem.fields, opened.source.name, place.line, place.column)


def assessment_of(opened: Opened, questionnaire: Questionnaire, day: date | None, store: FileStore) -> Assessment:
    """The assessment in a file. `day` stands in for a date that the file does not have. Raises Problems."""
    content = opened.content
    date_of = content.date or day
    if date_of is None:
        raise Problems([opened.source.problem(WORDS, "no-date", ())])
    interview = interview_of(opened, questionnaire, date_of)
    finished = _is_finished(content)
    if finished:
        interview.finish()
    return Assessment(head_of(content, date_of), interview, store, finished, content.at, content.typed)


def _is_finished(content: Content) -> bool:
    return content.status == "finished" and content.sealed


def head_of(content: Content, day: date) -> Head:
    return Head(
        questionnaire=content.questionnaire,
        date=day,
        system=content.system,
        tool=content.tool or __version__,
        started=content.started,
        finished=content.finished,
        replaces=content.replaces,
        people=content.people,
    )


def resume(path: Path, catalogue: Catalogue, most_bytes: int = MOST_BYTES, *, take_over: bool = False) -> Assessment:
    """Go on with a draft, or show a finished record (`finished` is then True).

    An answers file is opened as a new draft beside it: the file itself is not written to. Raises Problems; raises
    OpenElsewhere where somebody else has the draft open, unless `take_over`: then they cannot save it any more.
    """
    opened = open_file(path, most_bytes)
    stem = path.name.removesuffix(DRAFT).removesuffix(RECORD)
    if opened.content.status != "draft":
        store = FileStore(path.parent, stem, path if _is_finished(opened.content) else None)
        return assessment_of(opened, questionnaire_of(opened, catalogue), None, store)
    store = FileStore(path.parent, stem, path, take_lock(path, force=take_over))
    try:
        opened = open_file(path, most_bytes)  # whoever had it open may have saved it since
        return assessment_of(opened, questionnaire_of(opened, catalogue), None, store)
    except BaseException:
        store.close()
        raise


def look_at(path: Path, catalogue: Catalogue) -> Assessment:
    """A draft as it is on disk, to be read only, so it may be open elsewhere. Raises Problems."""
    opened = open_file(path)
    return assessment_of(opened, questionnaire_of(opened, catalogue), None, FileStore(path.parent, path.stem))


def listing(data: Path) -> list[Kept]:
    """The drafts and records in a data folder, newest first. Never raises for a broken file."""
    found = [_kept(path) for path in _files(data)]
    return sorted(found, key=lambda kept: (kept.modified, kept.path.name), reverse=True)


def _files(data: Path) -> Iterator[Path]:
    with suppress(FileProblem), file_problems(data):
        if data.is_dir():
            for folder in sorted(data.iterdir()):
                yield from _files_of(folder)


def _files_of(folder: Path) -> Iterator[Path]:
    """The files of one system."""
    with suppress(FileProblem), file_problems(folder):
        if folder.is_dir():
            yield from sorted(path for path in folder.glob(f"[!.]*{RECORD}") if path.is_file())


def _kept(path: Path) -> Kept:
    status = "draft" if path.name.endswith(DRAFT) else "finished"
    modified = _modified(path)
    try:
        content = read(read_bytes(path), str(path), _schema()).content
    except Problems:
        return Kept(path, status, modified, "", System(""), None, broken=True)
    status = content.status or "draft"
    return Kept(path, status, modified, content.questionnaire, content.system, content.date, content.outcome)


def _modified(path: Path) -> datetime:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC).astimezone()
    except (OSError, ValueError, OverflowError):  # gone since, or a time that no calendar has
        return datetime.fromtimestamp(0, UTC)


def _claimed(folder: Path, stem: str) -> tuple[Path, Lock]:
    """A draft's path that neither a draft nor a record uses, and its lock."""
    free = (path for path in _paths(folder, stem, DRAFT) if not _is_used(path))
    while True:
        path = next(free)
        with suppress(OpenElsewhere):  # somebody has just begun it
            lock = take_lock(path)
            if not _is_used(path):
                return path, lock
            lock.release()


def _is_used(draft: Path) -> bool:
    return draft.exists() or draft.with_name(draft.name.removesuffix(DRAFT) + RECORD).exists()


def _paths(folder: Path, stem: str, ending: str) -> Iterator[Path]:
    """The names to try, one after the other: the stem, then the stem with -2, -3 and so on."""
    yield folder / f"{stem}{ending}"
    for number in count(2):
        yield folder / f"{stem}-{number}{ending}"


_schemas: list[shape.Schema] = []


def _schema() -> shape.Schema:
    if not _schemas:
        _schemas.append(shape.parse_schema((shipped_folder() / "answers.schema.json").read_text("utf-8")))
    return _schemas[0]


__all__ = [
    "Assessment",
    "FileStore",
    "Kept",
    "OpenElsewhere",
    "assessment_of",
    "begin",
    "listing",
    "open_file",
    "questionnaire_of",
    "read_register",
    "resume",
    "versions_in",
]
