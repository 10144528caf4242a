"""The drift report on the command line."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.record.small import GOLDEN, altered, record

NEXT = ('version = "1.2.0"', 'version = "2.0.0"')


@pytest.fixture
def on_latest(run: Run, tmp_path: Path) -> Run:
    """Replay a record of version 1.2.0 on a later one; each argument is a text of its file, and what replaces it."""
    given = tmp_path / "bot.toml"
    given.write_bytes(record())

    def ran(*replaced: tuple[str, str], language: str = "en") -> object:
        altered(tmp_path, NEXT, *replaced)
        old = tmp_path / "questionnaires" / "rules-1.0" / "old" / "small-1.2.0.toml"
        old.parent.mkdir(exist_ok=True)
        old.write_bytes((GOLDEN / "questionnaires" / "rules-1.0" / "small.toml").read_bytes())
        among = ("--questionnaires", tmp_path / "questionnaires", "--lang", language)
        return run("replay", given, "-o", tmp_path / "out", "--on", "latest", *among)

    return ran


def test_the_report_is_a_result_and_a_record_without_loss_is_done(on_latest: Run, tmp_path: Path) -> None:
    ran = on_latest(("だれが使いますか。", "だれが使うのですか。"))
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "bot.toml: moved from version 1.2.0 of rules-1.0/small to 2.0.0",
        "bot.toml: question audience: only its wording changed (concerns this file)",
        "bot.toml: outcome: clear (unchanged)",
        "bot.toml: clear",
    ]
    assert 'version = "2.0.0"' in (tmp_path / "out" / "bot.toml").read_text("utf-8")


def test_what_is_lost_is_told_in_japanese_too_and_nothing_is_written(on_latest: Run, tmp_path: Path) -> None:
    ran = on_latest(('id = "write"', 'id = "draft"'), language="ja")
    assert ran.code == 1
    assert "bot.toml: 引き継げない答え: 問 tasks（選択肢 write を選べません）" in ran.out.splitlines()
    assert list((tmp_path / "out").iterdir()) == []
