"""`wizard` alone: the home screen; without a terminal, what can be started and the next command to type."""

from wizard.cli.context import Context
from wizard.cli.exits import Exit
from wizard.cli.words import WORDS
from wizard.host.terminal import terminal
from wizard.text.languages import pick


def run(context: Context) -> int:
    if terminal().is_capable:
        from wizard.cli.screen import show_app

        return show_app(context, None)
    language = context.language
    catalogue = context.catalogue()
    context.show(WORDS.say("can-start" if catalogue.entries else "none-shipped", language))
    names = list(catalogue.entries)
    for name in names:
        context.show(f"  {name}  {pick(catalogue.get(name).title, language)}")
    if names:
        context.show(WORDS.say("next-step", language, name=names[0]))
        context.show(WORDS.say("next-template", language, name=names[0]))
    return Exit.DONE
