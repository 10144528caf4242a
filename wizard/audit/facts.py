"""Is one fact asked for in one way: the same question id in two questionnaires of an edition is the same question.

What a record says is carried by the id alone, so kind, options and words have to be the same. Source: `Facts` in the
rules of meaning.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path as File

from wizard.audit.alike import differences
from wizard.audit.sheet import Asked, Sheet, Sheets
from wizard.questionnaire.catalogue import GUIDELINE, Catalogue
from wizard.questionnaire.definition import Origin, Question, Questionnaire
from wizard.questionnaire.locate import Path
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
        "from-fact": {
            "ja": "この版のどの質問票にも、問 {id} はありません{near}。",
            "en": "no questionnaire of this edition asks {id}{near}",
        },
        "from-kind": {
            "ja": "問 {id} とは答えの種類が違い、引き継がれません。",
            "en": "{id} has another kind of answer, so it would not be carried",
        },
        "from-option": {
            "ja": "問 {id} の選択肢 {option} に当たる選択肢がなく、引き継がれません。選択肢に加えてください。",
            "en": "there is no option for the answer {option} to {id}, so it would not be carried; add one",
        },
    }
)


class Facts:
    """The facts of the editions that files belong to. `checked` are the files that are looked at in this run."""

    def __init__(self, catalogue: Catalogue, sheets: Sheets, checked: Iterable[File]) -> None:
        self._catalogue = catalogue
        self._sheets = sheets
        self._checked = {path.resolve() for path in checked}

    def problems(self, here: Sheet) -> Iterator[Problem]:
        """What is wrong with the facts of a questionnaire.

        Of two questionnaires that differ the later one, by id, is told, the other only where that one is not checked.
        """
        files = self._edition(here)
        compared: set[str] = set()
        for id, file in sorted(files.items()):
            before = id < here.questionnaire.id
            other = self._loaded(file) if before or file.resolve() not in self._checked else None
            if other is None or id == here.questionnaire.id:
                continue
            shared = [one for one in here.questionnaire.questions if one.id in other.by_id]
            for question in (one for one in shared if one.id not in compared):
                yield from self._unlike(here, question, file, other)
            compared |= {one.id for one in shared} if before else set()
        for asked in here.asked:
            if asked.question.origin is not None:
                yield from self._origin(here, asked, asked.question.origin, files)

    def _edition(self, here: Sheet) -> dict[str, File]:
        """The files of all questionnaires of the edition by id, those beside the file and those of the catalogue."""
        edition = here.questionnaire.edition
        files = {entry.id: entry.path for entry in self._catalogue if entry.edition == edition}
        beside = {path.stem: path for path in sorted(here.path.parent.glob("*.toml")) if path.name != GUIDELINE}
        return {**files, **beside, here.questionnaire.id: here.path}

    def _origin(self, here: Sheet, asked: Asked, origin: Origin, files: dict[str, File]) -> Iterator[Problem]:
        """Whether what an answer is to be carried from is there, and can be an answer."""

        def told(key: str, **fields: object) -> Problem:
            return here.problem(WORDS, key, (*asked.path, "from"), asked.name, **fields)

        if origin.of in ("systems", "system"):
            return
        if origin.of == "fact":
            facts = [one.by_id[origin.part] for one in self._loadable(files) if origin.part in one.by_id]
            if not facts:
                known = {id for one in self._loadable(files) for id in one.by_id}
                yield told("from-fact", id=f'"{origin.part}"', near=near(origin.part, known))
            elif facts[0].kind.type != asked.question.kind.type:
                yield told("from-kind", id=f'"{origin.part}"')
            else:
                for option in facts[0].options:
                    if asked.question.option(option.id) is None:
                        yield told("from-option", id=f'"{origin.part}"', option=f'"{option.id}"')
            return
        if origin.of not in files:
            yield told("from-unknown", id=f'"{origin.of}"', near=near(origin.of, files))
        elif origin.part == "outcome":
            other = self._loaded(files[origin.of])
            for outcome in other.outcomes if other else ():
                if not outcome.unsettled and asked.question.option(outcome.id) is None:
                    yield told("from-outcome", id=f'"{origin.of}"', outcome=f'"{outcome.id}"')

    def _loadable(self, files: dict[str, File]) -> Iterator[Questionnaire]:
        for path in files.values():
            if (one := self._loaded(path)) is not None:
                yield one

    def _unlike(self, here: Sheet, question: Question, file: File, other: Questionnaire) -> Iterator[Problem]:
        theirs = other.by_id[question.id]
        for inside, what in differences(question, theirs):
            place = self._sheets.load(file).place(theirs, inside)
            yield _problem(here, question, inside, "unlike-fact", other=f"{file}:{place.line}", what=what)

    def _loaded(self, path: File) -> Questionnaire | None:
        """The questionnaire in a file; None where it does not load: that is told of the file itself."""
        try:
            return self._catalogue.load_path(path)
        except Problems:
            return None


def _problem(here: Sheet, question: Question, inside: Path, key: str, **fields: object) -> Problem:
    place = here.place(question, inside)
    return Problem(WORDS, key, fields, here.source.name, place.line, place.column, question.id)
