"""Characters of ambiguous width are told by code point, with their line and column."""

import pytest

from wizard.audit.rules.characters import ambiguous_widths
from wizard.questionnaire.source import read_source


def found(text: str) -> list[tuple[int, int, object]]:
    source = read_source(text.encode("utf-8"), "x.toml")
    return [(one.problem.line, one.problem.column, one.problem.fields["code"]) for one in ambiguous_widths(source)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('a = "\u3042\u2460\u3044"', [(1, 7, "2460")]),
        ("# \u2192 in a comment is not shown\na = 'x'", []),
        ('a.b = "x"\na.c = "\u2026 and \u2026"', [(2, 8, "2026")]),
        ('a = ["x", "\u00d7", "\u2192\u00d7"]', [(1, 12, "00D7"), (1, 17, "2192"), (1, 18, "00D7")]),
        ('a = """\none\ntwo \u203b\n"""', [(3, 5, "203B")]),
        ('a = "\\u2460"', [(1, 5, "2460")]),
        ('"\u2460" = "plain \u3002 \uff08\uff09"', []),
    ],
)
def test_each_is_told_once_a_text_at_its_place(text: str, expected: list[tuple[int, int, object]]) -> None:
    assert found(text) == expected
