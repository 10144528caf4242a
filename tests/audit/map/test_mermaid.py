"""The map as Mermaid text; golden files are written anew with `GOLDEN=write`."""

import os
import re
from pathlib import Path

import pytest

from tests.record.small import small
from tests.support.making import choice, file_data, loaded, option, yes_no
from wizard.audit.map.flow import flow_of
from wizard.audit.map.mermaid import escaped, mermaid
from wizard.questionnaire.catalogue import Catalogue

GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "map"
HEAD = r'---|title: ".*"|flowchart TD|    direction TB|  end|  classDef \w+ [\w:#,]+'
BAND = r'  subgraph s_\w+\["[^"]*"\]'
NODE = r'    [qvo]_\w+(\["[^"]*"\]|\{\{"[^"]*"\}\}|\(\["[^"]*"\]\))(:::\w+)?'
ARROW = r'  (?P<from>[qv]_\w+) (-->|-\.->(\|"[^"]*"\|)?) (?P<to>[qvos]_\w+)'


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_map_of_the_small_questionnaire_is_the_golden_one(language: str) -> None:
    given = mermaid(flow_of(small(), language)).encode("utf-8")
    golden = GOLDEN / f"small.{language}.mmd"
    if os.environ.get("GOLDEN") == "write":
        golden.write_bytes(given)
    assert given == golden.read_bytes()


@pytest.mark.parametrize("name", [entry.name for entry in Catalogue()])
def test_every_line_is_one_of_a_flowchart_and_names_only_what_is_there(name: str) -> None:
    text = mermaid(flow_of(Catalogue().get(name), "ja"))
    lines = text.splitlines()
    assert [line for line in lines if not re.fullmatch("|".join((HEAD, BAND, NODE, ARROW)), line)] == []
    there = set(re.findall(r"^ +(?:subgraph )?([qvos]_\w+)(?=[\[({])", text, re.MULTILINE))
    arrows = [found for line in lines if (found := re.fullmatch(ARROW, line))]
    used = {found[end] for found in arrows for end in ("from", "to")}
    assert used
    assert used <= there


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ('a "b"', "a #34;b#34;"),
        ("#1;", "#35;1;"),
        ("<script>&", "#60;script#62;#38;"),
        ("1. item", "1#46; item"),
        ("- item", "#45; item"),
        ("`*x*` _y_", "#96;#42;x#42;#96; #95;y#95;"),
        ("a\n]b[", "a #93;b#91;"),
        ("\x1b[0m\u202ex", "#91;0mx"),
        ("style: x", "style#58; x"),
        ("%%{init}%%", "#37;#37;{init}#37;#37;"),
        ("割合は50.5か。", "割合は50.5か。"),
    ],
)
def test_what_mermaid_would_read_is_escaped(text: str, written: str) -> None:
    assert escaped(text) == written


def test_ids_that_are_words_of_mermaid_are_no_trouble() -> None:
    sheet = loaded(
        file_data(yes_no("end"), choice("graph", option("a"), option("b"), when="end"), outcomes={"end": "end"})
    )
    text = mermaid(flow_of(sheet, "en"))
    assert '    q_end["1 end"]' in text
    assert '  q_end -.->|"yes"| q_graph' in text
    assert '  q_end -.->|"yes"| o_end' in text
