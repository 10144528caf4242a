"""What home lists: drafts, questionnaires and records."""

from collections.abc import Mapping

from wizard.app.offers import Offer
from wizard.app.screens.words import WORDS
from wizard.record.file import Kept
from wizard.telling.blocks import Block
from wizard.telling.items import Item
from wizard.text.dates import format_date
from wizard.text.languages import Text, pick

START, OPEN = "start:", "open:"
"""How the ids of items begin: a name of a questionnaire follows, or the path of a file."""


def home_items(
    offered: list[Offer], kept: list[Kept], outcomes: Mapping[tuple[str, str], Text], language: str
) -> list[Item]:
    """Drafts first, since whoever comes back wants to go on; then what can be started; then records.

    `outcomes` are titles of outcomes by the name of the questionnaire and their id, as far as they are known.
    """
    titles = {offer.name: offer.title for offer in offered}
    drafts = [_kept_item(one, titles, {}, language) for one in kept if one.status == "draft"]
    records = [_kept_item(one, titles, outcomes, language) for one in kept if one.status != "draft"]
    starts = [_offer_item(offer, language) for offer in offered]
    items: list[Item] = []
    for key, group in (("drafts", drafts), ("start", starts), ("records", records)):
        if group:
            items += [_heading(key, language, first=not items), *group]
    if not starts:
        items.append(Item((Block(WORDS.say("nothing-to-start", language), "alarm"),)))
    notices = dict.fromkeys(pick(offer.notice, language) for offer in offered if offer.notice)
    if notices:
        items.append(_heading("notice", language, first=False))
        items += [Item((Block(words, "muted", 2),)) for words in notices]
    return items


def _heading(key: str, language: str, first: bool) -> Item:
    title = Block(WORDS.say(key, language), "title")
    return Item((title,) if first else (Block(""), title))


def _offer_item(offer: Offer, language: str) -> Item:
    edition = pick(offer.edition, language)
    blocks = [Block(pick(offer.title, language) + (f"  {edition}" if edition else ""), "strong", 2)]
    if offer.broken:
        blocks.append(Block(WORDS.say("broken-questionnaire", language), "alarm", 4))
    if offer.about:
        blocks.append(Block(pick(offer.about, language), "muted", 4))
    if offer.who:
        who = ("、" if language == "ja" else ", ").join(pick(one, language) for one in offer.who)
        blocks.append(Block(WORDS.say("who", language, who=who), "muted", 4))
    return Item(tuple(blocks), f"{START}{offer.name}")


def _kept_item(kept: Kept, titles: Mapping[str, Text], outcomes: Mapping[tuple[str, str], Text], language: str) -> Item:
    id = f"{OPEN}{kept.path}"
    if kept.broken:
        words = WORDS.say("broken-file", language)
        return Item((Block(kept.path.name, "strong", 2), Block(words, "alarm", 4)), id)
    title = pick(titles.get(kept.questionnaire, {}), language) or kept.questionnaire
    head = WORDS.say("kept", language, system=kept.system.name or kept.system.id, questionnaire=title)
    day = format_date(kept.date, language) if kept.date else ""
    outcome = pick(outcomes.get((kept.questionnaire, kept.outcome), {}), language)
    below = WORDS.say("kept-outcome", language, date=day, outcome=outcome) if outcome else day
    return Item((Block(head, "strong", 2), Block(below, "muted", 4)), id)
