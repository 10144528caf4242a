"""What can be started: the heads of questionnaires, read without the questions, so that the list is there at once."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from wizard.frozen import field, frozen
from wizard.questionnaire.catalogue import Catalogue, Entry, read_bytes
from wizard.text.clean import one_line
from wizard.text.languages import LANGUAGES, Text
from wizard.text.problem import Problems

STAGES = ("planning", "procurement", "provision", "operation", "use", "retirement", "")
"""Of the life cycle, in order; "" where a questionnaire names none."""


@frozen
class Offer:
    """A questionnaire as the list shows it. A `broken` one cannot be read; what is wrong, loading it tells."""

    name: str
    title: Text
    about: Text = field(default_factory=dict)
    who: tuple[Text, ...] = ()
    edition: Text = field(default_factory=dict)
    notice: Text = field(default_factory=dict)
    stage: str = ""
    decided: date | None = None
    place: int = 0
    broken: bool = False

    @property
    def edition_id(self) -> str:
        return self.name.partition("/")[0]


def offers(catalogue: Catalogue) -> list[Offer]:
    """Every questionnaire of the catalogue: the newest edition first, in each the order of the life cycle."""
    found = [_offer(catalogue, entry) for entry in catalogue]
    return sorted(found, key=lambda one: (-(one.decided or date.min).toordinal(), one.edition_id, *_places(one)))


def _places(offer: Offer) -> tuple[int, int]:
    return STAGES.index(offer.stage), offer.place


def _offer(catalogue: Catalogue, entry: Entry) -> Offer:
    try:
        head = _head(entry)
        guideline = catalogue.guideline(entry.path.parent)
        title = _text(head.get("title"))
        if not title:
            raise ValueError("no title")
    except (Problems, ValueError):
        return Offer(entry.name, dict.fromkeys(LANGUAGES, entry.name), broken=True)
    named, stage = head.get("who"), head.get("stage")
    return Offer(
        entry.name,
        title,
        _text(head.get("about")),
        tuple(guideline.roles[id].title for id in named if id in guideline.roles) if isinstance(named, list) else (),
        guideline.short,
        guideline.notice,
        stage if isinstance(stage, str) and stage in STAGES else "",
        guideline.decided,
        guideline.order.index(entry.id) if entry.id in guideline.order else len(guideline.order),
    )


def _head(entry: Entry) -> Mapping[str, Any]:
    """What stands before the first table. Raises Problems or ValueError."""
    import tomli

    data = read_bytes(entry.path)
    end = data.find(b"\n[")
    return tomli.loads(data[: end + 1 if end >= 0 else len(data)].decode("utf-8-sig").replace("\r\n", "\n"))


def _text(value: object) -> Text:
    if not isinstance(value, dict):
        return {}
    return {language: one_line(words) for language, words in value.items() if isinstance(words, str)}
