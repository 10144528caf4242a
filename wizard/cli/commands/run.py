"""`wizard run`: answer a questionnaire on the screen."""

from pathlib import Path

from wizard.cli import messages
from wizard.cli.context import Context
from wizard.cli.exits import Exit
from wizard.cli.parser import Parser
from wizard.cli.words import WORDS
from wizard.host.terminal import terminal


def add_arguments(parser: Parser, language: str) -> None:
    parser.add_argument("questionnaire", metavar="QUESTIONNAIRE", help=WORDS.say("argument-questionnaire", language))
    parser.add_argument("--draft", type=Path, metavar="FILE", help=WORDS.say("option-draft", language))


def run(context: Context) -> int:
    arguments, language = context.arguments, context.language
    questionnaire = context.catalogue().get(arguments.questionnaire)
    if not terminal().is_capable:
        messages.error(WORDS.say("needs-terminal", language, name=questionnaire.name), language)
        return Exit.USAGE
    from wizard.cli.screen import show_app
    from wizard.record.file import resume

    if arguments.draft is None:
        return show_app(context, questionnaire.name)
    draft = resume(arguments.draft, context.catalogue())
    if draft.questionnaire.name != questionnaire.name:
        draft.close()
        messages.error(
            WORDS.say("other-questionnaire", language, path=arguments.draft, name=draft.questionnaire.name), language
        )
        return Exit.USAGE
    return show_app(context, draft)
