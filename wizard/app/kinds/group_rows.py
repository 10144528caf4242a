"""What the list of a repeating group shows: its rows, what can be done with an entry, how many there may be."""

from typing import Final

from wizard.app.kinds.entered import Entered
from wizard.app.widgets.entry_list import Card
from wizard.questionnaire.definition import Question
from wizard.questionnaire.kinds import Refused
from wizard.telling.entries import DONE, OPEN, entry_lines, entry_title, mark_of_entry
from wizard.telling.group_words import WORDS
from wizard.telling.items import Deed
from wizard.text.languages import LANGUAGES, pick

ADD: Final = "add"
ALL: Final = "all"
PUT_BACK: Final = "put-back"


def rows_of(entered: Entered, language: str, *, put_back: bool) -> list[Card]:
    """The entries, then what adds one, what says that these are all, and with `put_back` what undoes a removal."""
    rows = []
    entries = zip(entered.ids, entered.value.entries, entered.states, strict=True)
    for number, (id, entry, states) in enumerate(entries, start=1):
        lines = entry_lines(entered.group, entry, states, language)
        shown = tuple((line.mark, line.question, line.answer) for line in lines)
        key = str(number) if number <= 9 else ""
        hint = (", " if language == "en" else "、").join(
            WORDS.say(f"key-{deed}", language) for deed in _possible(entered, number - 1)
        )
        rows.append(Card(id, entry_title(entered.group, number, language), "", key, mark_of_entry(lines), shown, hint))
    if not entered.full:
        rows.append(Card(ADD, _add_words(entered.group, language), "", "a", "[+]"))
    none = not entered.ids and not entered.group.settings.least
    mark = DONE if entered.value.complete else OPEN
    rows.append(Card(ALL, WORDS.say("none" if none else "all", language), "", "c", mark))
    if put_back:
        rows.append(Card(PUT_BACK, WORDS.say("put-back", language), "", "z", "[<]"))
    return rows


def _add_words(group: Question, language: str) -> str:
    named = pick(group.settings.entry, language)
    return WORDS.say("add-named" if named else "add", language, entry=named)


def deeds_of(entered: Entered, id: str, language: str) -> list[Deed]:
    """What can be done with the entry of this id; nothing with what is no entry."""
    if id not in entered.ids:
        return []
    place = entered.ids.index(id)
    return [Deed(deed, WORDS.say(deed, language, number=place + 1)) for deed in _possible(entered, place)]


def _possible(entered: Entered, place: int) -> list[str]:
    """What can be done with the entry at this place."""
    last = len(entered.ids) - 1
    return ["edit", "remove", *(["up"] if place > 0 else []), *(["down"] if place < last else [])]


def standing_of(entered: Entered, language: str) -> str:
    """How many entries there are, and whether these are all."""
    group, value = entered.group, entered.value
    if not value.entries and not value.complete:
        return WORDS.say("first-to-add" if group.settings.least else "nothing-so-far", language)
    count = group.kind.brief(group, value, language)
    return WORDS.say("complete" if value.complete else "so-far", language, count=count)


def first_open(entered: Entered) -> Refused | None:
    """That an entry still has something open or wrong, said of the first one."""
    for number, (entry, states) in enumerate(zip(entered.value.entries, entered.states, strict=True), start=1):
        if mark_of_entry(entry_lines(entered.group, entry, states, LANGUAGES[0])) != DONE:
            title = {language: entry_title(entered.group, number, language) for language in LANGUAGES}
            return Refused(WORDS, "still-open", entry=title)
    return None
