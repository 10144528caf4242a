"""A questionnaire together with the text of its file: where each of its parts stands."""

from collections.abc import Iterable, Iterator
from pathlib import Path as File

from wizard.audit.cases.walked import is_case
from wizard.frozen import frozen
from wizard.questionnaire.catalogue import GUIDELINE, OLD, Catalogue, read_bytes
from wizard.questionnaire.definition import Question, Questionnaire
from wizard.questionnaire.locate import Path, Place
from wizard.questionnaire.source import Source, read_source
from wizard.text.problem import Problem
from wizard.text.words import Words


@frozen
class Asked:
    """A question, where its table stands in the file, and the repeating group that it belongs to."""

    question: Question
    path: Path
    group: Question | None = None

    @property
    def name(self) -> str:
        """Its id; within a group `group.id`."""
        return f"{self.group.id}.{self.question.id}" if self.group else self.question.id


@frozen
class Sheet:
    """A questionnaire that loads, and its file."""

    path: File
    source: Source
    questionnaire: Questionnaire

    @property
    def asked(self) -> Iterator[Asked]:
        """Every question in the order of the file, those of a group after the group."""
        for section in self.questionnaire.sections:
            for index, question in enumerate(section.questions):
                path: Path = ("section", section.number, "question", index)
                yield Asked(question, path)
                for inner in question.inner:
                    yield Asked(inner, (*path, "question", inner.number), question)

    def option_path(self, asked: Asked, index: int) -> Path:
        """Where an option stands: in the question, or in the shared list that the question names."""
        table = self.source.data["section"][asked.path[1]]
        for step in asked.path[2:]:
            table = table[step]
        if "options" not in table:
            return (*asked.path, "option", index)
        lists = [one["id"] for one in self.source.data["options"]]
        return ("options", lists.index(table["options"]), "option", index)

    def place(self, question: Question, inside: Path) -> Place:
        """Where a part of a question stands; without such a part, its shared list of options, or its id."""
        section = self.questionnaire.sections[question.section]
        asked = ("section", section.number, "question", question.number - section.questions[0].number)
        known = self.source.locator.paths()
        nearest = next(path for end in range(len(inside), -1, -1) if (path := (*asked, *inside[:end])) in known)
        if nearest == asked:
            nearest = (*asked, "options" if inside[0] == "option" else "id")
        return self.source.locator.value(nearest)

    def problem(self, words: Words, key: str, path: Path, question: str = "", **fields: object) -> Problem:
        """What is wrong at a path of the file."""
        place = self.source.locator.value(path)
        return Problem(words, key, fields, self.source.name, place.line, place.column, question)


def with_editions(files: Iterable[File], catalogue: Catalogue) -> Catalogue:
    """A catalogue that also has the editions to which files belong, so that cases are walked on just what is checked.

    A file belongs to the edition in whose folder it is, a case to that above its folder.
    """
    known = {entry.path.resolve() for entry in catalogue}
    folders = {path.parent for path in known}
    editions = set()
    for path in (file.resolve() for file in files):
        edition = path.parents[2] if is_case(path) else path.parent
        if (edition / GUIDELINE).is_file() and (edition not in folders if is_case(path) else path not in known):
            editions.add(edition)
    return catalogue.also(sorted({edition.parent for edition in editions}))


class Sheets:
    """The questionnaires of one run, each loaded once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._loaded: dict[File, Sheet] = {}

    def load(self, path: File) -> Sheet:
        """The questionnaire in a file. Raises Problems."""
        key = path.resolve()
        if key not in self._loaded:
            questionnaire = self._catalogue.load_path(path, path.stem if path.parent.name != OLD else "")
            self._loaded[key] = Sheet(path, read_source(read_bytes(path), str(path)), questionnaire)
        return self._loaded[key]
