"""What a typed line means, and what is said of one that cannot be taken."""

from collections.abc import Iterator

import pytest

from wizard.plain.lines import COMMANDS, DOUBLED, LONGEST, EndOfInput, Lines, Typed, typed
from wizard.plain.spoken import labelled, spoken
from wizard.telling.blocks import Block


def lines_of(*texts: str, prompt: str = "") -> tuple[Lines, list[str]]:
    """Lines that are read as they are given, with their ends, and the list of what is written."""
    given: Iterator[str] = iter(texts)
    written: list[str] = []
    made = Lines(lambda: next(given, ""), written.append, lambda: 80, prompt)
    made.language = "en"
    return made, written


@pytest.mark.parametrize("sign", COMMANDS)
def test_a_sign_alone_is_a_command_and_with_a_backslash_it_is_text(sign: str) -> None:
    assert typed(sign) == Typed("", sign)
    assert typed(f"  {sign} ") == Typed("", sign)
    assert typed(f"\\{sign}") == Typed(sign)
    assert typed(f"{sign}{sign}{sign}") == Typed(f"{sign}{sign}{sign}")


@pytest.mark.parametrize("sign", DOUBLED)
def test_two_signs_alone_ask_for_more_and_with_a_backslash_they_are_text(sign: str) -> None:
    assert typed(sign) == Typed("", sign)
    assert typed(f"\\{sign}") == Typed(sign)


@pytest.mark.parametrize("sign", ["<", "-", "=", ":", "/", "+"])
def test_other_signs_twice_are_text(sign: str) -> None:
    assert typed(sign * 2) == Typed(sign * 2)


@pytest.mark.parametrize(
    ("line", "sign"), [("？", "?"), ("＜", "<"), ("ー", "-"), ("－", "-"), ("：", ":"), ("／", "/")]
)
def test_what_a_japanese_keyboard_types_is_the_same_command(line: str, sign: str) -> None:
    assert typed(line) == Typed("", sign)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", ""])
def test_every_line_end_is_taken_off(end: str) -> None:
    lines, _ = lines_of(f"a b{end}")
    assert lines.line() == "a b"


def test_what_could_steer_a_terminal_or_hide_never_gets_in() -> None:
    lines, _ = lines_of("a\x00b\x1b[31mc\u202ed\u200b\ud800\n")
    assert lines.line() == "ab[31mcd"


def test_a_line_of_nothing_but_invisible_characters_is_an_empty_line() -> None:
    lines, _ = lines_of("\u200b\ufeff\n")
    assert lines.ask() == Typed("")


def test_a_line_that_is_far_too_long_is_asked_for_again_and_so_is_what_is_no_text() -> None:
    lines, written = lines_of("x" * (LONGEST + 1) + "\r\n", "a\ufffd\n", "good\n")
    assert lines.line() == "good"
    assert "100001 characters" in "".join(written)
    assert "could not be read as text" in "".join(written)


def test_the_end_of_input_leaves_the_line_of_the_prompt() -> None:
    lines, written = lines_of(prompt="> ")
    with pytest.raises(EndOfInput):
        lines.line()
    assert written == ["> ", "\n"]
    lines, written = lines_of()
    with pytest.raises(EndOfInput):
        lines.line()
    assert written == [""]


def test_an_interrupt_leaves_the_line_of_the_prompt() -> None:
    written: list[str] = []

    def read() -> str:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Lines(read, written.append, lambda: 80, "> ").line()
    assert written == ["> ", "\n"]


def test_a_command_within_a_text_is_obeyed_and_does_not_get_into_it() -> None:
    lines, _ = lines_of("?\n", "\\?\n", "\\\n", "end\n", "\n", "next\n")
    obeyed: list[str] = []
    assert lines.several("first", obeyed.append) == "first\n?\n\nend"
    assert obeyed == ["?"]
    assert lines.half == []
    assert lines.line() == "next"


def test_a_text_that_the_input_breaks_off_is_remembered() -> None:
    lines, _ = lines_of("two\n")
    with pytest.raises(EndOfInput):
        lines.several("one", list[str]().append)
    assert lines.half == ["one", "two"]


@pytest.mark.parametrize("none", ["", "  ", "<"])
def test_a_number_is_picked_and_an_empty_line_or_back_picks_none(none: str) -> None:
    lines, written = lines_of("9\n", "x\n", "?\n", "２\n", f"{none}\n")
    assert lines.pick(3) == 2
    assert "".join(written).count("Type a number from 1 to 3") == 3
    assert lines.pick(3) is None


def test_boxes_are_not_told_and_answers_stay_as_they_are() -> None:
    assert spoken(Block("[!] Too many", "alarm")).text == "Too many"
    assert spoken(Block("! Too many", "alarm")).text == "Too many"
    assert spoken(Block("[!] my own words", "accent")).text == "[!] my own words"
    assert spoken(Block("text", mark="1. [x] ")).mark == "1. "
    assert spoken(Block("text", mark="> ")).mark == "- "
    assert spoken(Block("why", mark="!  ")).mark == "!  "
    assert labelled(Block("text", mark="Help    ")).mark == "Help: "
