"""What home lists: drafts, records, and questionnaires by stage of the life cycle."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from wizard.app.offers import Offer
from wizard.app.screens.home_words import WORDS
from wizard.frozen import field, frozen
from wizard.record.file import Kept
from wizard.telling.blocks import Block
from wizard.telling.items import Item
from wizard.text.dates import format_date
from wizard.text.folding import fold
from wizard.text.languages import Text, pick

START, OPEN, MORE = "start:", "open:", "more:"
"""How the ids of items begin: a name of a questionnaire follows, the path of a file, or a group to show in full."""

MOST = 4
"""Drafts, and records, that are listed until all are asked for."""


@frozen
class Learned:
    """What is found out about files once the list is there: titles of outcomes, and how far drafts are.

    `outcomes` go by the name of the questionnaire and the id of the outcome, `progress` by path: done and applying.
    """

    outcomes: Mapping[tuple[str, str], Text] = field(default_factory=dict)
    progress: Mapping[str, tuple[int, int]] = field(default_factory=dict)


@frozen
class Shelf:
    """All that home can list, and how: what was typed to narrow it down, and which groups are shown in full."""

    offered: Sequence[Offer]
    kept: Sequence[Kept]
    learned: Learned = field(default_factory=Learned)
    wanted: str = ""
    full: frozenset[str] = frozenset()


def home_items(shelf: Shelf, language: str, today: date) -> list[Item]:
    """Drafts first, since whoever comes back wants to go on; then records; then what can be started."""
    titles = {offer.name: offer.title for offer in shelf.offered}
    items: list[Item] = []
    if shelf.wanted:
        items.append(Item((Block(WORDS.say("wanted", language, text=shelf.wanted), "accent"),)))
    elif not shelf.kept:
        items += [Item((Block(words, "muted"),)) for words in WORDS.say("first-start", language).split("\n")]
    for group in ("drafts", "records"):
        kept = [one for one in shelf.kept if (one.status == "draft") == (group == "drafts")]
        listed = [_kept_item(one, titles, shelf.learned, language, today) for one in kept]
        found = _group(group, listed, shelf, language)
        items += found if items else found[1:]  # nothing stands above the first
    items += _offer_items(shelf, language)
    if not shelf.offered:
        items.append(Item((Block(WORDS.say("nothing-to-start", language), "alarm"),)))
    elif shelf.wanted and not any(item.id for item in items):
        items.append(Item((Block(WORDS.say("nothing-found", language), "alarm"),)))
    notices = dict.fromkeys(pick(offer.notice, language) for offer in shelf.offered if offer.notice)
    if notices and not shelf.wanted:
        items += _heading("notice", language)
        items += [Item((Block(words, "muted", 2),)) for words in notices]
    return items


def details(offer: Offer, language: str) -> list[Block]:
    """What a questionnaire settles and who answers it, for the place below the list."""
    blocks = [Block(pick(offer.about, language), "muted")] if offer.about else []
    if offer.broken:
        blocks.append(Block(WORDS.say("broken-questionnaire", language), "alarm"))
    return blocks


def _group(key: str, listed: list[Item], shelf: Shelf, language: str) -> list[Item]:
    """A heading and its items; of many only the first, unless all are asked for or something is looked for."""
    found = _matching(listed, shelf.wanted)
    if not found:
        return []
    cut = len(found) > MOST + 1 and key not in shelf.full and not shelf.wanted
    shown = found[:MOST] if cut else found
    more = Block(WORDS.say("more", language, count=len(found) - MOST), "accent", 2)
    return [*_heading(key, language), *shown, *([Item((more,), f"{MORE}{key}")] if cut else [])]


def _matching(items: Iterable[Item], wanted: str) -> list[Item]:
    needles = fold(wanted).split()
    texts = ((item, fold(" ".join(block.text for block in item.blocks))) for item in items)
    return [item for item, text in texts if all(needle in text for needle in needles)]


def _heading(key: str, language: str) -> list[Item]:
    return [Item((Block(""),)), Item((Block(WORDS.say(key, language), "title"),))]


def _offer_items(shelf: Shelf, language: str) -> list[Item]:
    items: list[Item] = []
    for edition in dict.fromkeys(offer.edition_id for offer in shelf.offered):
        offered = [offer for offer in shelf.offered if offer.edition_id == edition]
        found = [_offer_item(offer, language) for offer in offered]
        matching = _matching(found, shelf.wanted)
        if not matching:
            continue
        short = pick(offered[0].edition, language) or edition
        title = Block(WORDS.say("start", language, edition=short), "title")
        items += [Item((Block(""),)), Item((title,))]
        stage = None
        for offer, item in zip(offered, found, strict=True):
            if item not in matching:
                continue
            if offer.stage != stage and offer.stage:
                items.append(Item((Block(WORDS.say(f"stage-{offer.stage}", language), "accent", 1),)))
            stage = offer.stage
            items.append(item)
    return items


def _offer_item(offer: Offer, language: str) -> Item:
    blocks = [Block(pick(offer.title, language), "strong", 3)]
    if offer.broken:
        blocks.append(Block(WORDS.say("broken-questionnaire", language), "alarm", 5))
    elif offer.who:
        who = ("、" if language == "ja" else ", ").join(pick(one, language) for one in offer.who)
        blocks.append(Block(WORDS.say("who", language, who=who), "muted", 5))
    return Item(tuple(blocks), f"{START}{offer.name}")


def _kept_item(kept: Kept, titles: Mapping[str, Text], learned: Learned, language: str, today: date) -> Item:
    id = f"{OPEN}{kept.path}"
    if kept.broken:
        words = WORDS.say("broken-file", language)
        return Item((Block(kept.path.name, "strong", 2), Block(words, "alarm", 4)), id)
    title = pick(titles.get(kept.questionnaire, {}), language) or kept.questionnaire
    head = WORDS.say("kept", language, system=kept.system.name or kept.system.id, questionnaire=title)
    below = (
        _draft_words(kept, learned, language, today)
        if kept.status == "draft"
        else _record_words(kept, learned, language)
    )
    return Item((Block(head, "strong", 2), Block(below, "muted", 4)), id)


def _record_words(kept: Kept, learned: Learned, language: str) -> str:
    day = format_date(kept.date, language) if kept.date else ""
    outcome = pick(learned.outcomes.get((kept.questionnaire, kept.outcome), {}), language)
    return WORDS.say("kept-outcome", language, date=day, outcome=outcome) if outcome else day


def _draft_words(kept: Kept, learned: Learned, language: str, today: date) -> str:
    """How far it is, as soon as that is known, and when it was last changed."""
    changed = f"{kept.modified:%H:%M}" if kept.modified.date() == today else format_date(kept.modified.date(), language)
    words = WORDS.say("changed", language, when=changed)
    progress = learned.progress.get(str(kept.path))
    if progress is None:
        return words
    done, applies = progress
    return WORDS.say("so-far", language, done=done, applies=applies) + "  " + words
