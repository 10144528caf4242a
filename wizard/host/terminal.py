"""What the terminal and its environment can do, and in which language they speak."""

import io
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from typing import Final, Literal

from wizard.frozen import frozen

LINES_VARIABLES: Final = ("WIZARD_PLAIN", "ACCESSIBLE")
"""Environment variables that ask for lines instead of a screen; the second is shared with other programs."""

_FALLBACK: Final = (80, 24)
_WINDOWS_LANGUAGES: Final = {0x11: "ja", 0x09: "en"}
"""Primary language numbers of Windows (LANG_JAPANESE, LANG_ENGLISH)."""
_MANY_COLORS: Final = ("truecolor", "24bit")
_COLORFUL: Final = ("256color", "kitty")
_LIGHT: Final = ("7", *map(str, range(9, 16)))
"""Numbers of light colours, as terminals that set `COLORFGBG` give them for the background."""


@frozen
class Terminal:
    """What is known of the terminal at start."""

    is_tty: bool
    """Keys come from and output goes to a terminal."""
    draws_on_tty: bool
    """Errors go to a terminal, too: that is where a full-screen application draws."""
    is_dumb: bool
    """The cursor cannot be moved: `TERM` is `dumb`, or (except on Windows) not set."""
    no_color: bool
    """`NO_COLOR` is set and not empty (see no-color.org)."""
    wants_lines: bool
    """`WIZARD_PLAIN` or `ACCESSIBLE` is set and not empty: somebody listens to the terminal, or reads it as lines."""
    columns: int
    rows: int

    @property
    def is_capable(self) -> bool:
        """Whether a full-screen application can run and is wanted."""
        return self.is_tty and self.draws_on_tty and not self.is_dumb and not self.wants_lines


def terminal(environment: Mapping[str, str] | None = None) -> Terminal:
    """Look at the standard streams and `environment` (that of the process unless given)."""
    variables = os.environ if environment is None else environment
    term = variables.get("TERM", "")
    columns, rows = _size(variables)
    return Terminal(
        is_tty=_is_tty(sys.stdin) and _is_tty(sys.stdout),
        draws_on_tty=_is_tty(sys.__stderr__),
        is_dumb=term in ("dumb", "unknown") or (not term and not _is_windows()),
        no_color=bool(variables.get("NO_COLOR")),
        wants_lines=any(variables.get(name) for name in LINES_VARIABLES),
        columns=columns,
        rows=rows,
    )


def utf8_streams() -> None:
    """Make the standard streams UTF-8 whatever the locale says, so that no character can end the program.

    What cannot be written (half of a surrogate pair) appears as an escape, what cannot be read as U+FFFD. Streams
    that a test or a host program has put in place of the usual ones are left alone.
    """
    for stream, errors in ((sys.stdin, "replace"), (sys.stdout, "backslashreplace"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            with suppress(io.UnsupportedOperation):  # reading has begun
                stream.reconfigure(encoding="utf-8", errors=errors)


def language_guess(environment: Mapping[str, str] | None = None) -> str | None:
    """The language of the environment, `ja` or `en`, or None where it says nothing or another one.

    The first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set decides, as in POSIX; on Windows, where none is
    usual, the language of its own interface.
    """
    variables = os.environ if environment is None else environment
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if locale := variables.get(name):
            return next((language for language in ("ja", "en") if _speaks(locale, language)), None)
    return _WINDOWS_LANGUAGES.get(_windows_language() & 0x3FF) if _is_windows() else None


def theme_guess(environment: Mapping[str, str] | None = None) -> Literal["dark", "light", "terminal"]:
    """Which theme suits: the terminal's own colours where it has few, else what `COLORFGBG` says, else dark.

    How many colours there are is told as Rich tells it, which draws them: by `COLORTERM`, then by the end of `TERM`.
    """
    variables = os.environ if environment is None else environment
    many = variables.get("COLORTERM", "").strip().lower() in _MANY_COLORS
    if not many and not _is_windows() and variables.get("TERM", "").rpartition("-")[2] not in _COLORFUL:
        return "terminal"
    return "light" if variables.get("COLORFGBG", "").rpartition(";")[2] in _LIGHT else "dark"


def _speaks(locale: str, language: str) -> bool:
    return locale.lower().replace("-", "_").split(".")[0].split("@")[0].split("_")[0] == language


def _size(variables: Mapping[str, str]) -> tuple[int, int]:
    """Columns and rows: what `COLUMNS` and `LINES` say, else the terminal, else 80 by 24."""
    measured = (0, 0)
    for stream in (sys.__stdout__, sys.__stderr__, sys.__stdin__):
        with suppress(AttributeError, ValueError, OSError):
            measured = os.get_terminal_size(stream.fileno())  # type: ignore[union-attr]
            break
    said = (_positive(variables.get("COLUMNS", "")), _positive(variables.get("LINES", "")))
    columns, rows = (one or two or three for one, two, three in zip(said, measured, _FALLBACK, strict=True))
    return columns, rows


def _positive(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 6 else 0


def _is_tty(stream: object) -> bool:
    """A closed stream, or none as under pythonw, is no terminal."""
    with suppress(AttributeError, ValueError):
        return bool(stream.isatty())  # type: ignore[attr-defined]
    return False


def _is_windows() -> bool:
    return os.name == "nt"


def _windows_language() -> int:
    """The language number of the Windows interface; 0 elsewhere."""
    import ctypes

    library = getattr(ctypes, "windll", None)
    return int(library.kernel32.GetUserDefaultUILanguage()) if library is not None else 0
