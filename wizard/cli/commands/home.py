"""`wizard` alone: the home screen; without a terminal, what can be started and the next command to type."""

from wizard.cli.context import Context
from wizard.cli.words import WORDS
from wizard.host.terminal import terminal
from wizard.text.languages import pick


def run(context: Context) -> int:
    if terminal().is_capable:
        from wizard.cli.screen import show_app

        return show_app(context, None)
    language = context.language
    usable, code = context.questionnaires()
    context.show(WORDS.say("can-start" if usable else "none-shipped", language))
    for one in usable:
        context.show(f"  {one.name}  {pick(one.title, language)}")
    if usable:
        context.show(WORDS.say("next-step", language, name=usable[0].name))
        context.show(WORDS.say("next-template", language, name=usable[0].name))
    return code
