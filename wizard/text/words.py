"""The one form in which words shown to people are kept: a table of templates, one a language."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from wizard.text.languages import LANGUAGES

_PIECE = re.compile(r"\{\{|\}\}|\{(?P<field>[a-z][a-z0-9_]*)\}|(?P<stray>[{}])")


class WordsError(ValueError):
    """A table of words is not fit for use: a language is missing, or two languages differ in their fields."""


class Words:
    """A table from a key to one template a language: `{"saved": {"ja": "保存済 {time}", "en": "saved {time}"}, ...}`.

    Templates are those of `str.format`, with plain lower-case field names only: no attributes, indices or formats.

    Raises:
        WordsError: an entry lacks a language of the table, has an empty template or other fields than its neighbour.
    """

    __slots__ = ("_table", "languages")

    languages: Final[tuple[str, ...]]
    """The languages that every entry has, at least `LANGUAGES`."""

    def __init__(self, table: Mapping[str, Mapping[str, str]]) -> None:
        self._table = {key: dict(entry) for key, entry in table.items()}
        extra = {language for entry in self._table.values() for language in entry} - set[str](LANGUAGES)
        self.languages = (*LANGUAGES, *sorted(extra))
        for key, entry in self._table.items():
            self._check(key, entry)

    def say(self, key: str, language: str, **fields: object) -> str:
        """The words for `key` in `language`, with `fields` filled in.

        Raises:
            KeyError: the key, the language or a field of the template is unknown.
        """
        return self._table[key][language].format(**fields)

    def fields(self, key: str) -> frozenset[str]:
        """The names of the fields that the templates of `key` need."""
        return _fields(key, self._table[key][LANGUAGES[0]])

    def entry(self, key: str) -> Mapping[str, str]:
        """The templates of `key` as they stand, by language."""
        return dict(self._table[key])

    def __contains__(self, key: object) -> bool:
        return key in self._table

    def __iter__(self) -> Iterator[str]:
        return iter(self._table)

    def __len__(self) -> int:
        return len(self._table)

    def _check(self, key: str, entry: Mapping[str, str]) -> None:
        for language in self.languages:
            if not entry.get(language):
                raise WordsError(f"words {key!r}: nothing for language {language!r}")
        wanted = _fields(key, entry[LANGUAGES[0]])
        for language in self.languages:
            found = _fields(key, entry[language])
            if found != wanted:
                differing = ", ".join(sorted(found ^ wanted))
                raise WordsError(f"words {key!r}: the languages differ in the fields {differing}")


def _fields(key: str, template: str) -> frozenset[str]:
    pieces = list(_PIECE.finditer(template))
    if any(piece["stray"] for piece in pieces):
        raise WordsError(f"words {key!r}: a field is a plain lower-case name in braces: {template!r}")
    return frozenset(piece["field"] for piece in pieces if piece["field"])
