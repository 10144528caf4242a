"""The rooms of the house: who may import whom, what start-up loads, and that every word has both languages."""

import importlib
import json
import pkgutil
import re
import subprocess
import sys
import unicodedata
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

import wizard
from tests.record.small import GOLDEN, QUESTIONNAIRES
from wizard.text.languages import LANGUAGES
from wizard.text.words import Words

SOURCE = Path(wizard.__file__).resolve().parents[1]
OF_THE_SCREEN = {"textual", "rich", "asyncio", "pydantic"}


@cache
def modules() -> tuple[ModuleType, ...]:
    """Every module of the program, imported."""
    found = pkgutil.walk_packages(wizard.__path__, "wizard.")
    return tuple(importlib.import_module(one.name) for one in found if not one.name.endswith("__main__"))


def loaded_by(statements: str) -> set[str]:
    """What a fresh interpreter has imported after these statements, and not without them."""
    code = f"""
import json, sys
before = set(sys.modules)
{statements}
print(json.dumps(sorted(set(sys.modules) - before)), file=sys.stderr)
"""
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=SOURCE)
    return set(json.loads(ended.stderr.splitlines()[-1]))


def test_nothing_imports_upwards(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The contracts in pyproject.toml are kept."""
    pytest.importorskip("importlinter", reason="comes with the extra dev")
    from importlinter.cli import lint_imports

    if not (SOURCE / "pyproject.toml").is_file():
        pytest.skip("the contracts stand in the source tree")
    code = lint_imports(config_filename=str(SOURCE / "pyproject.toml"), cache_dir=str(tmp_path))
    assert code == 0, capsys.readouterr().out


def test_replay_of_a_file_loads_no_screen_and_no_command_line() -> None:
    answers = GOLDEN / "answers" / "settled.toml"
    loaded = loaded_by(f"""
from pathlib import Path
from wizard.questionnaire.catalogue import Catalogue
from wizard.replay.many import replay_all
from wizard.replay.one import Options
(result,) = replay_all([Path({str(answers)!r})], lambda: Catalogue([Path({str(QUESTIONNAIRES)!r})]), Options())
assert result.result
""")
    assert "wizard.replay.one" in loaded
    assert loaded & {*OF_THE_SCREEN, "argparse", "multiprocessing", "importlib.metadata", "wizard.host.clock"} == set()
    assert loaded & {"dataclasses", "inspect", "hashlib"} == set(), "a tenth of the time of a whole replay"


def test_no_command_without_a_screen_loads_one(tmp_path: Path) -> None:
    answers, out = str(GOLDEN / "answers" / "settled.toml"), str(tmp_path)
    record = str(GOLDEN / "records" / "settled.toml")
    added = ["--questionnaires", str(QUESTIONNAIRES)]
    commands: list[list[str]] = [[], ["list"], ["check"], ["template", "rules-1.0/small"], ["verify", record]]
    commands.append(["replay", answers, "-o", out])
    loaded = loaded_by(f"""
from wizard.cli.main import main
for argv in {commands!r}:
    assert main([*{added!r}, *argv]) == 0, argv
""")
    assert loaded & OF_THE_SCREEN == set()


def test_the_version_is_told_before_anything_else_is_loaded() -> None:
    loaded = loaded_by('from wizard.cli.main import main\nmain(["--version"])')
    assert {name for name in loaded if name.startswith("wizard")} == {
        "wizard", "wizard.cli", "wizard.cli.exits", "wizard.cli.main",
    }  # fmt: skip
    assert loaded & {*OF_THE_SCREEN, "argparse", "dataclasses", "pathlib", "tomli"} == set()


def test_every_table_of_words_has_every_language_in_every_entry() -> None:
    tables = [(module.__name__, one) for module in modules() for one in vars(module).values() if isinstance(one, Words)]
    assert len(tables) > 20
    lacking = [
        (name, key)
        for name, table in tables
        for key in table
        if any(not table.entry(key).get(language, "").strip() for language in LANGUAGES)
    ]
    assert lacking == []


def test_no_words_have_characters_that_terminals_draw_in_different_widths() -> None:
    ambiguous = [
        (module.__name__, key, character)
        for module in modules()
        for table in vars(module).values()
        if isinstance(table, Words)
        for key in table
        for text in table.entry(key).values()
        for character in text
        if unicodedata.east_asian_width(character) == "A"
    ]
    assert ambiguous == []


def test_no_source_file_names_a_path_of_one_machine() -> None:
    own = re.compile(rb"/(?:home|root|tmp|work|Users)/\w|[A-Z]:\\\\?Users")
    endings = {".py", ".toml", ".md", ".json", ".tcss", ".svg", ".txt", ".html"}
    folders = [SOURCE / name for name in ("wizard", "tests", "questionnaires", "docs", ".ci")]
    files = [
        path for folder in folders for path in folder.rglob("*") if path.suffix in endings or path.parent.name == ".ci"
    ]
    files += [path for path in SOURCE.iterdir() if path.suffix in endings]
    assert [str(path.relative_to(SOURCE)) for path in files if path.is_file() and own.search(path.read_bytes())] == []


@pytest.mark.parametrize("module", ["wizard.questionnaire", "wizard.interview", "wizard.record", "wizard.replay"])
def test_no_floor_below_the_drivers_writes_to_a_stream(module: str) -> None:
    package = importlib.import_module(module)
    sources = [path for place in package.__path__ for path in Path(place).rglob("*.py")]
    assert sources
    assert [path.name for path in sources if re.search(r"\bprint\(|sys\.std(?:out|err)", path.read_text("utf-8"))] == []
