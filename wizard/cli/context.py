"""What every command has at hand: language, catalogue, folders, and where results go."""

import os
from argparse import Namespace
from functools import partial
from pathlib import Path

from wizard.cli import messages, results
from wizard.cli.exits import Exit
from wizard.cli.words import WORDS
from wizard.host import folders
from wizard.host.settings import Settings, load_settings
from wizard.host.terminal import language_guess
from wizard.questionnaire.catalogue import Catalogue
from wizard.questionnaire.definition import Questionnaire
from wizard.questionnaire.source import MOST_BYTES
from wizard.record.read import Opened
from wizard.record.words import WORDS as RECORD_WORDS
from wizard.text.languages import DEFAULT, LANGUAGES
from wizard.text.problem import Problem, Problems


class Context:
    """One run of a command."""

    def __init__(self, arguments: Namespace, language: str, settings: Settings) -> None:
        self.arguments = arguments
        self.language = language
        self.settings = settings
        self.quiet: bool = arguments.quiet
        self._catalogue: Catalogue | None = None

    @property
    def most_bytes(self) -> int:
        return getattr(self.arguments, "max_size", MOST_BYTES)

    @property
    def questionnaire_folders(self) -> tuple[Path, ...]:
        """Added folders: those of the environment variable, then those of the option, which win. Raises Problems."""
        named = os.environ.get("WIZARD_QUESTIONNAIRES", "")
        added = (*(Path(one) for one in named.split(os.pathsep) if one), *self.arguments.questionnaires)
        missing = [Problem(WORDS, "no-folder", {}, str(path)) for path in added if not path.is_dir()]
        if missing:
            raise Problems(missing)
        return added

    def catalogue(self) -> Catalogue:
        """The catalogue, made once: what it has loaded is not loaded again."""
        if self._catalogue is None:
            self._catalogue = self.catalogue_maker()()
        return self._catalogue

    def catalogue_maker(self) -> "partial[Catalogue]":
        """What makes the catalogue, also in another process."""
        return partial(Catalogue, self.questionnaire_folders, self.most_bytes)

    @property
    def data_folder(self) -> Path:
        return folders.data_folder(self.arguments.data, self.settings.folder)

    @property
    def folder_given(self) -> bool:
        """Whether the command line or the environment says where the data are."""
        return bool(self.arguments.data or os.environ.get(folders.DATA_VARIABLE))

    def show(self, text: str, end: str = "\n") -> None:
        """A result, on stdout."""
        results.show(text, end)

    def questionnaires(self) -> tuple[list[Questionnaire], Exit]:
        """Every questionnaire that can be used; what is wrong with the others is told, and is the exit code."""
        catalogue = self.catalogue()
        usable, code = [], Exit.DONE
        for name in catalogue.entries:
            try:
                usable.append(catalogue.get(name))
            except Problems as found:
                messages.problems(found.problems, self.language)
                code = Exit.UNUSABLE
        return usable, code


def read_settings() -> Settings:
    """The settings, or the defaults where there is no settings file or it cannot be read."""
    return load_settings(folders.settings_file())[0]


def choose_language(argv: list[str], settings: Settings) -> str:
    """The option (the last one counts), the setting, the locale, then Japanese; before the command line is read."""
    for index in reversed(range(len(argv))):
        name, _, said = argv[index].partition("=")
        if argv[index] == "--lang" and index + 1 < len(argv):
            said = argv[index + 1]
        if name == "--lang" and said in LANGUAGES:
            return said
    if settings.language in LANGUAGES:
        return str(settings.language)
    return language_guess() or DEFAULT


def note_broken_seal(opened: Opened, context: Context) -> None:
    """Tell that a record is not what was sealed: whatever is shown of it is of an answers file."""
    if opened.content.broken_seal and not context.quiet:
        problem = opened.source.problem(RECORD_WORDS, "broken-seal", ("seal",))
        messages.note(problem.say(context.language), context.language)
