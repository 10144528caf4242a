"""Lines in and lines out: what is read is a command, a literal text or an answer; nothing is drawn twice."""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from typing import Final

from wizard.frozen import frozen
from wizard.plain.spoken import spoken
from wizard.plain.words import WORDS
from wizard.telling.blocks import Block, lay_out
from wizard.text.clean import clean
from wizard.text.numerals import parse_integer

COMMANDS: Final = "?<!-=:/+"
"""Each is a command where it stands alone on a line."""

DOUBLED: Final = ("??", "!!")
"""Commands that tell more: the list of all signs, and the reasons of the outcome."""

LOOKING: Final = ("?", "!", "=", *DOUBLED)
"""Commands that only look: nothing is said by them, and the question stays."""

LONGEST: Final = 100_000
"""Characters of a line that is looked at: more than any answer may have, and as many as a draft holds of a text."""

_LITERAL: Final = "\\¥"
"""Before a command on a line of its own: not meant as one. Japanese keyboards give the yen sign for the backslash."""

_TYPED_AS = str.maketrans({"ー": "-", "−": "-", "‐": "-", "–": "-"})  # what input methods make of the hyphen

_REPLACED = "\ufffd"


class EndOfInput(Exception):
    """There is nothing more to read, or nobody who hears what is said."""


@frozen
class Typed:
    """A line that was typed: `command` is one of COMMANDS or DOUBLED, or ""; then `text` is what is meant."""

    text: str
    command: str = ""


def typed(line: str) -> Typed:
    """What a line means. Full-width forms of the commands count as well."""
    alone = unicodedata.normalize("NFKC", line.strip()).translate(_TYPED_AS) if len(line) < LONGEST else ""
    if alone in DOUBLED or (len(alone) == 1 and alone in COMMANDS):
        return Typed("", alone)
    escaped = line.strip()
    if 2 <= len(escaped) <= 3 and escaped[0] in _LITERAL and typed(escaped[1:]).command:
        return Typed(escaped[1:])
    return Typed(line)


class Lines:
    """Reads and writes lines. `read` gives a line with its end, "" at the end of input; `write` takes text.

    `columns` tells how wide lines are laid out now, `prompt` is what stands where something is to be typed, "" for
    nothing; `cut_at` is the number of bytes at which a terminal cuts a line off, 0 for a pipe. `half` are the lines of
    a text that is being written and not at its end yet.
    """

    def __init__(
        self,
        read: Callable[[], str],
        write: Callable[[str], object],
        columns: Callable[[], int],
        prompt: str,
        cut_at: int = 0,
    ) -> None:
        self._read = read
        self._write = write
        self._columns = columns
        self._prompt = prompt
        self._cut_at = cut_at
        self.language = ""
        self.half: list[str] = []

    def tell(self, blocks: Iterable[Block]) -> None:
        """Write the blocks, laid out, without any control character."""
        lines = lay_out(map(spoken, blocks), self._columns())
        self._write("".join(f"{line.text}\n" for line in lines))

    def say(self, key: str, **fields: object) -> None:
        """Write one of our own sentences."""
        self.tell([Block(WORDS.say(key, self.language, **fields))])

    def gap(self) -> None:
        """Write an empty line."""
        self._write("\n")

    def raw(self) -> str:
        """The next line as it was typed, without its end. Raises EndOfInput.

        What could not be read as text, and what is too long, is asked for again.
        """
        while True:
            self._write(self._prompt)
            try:
                line = self._read()
            except KeyboardInterrupt:
                with suppress(EndOfInput):
                    self._leave_prompt()
                raise
            if not line:
                self._leave_prompt()
                raise EndOfInput
            line = line.rstrip("\r\n")
            if self._cut_at and len(line.encode("utf-8", "replace")) >= self._cut_at:
                self.say("cut-off")
            elif _REPLACED in line:
                self.say("unreadable")
            elif len(line) > LONGEST:
                self.say("too-long", count=len(line), most=LONGEST)
            else:
                return line

    def line(self) -> str:
        """The next line, without its end and whatever could steer a terminal or hide. Raises EndOfInput."""
        return clean(self.raw())

    def ask(self) -> Typed:
        """The next line and what it means. Raises EndOfInput."""
        return typed(self.line())

    def several(self, first: str, obey: Callable[[str], object]) -> str:
        """A text of several lines, of which the first is read already; an empty line ends it. Raises EndOfInput.

        A backslash alone stands for an empty line within the text. `obey` is given a command that stands between.
        """
        self.half = [_literally(first)]
        while (line := self.line()).strip():
            meant = typed(line)
            if meant.command:
                obey(meant.command)
            else:
                self.half.append(_literally(meant.text))
        return self.take_half()

    def take_half(self) -> str:
        """The text of which the end was not typed, "" where there is none; it is up to the caller to keep it."""
        text, self.half = "\n".join(self.half), []
        return text

    def menu(self, choices: Sequence[str]) -> None:
        """Write what can be chosen, each with its number."""
        numbered = enumerate(choices, start=1)
        marked = [(WORDS.say("option", self.language, number=number), words) for number, words in numbered]
        self.tell(Block(words, indent=2, mark=mark) for mark, words in marked)

    def pick(self, most: int) -> int | None:
        """A number from 1 to `most`; None for an empty line and for going back. Raises EndOfInput."""
        while True:
            meant = self.ask()
            if meant.command == "<" or not (meant.command or meant.text.strip()):
                return None
            number = parse_integer(meant.text)
            if number is not None and 1 <= number <= most:
                return number
            self.say("pick-a-number", most=most)

    def _leave_prompt(self) -> None:
        """What is said next begins on a line of its own."""
        if self._prompt:
            self.gap()


def _literally(line: str) -> str:
    """A line of a text; a backslash alone is an empty one."""
    return "" if line.strip() in _LITERAL else line
