"""`wizard map`: the routing as text and as a picture."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_the_map_is_mermaid_text_on_stdout(wizard: Run) -> None:
    ran = wizard("map", "rules-1.0/small")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[3] == "flowchart TD"
    assert "Who uses it?" in ran.out
    assert "だれが使いますか" in wizard("map", "rules-1.0/small", "--lang", "ja").out


@pytest.mark.parametrize(("name", "options"), [("map.svg", []), ("map.txt", ["--format", "svg"])])
def test_the_name_or_the_option_asks_for_a_picture(name: str, options: list[str], wizard: Run, tmp_path: Path) -> None:
    ran = wizard("map", "rules-1.0/small", "-o", tmp_path / name, *options)
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert (tmp_path / name).read_text("utf-8").startswith("<svg ")


def test_another_file_is_replaced_only_by_force(wizard: Run, tmp_path: Path) -> None:
    (tmp_path / "map.mmd").write_text("mine")
    assert wizard("map", "rules-1.0/small", "-o", tmp_path / "map.mmd").code == 4
    assert wizard("map", "rules-1.0/small", "-o", tmp_path / "map.mmd", "--force").code == 0
    assert wizard("map", "rules-1.0/small", "-o", tmp_path / "map.mmd").code == 0


def test_what_is_not_there_is_told(wizard: Run) -> None:
    assert wizard("map", "rules-1.0/smal").code == 3
    assert wizard("map").code == 2
    assert wizard("map", "rules-1.0/small", "--format", "png").code == 2
