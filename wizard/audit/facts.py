"""Is one fact asked for in one way: the same question id in two questionnaires of an edition is the same question.

What a record says is carried by the id alone, so kind, options and words have to be the same. Source: `Facts` in the
rules of meaning.
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path as File

from wizard.audit.alike import differences
from wizard.questionnaire.catalogue import GUIDELINE, OLD, Catalogue, read_bytes
from wizard.questionnaire.definition import Question, Questionnaire
from wizard.questionnaire.locate import Path, Place
from wizard.questionnaire.source import Source, read_source
from wizard.text.problem import Problem, Problems, near
from wizard.text.words import Words

WORDS = Words(
    {
        "unlike-fact": {
            "ja": "{other} にある同じ id の問と、{what}が違います。揃えるか、別の事実なら別の id にしてください。",
            "en": "{what} not as in {other} under the same id; make them the same, or give another fact another id",
        },
        "from-unknown": {
            "ja": "この版に質問票 {id} はありません{near}。",
            "en": "this edition has no questionnaire {id}{near}",
        },
        "from-outcome": {
            "ja": "質問票 {id} の結論 {outcome} に当たる選択肢がなく、引き継がれません。選択肢に加えてください。",
            "en": "there is no option for the outcome {outcome} of {id}, so it would not be carried; add one",
        },
    }
)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A questionnaire, and its file."""

    path: File
    source: Source
    questionnaire: Questionnaire

    def place(self, question: Question, inside: Path) -> Place:
        """Where a part of a question stands; without such a part, its shared list of options, or its id."""
        section = self.questionnaire.sections[question.section]
        asked = ("section", section.number, "question", question.number - section.questions[0].number)
        known = self.source.locator.paths()
        nearest = next(path for end in range(len(inside), -1, -1) if (path := (*asked, *inside[:end])) in known)
        if nearest == asked:
            nearest = (*asked, "options" if inside[0] == "option" else "id")
        return self.source.locator.value(nearest)


class Facts:
    """The facts of the editions that files belong to. `checked` are the files that are looked at in this run."""

    def __init__(self, catalogue: Catalogue, checked: Iterable[File]) -> None:
        self._catalogue = catalogue
        self._checked = {path.resolve() for path in checked}
        self._sheets: dict[File, _Sheet | None] = {}

    def problems(self, path: File) -> Iterator[Problem]:
        """What is wrong with the facts of a questionnaire that loads. One of an earlier version is not looked at.

        Of two questionnaires that differ the later one, by id, is told, the other only where that one is not checked.
        """
        here = self._sheet(path)
        if here is None or path.parent.name == OLD:
            return
        files = self._edition(here)
        compared: set[str] = set()
        for id, file in sorted(files.items()):
            before = id < here.questionnaire.id
            other = self._sheet(file) if before or file.resolve() not in self._checked else None
            if other is None or id == here.questionnaire.id:
                continue
            shared = [one for one in here.questionnaire.questions if one.id in other.questionnaire.by_id]
            for question in (one for one in shared if one.id not in compared):
                yield from _unlike(here, question, other)
            compared |= {one.id for one in shared} if before else set()
        for question in here.questionnaire.questions:
            if question.outcome_of:
                yield from self._outcomes(here, question, files)

    def _edition(self, here: _Sheet) -> dict[str, File]:
        """The files of all questionnaires of the edition by id, those beside the file and those of the catalogue."""
        edition = here.questionnaire.edition
        files = {entry.id: entry.path for entry in self._catalogue if entry.edition == edition}
        beside = {path.stem: path for path in sorted(here.path.parent.glob("*.toml")) if path.name != GUIDELINE}
        return {**files, **beside, here.questionnaire.id: here.path}

    def _sheet(self, path: File) -> _Sheet | None:
        """The questionnaire in a file, None where it does not load: that is told of the file itself."""
        key = path.resolve()
        if key not in self._sheets:
            self._sheets[key] = None
            with suppress(Problems):
                questionnaire = self._catalogue.load_path(path)
                self._sheets[key] = _Sheet(path, read_source(read_bytes(path), str(path)), questionnaire)
        return self._sheets[key]

    def _outcomes(self, here: _Sheet, question: Question, files: dict[str, File]) -> Iterator[Problem]:
        """Whether the outcomes that a question is to carry are there, and among its options."""
        id = question.outcome_of
        if id not in files:
            yield _problem(here, question, ("from",), "from-unknown", id=f'"{id}"', near=near(id, files))
            return
        other = self._sheet(files[id])
        for outcome in other.questionnaire.outcomes if other else ():
            if not outcome.unsettled and question.option(outcome.id) is None:
                yield _problem(here, question, ("from",), "from-outcome", id=f'"{id}"', outcome=f'"{outcome.id}"')


def _unlike(here: _Sheet, question: Question, other: _Sheet) -> Iterator[Problem]:
    theirs = other.questionnaire.by_id[question.id]
    for inside, what in differences(question, theirs):
        place = f"{other.path}:{other.place(theirs, inside).line}"
        yield _problem(here, question, inside, "unlike-fact", other=place, what=what)


def _problem(here: _Sheet, question: Question, inside: Path, key: str, **fields: object) -> Problem:
    place = here.place(question, inside)
    return Problem(WORDS, key, fields, here.source.name, place.line, place.column, question.id)
