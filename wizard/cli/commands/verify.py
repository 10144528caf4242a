"""`wizard verify`: is a record what it was when it was sealed, and does it still give the same outcome."""

from pathlib import Path

from wizard.cli import messages
from wizard.cli.context import Context
from wizard.cli.exits import Exit
from wizard.cli.parser import Parser, add_max_size
from wizard.cli.words import WORDS
from wizard.questionnaire.catalogue import Catalogue
from wizard.record.file import open_file
from wizard.replay.one import DONE, Options, replay
from wizard.text.problem import Problems


def add_arguments(parser: Parser, language: str) -> None:
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path, help=WORDS.say("argument-file", language))
    add_max_size(parser, language)


def run(context: Context) -> int:
    catalogue = context.catalogue()
    return max(_verify(path, catalogue, context) for path in context.arguments.files)


def _verify(path: Path, catalogue: Catalogue, context: Context) -> Exit:
    language = context.language
    try:
        opened = open_file(path, context.most_bytes)
    except Problems as found:
        messages.problems(found.problems, language)
        return Exit.UNUSABLE
    content = opened.content
    if not content.sealed:
        messages.error(
            WORDS.say("seal-broken" if content.broken_seal else "not-a-record", language, path=path), language
        )
        return Exit.DIFFERS
    result = replay(path, catalogue, Options(most_bytes=context.most_bytes))
    messages.problems(result.problems, language)
    if result.code == DONE:
        context.show(WORDS.say("verified", language, path=path))
    return Exit(result.code)
