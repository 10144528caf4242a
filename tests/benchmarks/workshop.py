"""What the measurements share: a folder of their own, and questionnaires made and loaded once."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.benchmarks import generated
from tests.benchmarks.rows import Row
from tests.peers.aia import peers_folder, read_entries
from tests.peers.walking import Translated
from wizard.questionnaire.catalogue import Catalogue
from wizard.questionnaire.definition import Questionnaire

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Workshop:
    """`folder` is empty at first and thrown away in the end; `peers`: other programs may be installed there."""

    folder: Path
    peers: bool = False

    @cached_property
    def home(self) -> Path:
        """The home folder of processes."""
        return self.made("home")

    @cached_property
    def questionnaires(self) -> Path:
        """A folder laid out as ours, for questionnaires made up here."""
        return self.made("questionnaires")

    @cached_property
    def edition(self) -> Path:
        return generated.write_guideline(self.questionnaires)

    @cached_property
    def aia(self) -> Translated | None:
        """Canada's questionnaire, None where it is not at hand."""
        folder = peers_folder()
        return Translated.into(self.made("canada"), read_entries(folder)) if folder else None

    def loaded(self, path: Path) -> Questionnaire:
        """A questionnaire of the folder, loaded anew."""
        return Catalogue([self.questionnaires]).load_path(path)

    def made(self, name: str) -> Path:
        """A folder of this name in ours."""
        path = self.folder / name
        path.mkdir(exist_ok=True)
        return path


Family = Callable[[Workshop], Iterator[Row]]
"""Measures one kind of work and gives its rows."""
