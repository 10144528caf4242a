"""What a person prefers, kept in the file of settings as soon as it changes."""

from pathlib import Path

from wizard.frozen import replace
from wizard.host.files import FileProblem
from wizard.host.settings import Note, Settings, change_settings, load_settings


class Preferences:
    """The settings of this run, and the file that keeps them; without a `path` nothing is kept.

    `folder_given`: the command line or the environment says where the data are, which wins over the setting.
    """

    def __init__(self, settings: Settings | None = None, path: Path | None = None, folder_given: bool = False) -> None:
        self.settings = settings or Settings()
        self.path = path
        self.folder_given = folder_given
        self.problem: FileProblem | None = None
        """Why the last change could not be written."""
        self._unwritten: dict[str, str | None] = {}

    def prefer(self, key: str, value: str | None) -> None:
        """Set a field of the settings. It counts also where it cannot be written; that is tried again with the next."""
        self.settings = replace(self.settings, **{key: value})
        self._unwritten[key] = value
        if self.path is None:
            return
        try:
            change_settings(self.path, self._unwritten)
        except FileProblem as problem:
            self.problem = problem
        else:
            self.problem = None
            self._unwritten.clear()

    def notes(self) -> tuple[Note, ...]:
        """What is wrong with the file as it stands."""
        return load_settings(self.path)[1] if self.path is not None else ()
