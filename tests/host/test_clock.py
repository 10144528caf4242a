"""The clock is in whole seconds, knows its zone, and can be stopped."""

from datetime import UTC, date, datetime, timedelta

import pytest

from wizard.host.clock import ClockProblem, now, today


def test_the_running_clock_has_whole_seconds_and_a_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WIZARD_CLOCK", raising=False)
    moment = now()
    assert moment.microsecond == 0
    assert abs(moment - datetime.now(UTC)) < timedelta(minutes=1)


@pytest.mark.parametrize(
    "stopped", ["2026-11-22T10:00:00+09:00", "2026-11-22T10:00:00.75+09:00", "20261122T100000+0900"]
)
def test_a_stopped_clock_keeps_its_time_and_zone(monkeypatch: pytest.MonkeyPatch, stopped: str) -> None:
    monkeypatch.setenv("WIZARD_CLOCK", stopped)
    assert now().isoformat() == "2026-11-22T10:00:00+09:00"
    assert today() == date(2026, 11, 22)


def test_a_time_without_zone_is_local(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WIZARD_CLOCK", "2026-11-22")
    assert now().replace(tzinfo=None) == datetime(2026, 11, 22)  # noqa: DTZ001
    assert now().utcoffset() is not None


@pytest.mark.parametrize("wrong", ["tomorrow", "2026-13-01", "令和8年4月1日"])
def test_what_is_no_time_is_refused(monkeypatch: pytest.MonkeyPatch, wrong: str) -> None:
    monkeypatch.setenv("WIZARD_CLOCK", wrong)
    with pytest.raises(ClockProblem, match="WIZARD_CLOCK"):
        now()
