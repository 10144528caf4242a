"""`wizard open`: go on with a draft, or look at a record."""

from pathlib import Path

from wizard.cli import messages
from wizard.cli.context import Context, note_broken_seal
from wizard.cli.exits import Exit
from wizard.cli.parser import Parser, add_max_size
from wizard.cli.words import WORDS
from wizard.host.terminal import terminal
from wizard.record.file import open_file, resume


def add_arguments(parser: Parser, language: str) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help=WORDS.say("argument-file", language))
    add_max_size(parser, language)


def run(context: Context) -> int:
    path, language = context.arguments.file, context.language
    if not terminal().is_capable:
        messages.error(WORDS.say("open-needs-terminal", language, path=path), language)
        return Exit.USAGE
    from wizard.cli.screen import show_app

    note_broken_seal(open_file(path, context.most_bytes), context)
    return show_app(context, resume(path, context.catalogue(), context.most_bytes))
