"""`wizard export`: a questionnaire as a sheet, for colleagues who review it without a terminal."""

from pathlib import Path

from wizard.cli import messages
from wizard.cli.context import Context
from wizard.cli.exchange_words import WORDS
from wizard.cli.exits import Exit
from wizard.cli.extras import missing
from wizard.cli.parser import Parser, UsageError
from wizard.cli.words import WORDS as COMMAND_WORDS
from wizard.exchange.export import book_of, csv_of
from wizard.exchange.extra import MissingExtra
from wizard.host.files import write_result


def add_arguments(parser: Parser, language: str) -> None:
    parser.add_argument(
        "questionnaire", metavar="QUESTIONNAIRE", help=COMMAND_WORDS.say("argument-questionnaire", language)
    )
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FILE", help=WORDS.say("option-sheet-file", language)
    )
    parser.add_argument("--force", action="store_true", help=COMMAND_WORDS.say("option-force", language))


def run(context: Context) -> int:
    arguments, language = context.arguments, context.language
    output: Path = arguments.output
    suffix = output.suffix.lower()
    if suffix not in (".xlsx", ".csv"):
        raise UsageError(WORDS.say("export-suffix", language), "export")
    questionnaire = context.catalogue().get(arguments.questionnaire)
    try:
        data = csv_of(questionnaire, language) if suffix == ".csv" else book_of(questionnaire, language)
    except MissingExtra as problem:
        return missing(problem, language)
    write_result(output, data, arguments.force)
    context.show(WORDS.say("exported", language, path=output, questions=len(questionnaire.questions)))
    if suffix == ".csv" and not context.quiet:
        messages.note(WORDS.say("questions-only", language), language)
    return Exit.DONE
