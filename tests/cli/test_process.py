"""The program as a process of its own: what only its surroundings decide."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import wizard as package
from tests.record.small import GOLDEN, QUESTIONNAIRES

SOURCE = Path(package.__file__).resolve().parents[1]


def process(
    *argv: str | Path, stdout: int = subprocess.PIPE, cwd: Path | None = None, **variables: str
) -> "subprocess.Popen[bytes]":
    environment = {**os.environ, "PYTHONPATH": str(SOURCE), "WIZARD_QUESTIONNAIRES": str(QUESTIONNAIRES), **variables}
    command = [sys.executable, "-m", "wizard", *map(str, argv)]
    return subprocess.Popen(
        command, stdout=stdout, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, env=environment, cwd=cwd
    )


def test_zone_locale_encoding_hash_seed_and_folder_change_no_byte_of_a_record(tmp_path: Path) -> None:
    answers = GOLDEN / "answers" / "settled.toml"
    ended = process(
        "replay",
        answers,
        "-o",
        "out",
        cwd=tmp_path,
        TZ="America/Los_Angeles",
        LC_ALL="C",
        LANG="ja_JP.SJIS",
        PYTHONIOENCODING="cp932",
        PYTHONHASHSEED="1",
        PYTHONUTF8="0",
    )
    out, err = ended.communicate()
    assert (ended.returncode, out, err) == (0, b"settled.toml: care\n", b"")
    golden = GOLDEN / "records" / "settled.toml"
    assert (tmp_path / "out" / "settled.toml").read_bytes() == golden.read_bytes()


def test_words_that_an_encoding_lacks_end_nothing_and_are_written_in_utf_8(tmp_path: Path) -> None:
    ended = process(
        "--lang",
        "ja",
        "replay",
        "\U0001f600 \u00e9.toml",
        "-o",
        tmp_path,
        cwd=tmp_path,
        PYTHONIOENCODING="cp932:strict",
        LC_ALL="C",
    )
    out, err = ended.communicate()
    assert (ended.returncode, out) == (3, b"")
    assert "\U0001f600 \u00e9.toml: ファイル" in err.decode()


def test_a_reader_that_closes_early_ends_it_without_a_word() -> None:
    ended = process("template", "ds920-2.0/high-risk")
    assert ended.stdout is not None
    ended.stdout.close()
    assert ended.stderr is not None
    assert (ended.stderr.read(), ended.wait()) == (b"", 0)
    ended.stderr.close()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_told_once() -> None:
    with Path("/dev/full").open("wb") as full:
        ended = process("list", stdout=full.fileno(), LC_ALL="en_GB.UTF-8")
    _, err = ended.communicate()
    assert (ended.returncode, err) == (4, b"error: stdout: there is no space left\n")


@pytest.mark.skipif(os.name == "nt", reason="closes a stream as a POSIX shell does")
def test_closed_streams_end_nothing() -> None:
    command = f'"{sys.executable}" -m wizard list >&- 2>&-'
    assert subprocess.run(command, shell=True, env={**os.environ, "PYTHONPATH": str(SOURCE)}).returncode == 0
