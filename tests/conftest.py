"""For every test: no settings, records or cache but its own, and no clock unless it asks for one."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

STOPPED_AT = "2026-11-22T10:00:00+09:00"

settings.register_profile("wizard", deadline=None, max_examples=60)
settings.register_profile(
    "ci", deadline=None, derandomize=True, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("ci" if os.environ.get("CI") else "wizard")


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WIZARD_DATA", str(tmp_path / "own" / "data"))
    monkeypatch.setenv("WIZARD_SETTINGS", str(tmp_path / "own" / "settings.toml"))
    monkeypatch.setenv("WIZARD_CACHE", str(tmp_path / "own" / "cache"))
    monkeypatch.delenv("WIZARD_CLOCK", raising=False)
    monkeypatch.delenv("WIZARD_QUESTIONNAIRES", raising=False)


@pytest.fixture
def stopped_clock(monkeypatch: pytest.MonkeyPatch) -> str:
    """The clock stands still at this moment (ISO 8601), for the test and for processes that it starts."""
    monkeypatch.setenv("WIZARD_CLOCK", STOPPED_AT)
    return STOPPED_AT
