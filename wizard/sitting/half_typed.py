"""Text that is typed within the entries of repeating groups and is no answer yet."""

from collections.abc import Iterable, Mapping, Sequence

Texts = tuple[tuple[Mapping[str, object], Mapping[str, str]], ...]
"""Entries with the texts typed within them by question."""


class HalfTyped:
    """Keeps such text by entry and question, so that it moves with its entry and is there again on coming back.

    Entries are told apart as objects, since two of them may say the same.
    """

    def __init__(self) -> None:
        self._texts: list[tuple[Mapping[str, object], dict[str, str]]] = []

    @classmethod
    def within(
        cls, placed: Iterable[tuple[Sequence[Mapping[str, object]], Sequence[Mapping[str, str]]]]
    ) -> "HalfTyped":
        """The texts of the entries of several groups, each with the texts in the order of the entries."""
        made = cls()
        made._texts = [
            (entry, dict(texts))
            for entries, half in placed
            for entry, texts in zip(entries, half, strict=False)
            if texts
        ]
        return made

    def among(self, entries: Sequence[Mapping[str, object]]) -> list[dict[str, str]]:
        """The texts of these entries in their order, up to the last that has any."""
        found: list[dict[str, str]] = []
        for place, entry in enumerate(entries):
            for known, texts in self._texts:
                if known is entry and texts:
                    found += [{} for _ in range(place - len(found))]
                    found.append({id: text for id, text in texts.items() if text})
        return found

    def of(self, entry: Mapping[str, object]) -> dict[str, str]:
        """The texts of an entry by question, to be read and changed."""
        for known, texts in self._texts:
            if known is entry:
                return texts
        self._texts.append((entry, {}))
        return self._texts[-1][1]

    def replace(self, entry: Mapping[str, object], by: Mapping[str, object]) -> None:
        """An entry has become another by an answer in it."""
        self._texts = [(by if known is entry else known, texts) for known, texts in self._texts]

    def kept(self) -> Texts:
        """All the texts as they are now."""
        return tuple((entry, dict(texts)) for entry, texts in self._texts if texts)

    def put_back(self, kept: Texts) -> None:
        """Have the texts again as they were."""
        self._texts = [(entry, dict(texts)) for entry, texts in kept]
