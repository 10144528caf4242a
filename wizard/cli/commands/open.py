"""`wizard open`: go on with a draft, or look at a record."""

from pathlib import Path

from wizard.cli.context import Context, note_broken_seal
from wizard.cli.parser import Parser, add_max_size, add_plain
from wizard.cli.words import WORDS
from wizard.host.terminal import terminal
from wizard.record.assessment import Assessment
from wizard.record.file import OpenElsewhere, open_file, resume


def add_arguments(parser: Parser, language: str) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help=WORDS.say("argument-file", language))
    parser.add_argument("--take-over", action="store_true", help=WORDS.say("option-take-over", language))
    add_plain(parser, language)
    add_max_size(parser, language)


def run(context: Context) -> int:
    path, take_over = context.arguments.file, context.arguments.take_over
    note_broken_seal(open_file(path, context.most_bytes), context)
    on_screen = not context.arguments.plain and terminal().is_capable
    start: Assessment | OpenElsewhere
    try:
        start = assessment = resume(path, context.catalogue(), context.most_bytes, take_over=take_over)
    except OpenElsewhere as elsewhere:
        if not on_screen:
            raise
        start = elsewhere  # the app asks whether to read it or to take it over
    if on_screen:
        from wizard.cli.screen import show_app

        return show_app(context, start)
    from wizard.cli.lines import show_summary, talk

    return show_summary(context, assessment) if assessment.finished else talk(context, assessment)
