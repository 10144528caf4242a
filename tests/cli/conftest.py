"""Commands are run in this process: their exit code, and what they write."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.record.small import QUESTIONNAIRES
from wizard.cli.main import main


@dataclass(frozen=True)
class Ran:
    """What came of a command line."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def ran(*argv: str | Path) -> Ran:
        capsys.readouterr()
        try:
            code = main([str(word) for word in argv])
        except SystemExit as end:
            code = int(end.code or 0)
        return Ran(code, *capsys.readouterr())

    return ran


@pytest.fixture
def wizard(run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """As `run`, with the small questionnaire at hand."""
    monkeypatch.setenv("WIZARD_QUESTIONNAIRES", str(QUESTIONNAIRES))
    return run
