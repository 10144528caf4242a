"""`wizard run`: answer a questionnaire, on the screen or line by line."""

from pathlib import Path
from typing import TYPE_CHECKING

from wizard.cli import messages
from wizard.cli.context import Context
from wizard.cli.exits import Exit
from wizard.cli.parser import Parser, add_plain
from wizard.cli.words import WORDS
from wizard.host.terminal import terminal

if TYPE_CHECKING:
    from wizard.questionnaire.definition import Questionnaire
    from wizard.record.assessment import Assessment


def add_arguments(parser: Parser, language: str) -> None:
    parser.add_argument("questionnaire", metavar="QUESTIONNAIRE", help=WORDS.say("argument-questionnaire", language))
    parser.add_argument("--draft", type=Path, metavar="FILE", help=WORDS.say("option-draft", language))
    add_plain(parser, language)


def run(context: Context) -> int:
    arguments, language = context.arguments, context.language
    questionnaire = context.catalogue().get(arguments.questionnaire)
    in_lines = arguments.plain or not terminal().is_capable
    if arguments.draft is None:
        return _talk(context, questionnaire) if in_lines else _show(context, questionnaire.name)
    from wizard.record.file import resume

    draft = resume(arguments.draft, context.catalogue())
    if draft.questionnaire.name != questionnaire.name:
        draft.close()
        messages.error(
            WORDS.say("other-questionnaire", language, path=arguments.draft, name=draft.questionnaire.name), language
        )
        return Exit.USAGE
    return _talk(context, draft) if in_lines else _show(context, draft)


def _show(context: Context, start: "Assessment | str") -> int:
    from wizard.cli.screen import show_app

    return show_app(context, start)


def _talk(context: Context, start: "Assessment | Questionnaire") -> int:
    from wizard.cli.lines import talk

    return talk(context, start)
