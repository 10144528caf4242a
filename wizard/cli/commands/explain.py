"""`wizard explain`: why the outcome is what it is, what is open, and what would change it."""

from pathlib import Path

from wizard.cli import messages
from wizard.cli.context import Context
from wizard.cli.exits import Exit
from wizard.cli.parser import Parser, add_max_size
from wizard.cli.words import WORDS
from wizard.host.terminal import terminal
from wizard.record.file import FileStore, assessment_of, open_file, questionnaire_of
from wizard.record.words import WORDS as RECORD_WORDS
from wizard.summary.explained import explained

PIPED = 80
"""Cells of a line where the output is no terminal."""


def add_arguments(parser: Parser, language: str) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help=WORDS.say("argument-file", language))
    parser.add_argument("--format", choices=("text", "json"), default="text", help=WORDS.say("option-format", language))
    parser.add_argument("--all", action="store_true", help=WORDS.say("option-all", language))
    add_max_size(parser, language)


def run(context: Context) -> int:
    arguments = context.arguments
    opened = open_file(arguments.file, context.most_bytes)
    if opened.content.broken_seal and not context.quiet:
        problem = opened.source.problem(RECORD_WORDS, "broken-seal", ("seal",))
        messages.note(problem.say(context.language), context.language)
    questionnaire = questionnaire_of(opened, context.catalogue())
    store = FileStore(arguments.file.parent, arguments.file.stem)
    assessment = assessment_of(opened, questionnaire, opened.content.date, store)
    if opened.content.status != "draft" and not assessment.interview.obstacles:
        assessment.interview.finish()  # an answers file is judged as if finishing, a draft is not
    found = explained(assessment.interview, arguments.all)
    if arguments.format == "json":
        from wizard.summary.explained_json import as_json

        context.show(as_json(found, assessment, context.language), end="")
    else:
        from wizard.summary.explained_text import as_text

        screen = terminal()
        width = screen.columns if screen.is_tty else PIPED
        context.show(as_text(found, assessment, context.language, width), end="")
    return Exit.DONE
