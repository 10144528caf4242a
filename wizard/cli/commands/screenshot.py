"""`wizard screenshot`: pictures of the running app, one a screen."""

import re
from pathlib import Path

from wizard.cli import messages
from wizard.cli.context import Context, note_broken_seal
from wizard.cli.exits import Exit
from wizard.cli.parser import Parser, add_max_size, add_output
from wizard.cli.words import WORDS
from wizard.host.files import make_folder, write_result
from wizard.record.file import FileStore, assessment_of, open_file, questionnaire_of

_NARROWEST, _LOWEST, _WIDEST, _HIGHEST = 40, 16, 400, 200


def size(text: str) -> tuple[int, int]:
    """Columns and rows of a size such as `120x40`. Raises ValueError."""
    match = re.fullmatch(r"(\d{2,3})x(\d{2,3})", text)
    if match is None:
        raise ValueError
    columns, rows = int(match[1]), int(match[2])
    if not (_NARROWEST <= columns <= _WIDEST and _LOWEST <= rows <= _HIGHEST):
        raise ValueError
    return columns, rows


def add_arguments(parser: Parser, language: str) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help=WORDS.say("argument-file", language))
    add_output(parser, language, folder=True, required=True)
    parser.add_argument("--format", choices=("svg", "png"), default="svg", help=WORDS.say("option-format", language))
    parser.add_argument("--size", type=size, default=(120, 40), metavar="WxH", help=WORDS.say("option-size", language))
    add_max_size(parser, language)


def run(context: Context) -> int:
    from wizard.capture import png, svg
    from wizard.capture.drive import shots
    from wizard.capture.errors import CaptureError
    from wizard.capture.fonts import uncovered
    from wizard.capture.richsvg import read

    arguments, language = context.arguments, context.language
    catalogue = context.catalogue()
    opened = open_file(arguments.file, context.most_bytes)
    store = FileStore(arguments.file.parent, arguments.file.stem)
    assessment = assessment_of(opened, questionnaire_of(opened, catalogue), opened.content.date, store)
    note_broken_seal(opened, context)
    if opened.content.status != "draft" and not assessment.interview.obstacles:
        assessment.interview.finish()  # as `wizard summary` does
    make_folder(arguments.output)
    try:
        missing: dict[str, None] = {}
        taken = shots(assessment, catalogue, language, arguments.size)
        for shot in taken:
            missing |= dict.fromkeys(uncovered("\n".join(read(shot.exported).lines())))
            drawn = svg.rewrite(shot.exported, title=shot.title, caption=shot.caption)
            picture = png.render(drawn) if arguments.format == "png" else drawn.encode("utf-8")
            write_result(arguments.output / f"{shot.name}.{arguments.format}", picture, arguments.force)
    except CaptureError as problem:
        messages.error(problem.say(language), language)
        return Exit.FAULT
    if missing and not context.quiet:
        codes = ", ".join(f"U+{ord(one[0]):04X}" for one in missing)
        messages.note(WORDS.say("no-glyph", language, codes=codes), language)
    context.show(WORDS.say("pictures", language, count=len(taken), folder=arguments.output))
    return Exit.DONE
