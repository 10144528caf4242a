"""`wizard template`: a blank answers file."""

from wizard.cli.context import Context
from wizard.cli.exits import Exit
from wizard.cli.parser import Parser, add_output
from wizard.cli.words import WORDS
from wizard.host.clock import today
from wizard.host.files import write_result
from wizard.record.template import template


def add_arguments(parser: Parser, language: str) -> None:
    parser.add_argument("questionnaire", metavar="QUESTIONNAIRE", help=WORDS.say("argument-questionnaire", language))
    add_output(parser, language, folder=False)


def run(context: Context) -> int:
    arguments = context.arguments
    text = template(context.catalogue().get(arguments.questionnaire), context.language, today())
    if arguments.output is None:
        context.show(text, end="")
    else:
        write_result(arguments.output, text.encode("utf-8"), arguments.force)
    return Exit.DONE
