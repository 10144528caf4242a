"""`wizard map`: the routing of a questionnaire, as Mermaid text or as a picture."""

from pathlib import Path

from wizard.audit.map.flow import flow_of
from wizard.audit.map.mermaid import mermaid
from wizard.cli import messages
from wizard.cli.context import Context
from wizard.cli.exits import Exit
from wizard.cli.parser import Parser, add_output
from wizard.cli.words import WORDS
from wizard.host.files import write_result


def add_arguments(parser: Parser, language: str) -> None:
    parser.add_argument("questionnaire", metavar="QUESTIONNAIRE", help=WORDS.say("argument-questionnaire", language))
    parser.add_argument("--format", choices=("mermaid", "svg"), help=WORDS.say("option-format", language))
    add_output(parser, language, folder=False)


def run(context: Context) -> int:
    arguments, language = context.arguments, context.language
    output: Path | None = arguments.output
    flow = flow_of(context.catalogue().get(arguments.questionnaire), language)
    wanted = arguments.format or ("svg" if output is not None and output.suffix.lower() == ".svg" else "mermaid")
    if wanted == "mermaid":
        text = mermaid(flow)
    else:
        from wizard.capture import mapsvg
        from wizard.capture.errors import CaptureError

        try:
            text = mapsvg.draw(flow)
            missing = mapsvg.undrawn(flow)
        except CaptureError as problem:
            messages.error(problem.say(language), language)
            return Exit.FAULT
        if missing and not context.quiet:
            codes = ", ".join(f"U+{ord(one[0]):04X}" for one in missing)
            messages.note(WORDS.say("no-glyph", language, codes=codes), language)
    if output is None:
        context.show(text, end="")
    else:
        write_result(output, text.encode("utf-8"), arguments.force)
    return Exit.DONE
