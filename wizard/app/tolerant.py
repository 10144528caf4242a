"""What a terminal sends that is no text: a byte that is not UTF-8 is passed over, and its end ends the app.

Textual decodes strictly, in a thread that ends at the first such byte; the app then hears no key any more (textual
issue 6456). Of a terminal that is gone it reads the end again and again, as fast as it can, and stays: nobody tells
the app where the process does not belong to the terminal, as in a container. Only the decoder is exchanged, under the
name by which the driver calls it.
"""

import codecs
from collections.abc import Callable
from time import sleep
from typing import Final

_PAUSE_SECONDS: Final = 0.1
"""Between two looks at a terminal that is gone, until the app has ended."""


def read_what_terminals_send(gone: Callable[[], object]) -> None:
    """To be called before the app runs; `gone` is called once, from another thread, when the terminal has ended.

    Does nothing on Windows, where Textual reads characters, not bytes.
    """
    try:
        from textual.drivers import linux_driver
    except ImportError:  # its modules for terminals are missing there
        return
    vars(linux_driver)["getincrementaldecoder"] = lambda encoding: lambda: _Forgiving(encoding, gone)


class _Forgiving:
    """Decodes what can be decoded."""

    def __init__(self, encoding: str, gone: Callable[[], object]) -> None:
        self._decoder = codecs.getincrementaldecoder(encoding)(errors="ignore")
        self._gone = gone
        self._told = False

    def decode(self, data: bytes, final: bool = False) -> str:
        """As codecs do. Nothing read, while more is to come, is the end of what is read from."""
        if not data and not final:
            if not self._told:
                self._told = True
                self._gone()
            sleep(_PAUSE_SECONDS)
        return self._decoder.decode(data, final)
