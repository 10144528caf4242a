"""`wizard summary`: what a person reads, from an answers file, a draft or a record."""

from pathlib import Path

from wizard.cli.context import Context, note_broken_seal
from wizard.cli.exits import Exit
from wizard.cli.parser import Parser, add_max_size, add_output
from wizard.cli.words import WORDS
from wizard.host.files import write_result
from wizard.host.terminal import terminal
from wizard.record.file import FileStore, assessment_of, open_file, questionnaire_of
from wizard.summary.formats import FORMATS, Layout, render
from wizard.summary.model import summary_of
from wizard.text.languages import LANGUAGES

ALSO_LANGUAGES = ("both",)


def add_arguments(parser: Parser, language: str) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help=WORDS.say("argument-file", language))
    parser.add_argument(
        "--format", choices=tuple(FORMATS), default="terminal", help=WORDS.say("option-format", language)
    )
    add_output(parser, language, folder=False)
    add_max_size(parser, language)


def run(context: Context) -> int:
    arguments = context.arguments
    opened = open_file(arguments.file, context.most_bytes)
    note_broken_seal(opened, context)
    questionnaire = questionnaire_of(opened, context.catalogue())
    store = FileStore(arguments.file.parent, arguments.file.stem)
    assessment = assessment_of(opened, questionnaire, opened.content.date, store)
    if opened.content.status != "draft" and not assessment.interview.obstacles:
        assessment.interview.finish()  # an answers file is judged as if finishing, a draft is not
    wanted = arguments.lang == "both"
    summaries = [summary_of(assessment, one) for one in (LANGUAGES if wanted else (context.language,))]
    page = render(arguments.format, summaries, _layout(to_file=arguments.output is not None))
    if arguments.output is None:
        context.show(page.decode("utf-8"), end="")
    else:
        write_result(arguments.output, page, arguments.force)
    return Exit.DONE


def _layout(to_file: bool) -> Layout:
    """As wide as the terminal and in colour on one; 80 columns without colour in a file or a pipe."""
    screen = terminal()
    if to_file or not screen.is_tty:
        return Layout()
    return Layout(width=screen.columns, color=not screen.no_color)
