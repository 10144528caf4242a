"""Text that a spreadsheet program would take for a formula: marked on the way out, and as it was on the way in.

Source of the rule: OWASP, "CSV Injection": a field that begins with one of = + - @, a tab or a line end gets a
quotation mark before it. Full-width forms are guarded too: some input methods and programs turn them into the others.
"""

import re
from typing import Final

MARK: Final = "'"
# marks of its own are guarded as well, so that `unguarded` gives back exactly what went in
_STARTS: Final = re.compile(r"'*[\s\ufeff]*[=+\-@＝＋－＠]|'*[\t\r\n]")


def guarded(text: str) -> str:
    """The text as it can stand in a CSV file; no program takes it for a formula."""
    return MARK + text if _STARTS.match(text) else text


def unguarded(text: str) -> str:
    """The text of a CSV field without the mark that `guarded` gives."""
    return text[1:] if text.startswith(MARK) and _STARTS.match(text, 1) else text
