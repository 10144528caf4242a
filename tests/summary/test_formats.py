"""Formats are found by name and cost nothing before they are used."""

import subprocess
import sys
from pathlib import Path

import pytest

from wizard.summary.formats import FORMATS, render


def test_an_unknown_format_is_an_error() -> None:
    with pytest.raises(KeyError):
        render("papyrus", [])


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_has_its_module(name: str) -> None:
    assert isinstance(render(name, []), bytes)


@pytest.mark.parametrize(("format", "drawn"), [("json", False), ("terminal", True)])
def test_rich_is_loaded_only_to_draw(format: str, drawn: bool) -> None:
    program = (
        "import sys, wizard.summary.model\n"
        "from wizard.summary.formats import render\n"
        f"render({format!r}, [])\n"
        "print('rich' in sys.modules, 'textual' in sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == [str(drawn), "False"]
