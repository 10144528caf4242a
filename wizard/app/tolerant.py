"""Keys that are no text: a byte that is not UTF-8 is passed over instead of ending the reading of keys.

Textual decodes what the terminal sends strictly, in a thread that ends at the first such byte; the app then hears no
key any more (textual issue 6456). Only the decoder is exchanged, under the name by which the driver calls it.
"""

import codecs
from collections.abc import Callable


def pass_over_bytes_that_are_no_text() -> None:
    """To be called before the app runs. Does nothing on Windows, where Textual reads characters, not bytes."""
    try:
        from textual.drivers import linux_driver
    except ImportError:  # its modules for terminals are missing there
        return
    vars(linux_driver)["getincrementaldecoder"] = _forgiving


def _forgiving(encoding: str) -> Callable[[], codecs.IncrementalDecoder]:
    def decoder() -> codecs.IncrementalDecoder:
        return codecs.getincrementaldecoder(encoding)(errors="ignore")

    return decoder
