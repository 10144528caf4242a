"""What every command has at hand: language, catalogue, folders, and where results go."""

import os
import sys
from argparse import Namespace
from functools import partial
from pathlib import Path

from wizard.host import folders
from wizard.host.settings import Settings, load_settings
from wizard.host.terminal import language_guess
from wizard.questionnaire.catalogue import Catalogue
from wizard.questionnaire.source import MOST_BYTES
from wizard.text.languages import DEFAULT, LANGUAGES


class Context:
    """One run of a command."""

    def __init__(self, arguments: Namespace, language: str, settings: Settings) -> None:
        self.arguments = arguments
        self.language = language
        self.settings = settings
        self.quiet: bool = arguments.quiet

    @property
    def most_bytes(self) -> int:
        return getattr(self.arguments, "max_size", MOST_BYTES)

    @property
    def questionnaire_folders(self) -> tuple[Path, ...]:
        """Added folders: those of the environment variable, then those of the option, which win."""
        named = os.environ.get("WIZARD_QUESTIONNAIRES", "")
        return (*(Path(one) for one in named.split(os.pathsep) if one), *self.arguments.questionnaires)

    def catalogue(self) -> Catalogue:
        return self.catalogue_maker()()

    def catalogue_maker(self) -> "partial[Catalogue]":
        """What makes the catalogue, also in another process."""
        return partial(Catalogue, self.questionnaire_folders, self.most_bytes)

    @property
    def data_folder(self) -> Path:
        return folders.data_folder(self.arguments.data, self.settings.folder)

    def show(self, text: str) -> None:
        """A result, on stdout."""
        print(text, file=sys.stdout)


def read_settings() -> Settings:
    """The settings, or the defaults where there is no settings file or it cannot be read."""
    path = folders.settings_file()
    return load_settings(path)[0] if path.is_file() else Settings()


def choose_language(argv: list[str], settings: Settings) -> str:
    """The option, the setting, the locale, then Japanese; looked for before the command line is read."""
    for index, word in enumerate(argv):
        said = word.partition("=")[2] if word.startswith("--lang=") else ""
        if word == "--lang" and index + 1 < len(argv):
            said = argv[index + 1]
        if said in LANGUAGES:
            return said
    if settings.language in LANGUAGES:
        return str(settings.language)
    return language_guess() or DEFAULT
