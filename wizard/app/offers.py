"""What can be started: the heads of questionnaires, read without the questions, so that the list is there at once."""

from collections.abc import Mapping
from typing import Any

from wizard.frozen import field, frozen
from wizard.questionnaire.catalogue import Catalogue, Entry, read_bytes
from wizard.text.clean import one_line
from wizard.text.languages import LANGUAGES, Text
from wizard.text.problem import Problems


@frozen
class Offer:
    """A questionnaire as the list shows it. A `broken` one cannot be read; what is wrong, loading it tells."""

    name: str
    title: Text
    about: Text = field(default_factory=dict)
    who: tuple[Text, ...] = ()
    edition: Text = field(default_factory=dict)
    notice: Text = field(default_factory=dict)
    broken: bool = False


def offers(catalogue: Catalogue) -> list[Offer]:
    """Every questionnaire of the catalogue, in its order."""
    return [_offer(catalogue, entry) for entry in catalogue]


def _offer(catalogue: Catalogue, entry: Entry) -> Offer:
    try:
        head = _head(entry)
        guideline = catalogue.guideline(entry.path.parent)
        title = _text(head.get("title"))
        if not title:
            raise ValueError("no title")
    except (Problems, ValueError):
        return Offer(entry.name, dict.fromkeys(LANGUAGES, entry.name), broken=True)
    named = head.get("who")
    roles = [guideline.roles[id].title for id in named if id in guideline.roles] if isinstance(named, list) else []
    return Offer(entry.name, title, _text(head.get("about")), tuple(roles), guideline.short, guideline.notice)


def _head(entry: Entry) -> Mapping[str, Any]:
    """What stands before the first table. Raises Problems or ValueError."""
    import tomli

    lines = []
    for line in read_bytes(entry.path).decode("utf-8-sig").splitlines():
        if line.startswith("["):
            break
        lines.append(line)
    return tomli.loads("\n".join(lines))


def _text(value: object) -> Text:
    if not isinstance(value, dict):
        return {}
    return {language: one_line(words) for language, words in value.items() if isinstance(words, str)}
