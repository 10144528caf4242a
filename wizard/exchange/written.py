"""A questionnaire file made of the items of a sheet, laid out as authors write theirs."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import tomli_w

from wizard.exchange.items import Answers, Item, Part, names_in, parts_of
from wizard.exchange.options import Choice
from wizard.exchange.rows import Table
from wizard.exchange.words import WORDS
from wizard.frozen import field, frozen
from wizard.text.clean import one_line
from wizard.text.languages import Text
from wizard.text.problem import Problem

_RULE: Final = "=" * 64

_FULFILMENT: Final = (
    Choice("met", {"ja": "満たしている", "en": "Met"}),
    Choice("planned", {"ja": "満たす予定がある", "en": "Planned"}),
    Choice("not-met", {"ja": "満たしていない", "en": "Not met"}),
)


@frozen
class Wanted:
    """What an author says about the questionnaire to be made.

    `titles` by language; one under "" is in the language of the sheet. `basis` is "derived" where nothing is said.
    `reference` names sources of the guideline.
    """

    id: str
    edition: str
    titles: Text = field(default_factory=dict)
    basis: str = ""
    reference: tuple[str, ...] = ("sheet",)
    answers: Answers = "yes-no"
    prefix: str = ""

    @property
    def question_prefix(self) -> str:
        return self.prefix or self.id.replace("-", "_")


@frozen
class Imported:
    """The text of the file, its languages, how much is in it, and what the author has to know or add."""

    text: str
    languages: tuple[str, ...]
    sections: int
    questions: int
    notes: tuple[Problem, ...]


def questionnaire_text(table: Table, wanted: Wanted) -> Imported:
    """The questionnaire made of a sheet. Raises Problems as `items.parts_of` does."""
    titles = _titles(table, wanted)
    parts, notes = parts_of(table, wanted.question_prefix, titles, wanted.answers)
    for language in table.languages:
        if language not in titles:
            notes.append(table.grid.problem("title-lacks-language", code=language))
    notes.append(table.grid.problem("no-outcome"))
    if not wanted.basis:
        notes.append(table.grid.problem("basis-open"))
    text = "\n".join(_lines(table, wanted, titles, parts))
    return Imported(text, table.languages, len(parts), sum(len(part.items) for part in parts), (*table.notes, *notes))


def _titles(table: Table, wanted: Wanted) -> Text:
    main = table.languages[0]
    titles = {one: wanted.titles[one] for one in table.languages if wanted.titles.get(one)}
    if main not in titles:
        titles[main] = wanted.titles.get("") or table.layout.title or one_line(table.grid.sheet) or wanted.id
    return {one: titles[one] for one in table.languages if one in titles}


def _lines(table: Table, wanted: Wanted, titles: Text, parts: Sequence[Part]) -> Iterator[str]:
    main = table.languages[0]
    yield "#:schema ../schema.json"
    file = table.grid.file.replace("\\", "/").rpartition("/")[2]
    sheet = f"{file}, {table.grid.sheet}" if table.grid.sheet else file
    yield from _comment(WORDS.say("made-from", main, file=sheet))
    yield from _pairs({"id": wanted.id, "edition": wanted.edition, "version": "0.1.0"})
    yield from _pairs({"languages": list(table.languages)})
    yield from _texts("title", titles)
    if any(not item.kind for part in parts for item in part.items):
        yield from ("", "[[options]]", 'id = "fulfilment"')
        yield from _options("options.option", [(one.id, _in(one.text, table.languages)) for one in _FULFILMENT])
    used = {name for part in parts for item in part.items if item.when for name in names_in(item.when)}
    for part in parts:
        yield from ("", f"# {_RULE} {one_line(next(iter(part.title.values()), part.id))}")
        yield from ("", "[[section]]", *_pairs({"id": part.id}), *_texts("title", part.title))
        for item in part.items:
            yield ""
            yield from _question(item, wanted, table.languages, is_used=item.id in used)
    yield ""


def _question(item: Item, wanted: Wanted, languages: Sequence[str], *, is_used: bool) -> Iterator[str]:
    main = languages[0]
    number = WORDS.say("sheet-number", main, number=item.number) if item.number else ""
    yield "[[section.question]]"
    yield from _comment(WORDS.say("sheet-row", main, row=item.row) + number)
    if item.condition_kept:
        yield from _comment(WORDS.say("condition-comment", main, text=item.condition_kept))
    if item.choices_kept:
        yield from _comment(WORDS.say("choices-comment", main, text=item.choices_kept))
    yield from _pairs({"id": item.id, "kind": item.kind or "choice"})
    if not item.kind:
        yield from ('options = "fulfilment"', "not-applicable = true")
    yield from _pairs({"basis": wanted.basis or "derived", "reference": list(wanted.reference)})
    if item.kind != "note" and not is_used:  # an author who adds conditions or outcomes takes it away again
        yield 'purpose = "record"'
    if item.when:
        yield f"when = '{item.when}'" if "'" not in item.when else _pair("when", item.when)
    yield from _texts("text", item.text)
    yield from _texts("help", _help(item, wanted, languages))
    yield from _options("section.question.option", [(one.id, one.text) for one in item.options])


def _help(item: Item, wanted: Wanted, languages: Sequence[str]) -> Text:
    """The explanation; where the words are official, with the number that they have there."""
    if wanted.basis != "official" or not item.number:
        return item.help
    return {
        one: "\n".join(
            text for text in (item.help.get(one, ""), WORDS.say("official-number", one, number=item.number)) if text
        )
        for one in languages
    }


def _options(name: str, options: Sequence[tuple[str, Text]]) -> Iterator[str]:
    for id, text in options:
        yield from ("", f"[[{name}]]", *_pairs({"id": id}), *_texts("text", text))


def _in(text: Text, languages: Sequence[str]) -> Text:
    return {one: text[one] for one in languages}


def _texts(key: str, text: Text) -> Iterator[str]:
    for language, words in text.items():
        yield f"{key}.{_pair(language, words)}"


def _pairs(pairs: Mapping[str, object]) -> Iterator[str]:
    for key, value in pairs.items():
        if isinstance(value, list):
            yield f"{key} = [{', '.join(_pair('x', one)[4:] for one in value)}]"
        else:
            yield _pair(key, value)


def _pair(key: str, value: object) -> str:
    return tomli_w.dumps({key: value}).rstrip("\n")


def _comment(text: str) -> Iterator[str]:
    yield f"# {one_line(text)}"
