"""A case walked through: an answers file with what it expects, and the interview that it leads to.

The cases of a questionnaire `EDITION/ID.toml` are the files `EDITION/cases/ID/*.toml`.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from wizard.audit.words import WORDS
from wizard.frozen import frozen
from wizard.interview import Interview
from wizard.questionnaire.catalogue import Catalogue, shipped_folder
from wizard.questionnaire.definition import Questionnaire
from wizard.record.file import FileStore, assessment_of, open_file, questionnaire_of
from wizard.record.read import Opened
from wizard.replay.one import shortcomings
from wizard.text.problem import Phrased, Problem, Problems

FOLDER = "cases"
EXAMPLES = "examples"


@frozen
class Walked:
    """What came of an answers file. `interview` is finished; None where the file leads to no end."""

    path: Path
    problems: tuple[Problem, ...]
    interview: Interview | None = None


def is_case(path: Path) -> bool:
    """Whether a file stands where the cases of a questionnaire do."""
    return path.parent.parent.name == FOLDER and len(path.parents) > 2


def cases_beside(questionnaire: Path) -> list[Path]:
    """The cases of a questionnaire, found by where its file stands."""
    return sorted((questionnaire.parent / FOLDER / questionnaire.stem).glob("[!.]*.toml"))


def examples(questionnaire: Questionnaire) -> list[Path]:
    """The examples that ship and mention a questionnaire; the others need not be read further."""
    mentioned = questionnaire.name.encode()
    paths = sorted((shipped_folder() / EXAMPLES).glob("[!.]*.toml"))
    return [path for path in paths if mentioned in path.read_bytes()]


def interviews(
    paths: Iterable[Path], questionnaire: Questionnaire, walked: Callable[[Path], Walked]
) -> Iterator[Interview]:
    """The finished walks through just this version of a questionnaire, among those of the files."""
    for path in dict.fromkeys(paths):
        interview = walked(path).interview
        if interview is not None and interview.questionnaire.sha256 == questionnaire.sha256:
            yield interview


def walk(path: Path, catalogue: Catalogue) -> Walked:
    """Replay an answers file and hold it against what it expects. Never raises for what is in the file."""
    try:
        opened = open_file(path)
        questionnaire = questionnaire_of(opened, catalogue)
        interview = assessment_of(opened, questionnaire, None, FileStore(Path(), "")).interview
    except Problems as found:
        return Walked(path, found.problems)
    problems = shortcomings(opened, interview)
    if not interview.engine.finished:
        return Walked(path, problems)
    return Walked(path, problems or _unsaid(path, opened, interview), interview)


def _unsaid(path: Path, opened: Opened, interview: Interview) -> tuple[Problem, ...]:
    """What an example or a case has to expect and does not: an example the outcome, a case all that follows."""
    found = []
    source, expect = opened.source, opened.content.expect
    wanted = ["outcome"] if interview.questionnaire.outcomes else []
    if is_case(path):
        wanted += ["obligations", "route"]
        if interview.questionnaire.id != path.parent.name:
            place = ("questionnaire",)
            found.append(source.problem(WORDS, "case-elsewhere", place, id=f'"{path.parent.name}"'))
    for key in wanted:
        if expect is None or getattr(expect, key) is None:
            found.append(source.problem(WORDS, "no-expect", ("expect",), what=Phrased(WORDS, f"expect-{key}")))
    return tuple(found)
