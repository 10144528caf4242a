"""Checking questionnaires and worked cases, one file, a folder, or all that ship."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from wizard.audit.cases.gaps import gaps
from wizard.audit.cases.walked import Walked, cases_beside, examples, interviews, walk
from wizard.audit.facts import Facts
from wizard.audit.finding import Finding
from wizard.audit.proving import Proving
from wizard.audit.rules import finding_of, read_through
from wizard.audit.rules.characters import ambiguous_widths
from wizard.audit.sheet import Sheet, Sheets, with_editions
from wizard.audit.words import WORDS
from wizard.frozen import frozen
from wizard.questionnaire.catalogue import GUIDELINE, OLD, Catalogue, read_bytes, shipped_folder
from wizard.questionnaire.source import read_source
from wizard.text.problem import Problem, Problems


@frozen
class Checked:
    """One file that was checked, and what is wrong with it.

    `unusable`: it could not even be looked at. `stopped`: what was found keeps a questionnaire from loading, so no
    more than that could be checked. `remarks` say how far proofs reach.
    """

    path: Path
    findings: tuple[Finding, ...] = ()
    remarks: tuple[Problem, ...] = ()
    unusable: bool = False
    stopped: bool = False


def check(paths: Iterable[Path], catalogue: Catalogue, proving: Proving | None = None) -> Iterator[Checked]:
    """Check each file, and each TOML file below each folder; without paths all that ships.

    With a questionnaire also the cases beside it are checked. Routing is proved as `proving` says, without it not.
    """
    starts = tuple(paths) or (shipped_folder(),)
    for start in starts:
        if start.is_dir() and not any(_below(start)):
            yield Checked(start, (finding_of(Problem(WORDS, "nothing-there", {}, str(start))),), unusable=True)
    files = [path for start in starts for path in (_below(start) if start.is_dir() else (start,))]
    beside = (case for path in files if path.name != GUIDELINE for case in cases_beside(path))
    run = _Run(list(dict.fromkeys((*files, *beside))), catalogue, proving or Proving())
    for path in run.files:
        yield run.checked(path)


def _below(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*.toml")):
        if not path.name.startswith("."):
            yield path


class _Run:
    """One run over files that are checked together."""

    def __init__(self, files: list[Path], catalogue: Catalogue, proving: Proving) -> None:
        self.files = files
        self._resolved = {path.resolve() for path in files}
        self._proving = proving
        self._answers = [path for path in files if path.name != GUIDELINE and _is_answers(path)]
        self._catalogue = with_editions(files, catalogue)
        self._sheets = Sheets(self._catalogue)
        self._facts = Facts(self._catalogue, self._sheets, files)
        self._walks: dict[Path, Walked] = {}
        proving.begin(self._questionnaires())

    def _questionnaires(self) -> list[Path]:
        """The questionnaires that can still be changed: what is published is not judged again."""
        others = {*self._answers, *(path for path in self.files if path.name == GUIDELINE or path.parent.name == OLD)}
        return [path for path in self.files if path not in others and path.is_file()]

    def checked(self, path: Path) -> Checked:
        """One file, with all that is wrong with it. Never raises for what is in the file."""
        try:
            data = read_bytes(path)
        except Problems as found:
            return Checked(path, _findings(found.problems), unusable=True)
        try:
            if path.name == GUIDELINE:
                self._catalogue.guideline(path.parent)
                return Checked(path, tuple(ambiguous_widths(read_source(data, str(path)))))
            if "questionnaire" in read_source(data, str(path)).data:
                return Checked(path, self._own(path, self._walk(path).problems))
            sheet = self._sheets.load(path)
        except Problems as found:
            return Checked(path, self._own(path, found.problems), stopped=True)
        if path.parent.name == OLD:
            return Checked(path)
        proved = self._proving.proved(path)
        findings = (*self._of_sheet(sheet), *proved.findings)
        return Checked(path, tuple(sorted(findings, key=_place)), proved.remarks)

    def _own(self, path: Path, problems: Iterable[Problem]) -> tuple[Finding, ...]:
        """What is wrong with a file, and not with another on which it rests and of which it is told in this run."""
        here = path.resolve()
        return _findings(
            problem
            for problem in problems
            if (file := Path(problem.file).resolve()) == here or file not in self._resolved
        )

    def _of_sheet(self, sheet: Sheet) -> Iterator[Finding]:
        yield from _findings(self._facts.problems(sheet))
        yield from read_through(sheet)
        files = (*cases_beside(sheet.path), *self._answers, *examples(sheet.questionnaire))
        yield from gaps(sheet, interviews(files, sheet.questionnaire, self._walk))

    def _walk(self, path: Path) -> Walked:
        key = path.resolve()
        if key not in self._walks:
            self._walks[key] = walk(path, self._catalogue)
        return self._walks[key]


def _is_answers(path: Path) -> bool:
    try:
        return "questionnaire" in read_source(read_bytes(path), str(path)).data
    except Problems:
        return False


def _findings(problems: Iterable[Problem]) -> tuple[Finding, ...]:
    return tuple(finding_of(problem) for problem in problems)


def _place(finding: Finding) -> tuple[int, int, str]:
    return finding.problem.line, finding.problem.column, finding.rule
