"""The seal of a finished record: the hash of the file's bytes before the line of the seal."""

from wizard.questionnaire.source import Source
from wizard.sha256 import hex_digest

HEADER = b"[seal]\n"


def sealed(body: bytes) -> bytes:
    """The bytes with their seal after them. `body` ends with a line end."""
    unsealed = body + b"\n"
    digest = hex_digest(unsealed)
    return unsealed + HEADER + f'sha256 = "{digest}"\n'.encode()


def seal_fits(data: bytes, source: Source) -> bool:
    """Whether the seal in a file is that of the bytes before it, and nothing that counts stands after it.

    `data` are the bytes that `source` was read from.
    """
    line = source.locator.key(("seal",)).line
    if any(source.locator.key(path).line >= line for path in source.locator.paths() if path and path[0] != "seal"):
        return False
    start = 0
    for _ in range(line - 1):
        start = data.index(b"\n", start) + 1
    digest: str = source.data["seal"]["sha256"]
    return hex_digest(data[:start]) == digest
