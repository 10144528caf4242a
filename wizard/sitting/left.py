"""What is left when the app has ended, for whoever started it to say."""

from pathlib import Path

from wizard.frozen import frozen
from wizard.host.files import FileProblem


@frozen
class Crash:
    """A fault of the program. No answer is in it: `kind` is the class of the exception, `place` is `module:line`."""

    kind: str
    place: str


@frozen
class Left:
    """The last interview as it is on disk.

    `draft` can be gone on with, `finished` is the record where it was finished; both None where nothing was begun.
    `unsaved` says why the last answers are not in the draft; `crash` is there when the app ended by a fault.
    """

    draft: Path | None = None
    finished: Path | None = None
    unsaved: FileProblem | None = None
    crash: Crash | None = None
