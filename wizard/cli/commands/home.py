"""`wizard` alone: the home screen; without a terminal for it, what there is and the next command to type."""

from wizard.cli import messages
from wizard.cli.context import Context
from wizard.cli.words import WORDS
from wizard.host.terminal import terminal
from wizard.record.file import Kept, listing
from wizard.text.clean import one_line
from wizard.text.languages import pick

MOST_DRAFTS = 10


def run(context: Context) -> int:
    if terminal().is_capable:
        from wizard.cli.screen import show_app

        return show_app(context, None)
    from wizard.app.offers import offers

    language = context.language
    usable, code = context.questionnaires()
    titles = {one.name: pick(one.title, language) for one in usable}
    for line in _kept_lines(listing(context.data_folder), titles, language):
        context.show(line)
    context.show(WORDS.say("can-start" if usable else "none-shipped", language))
    names = [offer.name for offer in offers(context.catalogue()) if offer.name in titles]
    for name in names:
        context.show(f"  {name}  {titles[name]}")
    if names:
        context.show(WORDS.say("next-step", language, name=names[0]))
        context.show(WORDS.say("next-template", language, name=names[0]))
    return code


def _kept_lines(kept: list[Kept], titles: dict[str, str], language: str) -> list[str]:
    """The newest drafts, each with what goes on with it, and where the rest is listed."""
    drafts = [one for one in kept if one.status == "draft"]
    lines = [WORDS.say("drafts-here", language)] if drafts else []
    for draft in drafts[:MOST_DRAFTS]:
        system = one_line(draft.system.name or draft.system.id) or one_line(draft.path.name)
        lines.append(f"  {system}  {titles.get(draft.questionnaire) or one_line(draft.questionnaire)}".rstrip())
        lines.append(f"    wizard open {messages.quoted(draft.path)}")
    if len(drafts) < len(kept) or len(drafts) > MOST_DRAFTS:
        lines.append(WORDS.say("all-here", language))
    return lines
