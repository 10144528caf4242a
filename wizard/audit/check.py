"""Checking questionnaires and worked examples, one file, a folder, or all that ship."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from wizard.audit.facts import Facts
from wizard.questionnaire.catalogue import GUIDELINE, Catalogue, read_bytes, shipped_folder
from wizard.questionnaire.source import read_source
from wizard.replay.one import Options, replay
from wizard.text.problem import Problem, Problems
from wizard.text.words import Words

WORDS = Words(
    {
        "no-expect": {
            "ja": "[expect] に outcome がありません。例には、期待する結論を書いてください。",
            "en": "there is no outcome under [expect]; an example says what it expects",
        },
        "nothing-there": {
            "ja": "質問票も例もありません。質問票か例のファイル、またはそのフォルダーを指定してください。",
            "en": "there is no questionnaire and no example here; name such a file, or a folder of them",
        },
    }
)


@dataclass(frozen=True, slots=True)
class Checked:
    """One file that was checked, and what is wrong with it. `unusable`: it could not even be looked at."""

    path: Path
    problems: tuple[Problem, ...]
    unusable: bool = False


def check(paths: Iterable[Path], catalogue: Catalogue) -> Iterator[Checked]:
    """Check each file, and each TOML file below each folder; without paths all that ships."""
    starts = tuple(paths) or (shipped_folder(),)
    files = {start: list(_files(start)) if start.is_dir() else [start] for start in starts}
    facts = Facts(catalogue, (path for found in files.values() for path in found))
    for start in starts:
        if not files[start]:
            yield Checked(start, (Problem(WORDS, "nothing-there", {}, str(start)),), unusable=True)
        for path in files[start]:
            yield _checked(path, catalogue, facts)


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*.toml")):
        if not path.name.startswith("."):
            yield path


def _checked(path: Path, catalogue: Catalogue, facts: Facts) -> Checked:
    try:
        data = read_bytes(path)
    except Problems as found:
        return Checked(path, found.problems, unusable=True)
    try:
        return Checked(path, tuple(_problems(path, data, catalogue, facts)))
    except Problems as found:
        return Checked(path, found.problems)


def _problems(path: Path, data: bytes, catalogue: Catalogue, facts: Facts) -> Iterable[Problem]:
    """What is wrong with a file. May raise Problems."""
    if path.name == GUIDELINE:
        catalogue.guideline(path.parent)
        return ()
    source = read_source(data, str(path))
    if "questionnaire" not in source.data:
        catalogue.load_path(path)
        return facts.problems(path)
    replayed = replay(path, catalogue, Options())
    if not replayed.problems and replayed.outcome and "outcome" not in source.data.get("expect", {}):
        return (source.problem(WORDS, "no-expect", ("expect",)),)
    return replayed.problems
