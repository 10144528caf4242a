"""What stands on the map, from top to bottom: bands of questions and values, then the outcomes."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, Literal

from wizard.audit.map.conditions import Link, Speaker
from wizard.exchange.kind_words import kind_shown
from wizard.frozen import frozen
from wizard.questionnaire.definition import Calculated, Outcome, Question, Questionnaire, Section
from wizard.text.clean import one_line
from wizard.text.languages import pick

DEEPEST: Final = 3
"""How often a question is indented at most."""

NodeKind = Literal["question", "value", "outcome"]


@frozen
class Node:
    """A card of the map. `condition` is in words; `links` are what it looks at; `depth` is how far it is indented."""

    id: str
    kind: NodeKind
    label: str
    text: str
    detail: str = ""
    condition: str = ""
    links: tuple[Link, ...] = ()
    notes: tuple[str, ...] = ()
    depth: int = 0
    tone: str = ""


@frozen
class Band:
    """A section, the values that only outcomes use, or the outcomes."""

    id: str
    kind: Literal["section", "values", "outcomes"]
    title: str
    nodes: tuple[Node, ...]
    condition: str = ""
    links: tuple[Link, ...] = ()


@frozen
class Flow:
    """The whole map in one language."""

    language: str
    title: str
    subtitle: str
    legend: str
    notice: str
    bands: tuple[Band, ...]

    @property
    def nodes(self) -> Iterator[Node]:
        return (node for band in self.bands for node in band.nodes)


def flow_of(questionnaire: Questionnaire, language: str) -> Flow:
    """The map of a questionnaire."""
    speaker = Speaker(questionnaire, language)
    routing = _routing_values(questionnaire, speaker)
    bands = [_section(one, questionnaire, routing, speaker, language) for one in questionnaire.sections]
    rest = [one for one in _ordered(questionnaire.values, speaker) if one.id not in routing]
    if rest:
        nodes = tuple(_value(one, speaker) for one in rest)
        bands.append(Band("values", "values", speaker.say("values"), nodes))
    if questionnaire.outcomes:
        nodes = tuple(_outcome(one, speaker, language) for one in questionnaire.outcomes)
        bands.append(Band("outcomes", "outcomes", speaker.say("outcomes"), nodes))
    return Flow(
        language,
        speaker.say("file-title", title=one_line(pick(questionnaire.title, language))),
        speaker.say(
            "subtitle",
            guideline=one_line(pick(questionnaire.guideline.short, language)),
            name=questionnaire.name,
            version=questionnaire.version,
            sections=len(questionnaire.sections),
            questions=len(questionnaire.questions),
            outcomes=len(questionnaire.outcomes),
        ),
        speaker.say("legend"),
        one_line(pick(questionnaire.guideline.notice, language)),
        tuple(bands),
    )


def _routing_values(questionnaire: Questionnaire, speaker: Speaker) -> frozenset[str]:
    """The values that the route looks at itself: they stand among the questions."""
    ids = {one.id for one in questionnaire.values}
    conditions = [one.when for one in questionnaire.sections]
    for question in questionnaire.questions:
        conditions += [question.when, *(option.when for option in question.options)]
    return frozenset(link.source for one in conditions if one for link in speaker.links(one) if link.source in ids)


def _ordered(values: Sequence[Calculated], speaker: Speaker) -> list[Calculated]:
    """The values in the order in which they are known, each after those that it uses."""
    by_id = {one.id: one for one in values}
    placed: dict[str, Calculated] = {}

    def place(one: Calculated) -> None:
        for link in speaker.links(one.source):
            if link.source in by_id and link.source not in placed:
                place(by_id[link.source])
        placed.setdefault(one.id, one)

    for one in sorted(values, key=lambda value: value.after):
        place(one)
    return list(placed.values())


def _section(
    section: Section, questionnaire: Questionnaire, routing: frozenset[str], speaker: Speaker, language: str
) -> Band:
    values = [one for one in _ordered(questionnaire.values, speaker) if one.id in routing]
    depths: dict[str, int] = {}
    nodes: list[Node] = []
    if section.number == 0:
        nodes += [_value(one, speaker) for one in values if one.after < 0]
    for question in section.questions:
        links = speaker.links(question.when) if question.when else ()
        beneath = max((depths.get(link.source, 0) for link in links), default=-1)
        depths[question.id] = min(beneath + 1, DEEPEST)
        nodes.append(_question(question, links, depths[question.id], speaker, language))
        nodes += [_value(one, speaker) for one in values if one.after == question.number]
    return Band(
        section.id,
        "section",
        one_line(pick(section.title, language)),
        tuple(nodes),
        speaker.words(section.when) if section.when else "",
        speaker.links(section.when) if section.when else (),
    )


def _question(question: Question, links: tuple[Link, ...], depth: int, speaker: Speaker, language: str) -> Node:
    notes = []
    for option in question.options:
        if option.when:
            text = one_line(pick(option.text, language))
            notes.append(speaker.say("option-when", option=text, condition=speaker.words(option.when)))
            links += tuple(one for one in speaker.links(option.when) if one.source not in {two.source for two in links})
    if question.inner:
        several = " / ".join(one_line(pick(one.text, language)) for one in question.inner)
        notes.append(speaker.say("entry", several=several))
    return Node(
        question.id,
        "question",
        str(question.number + 1),
        one_line(pick(question.text, language)),
        kind_shown(question.kind.name, language),
        speaker.words(question.when) if question.when else "",
        links,
        tuple(notes),
        depth,
    )


def _value(value: Calculated, speaker: Speaker) -> Node:
    condition, links = speaker.words(value.source), speaker.links(value.source)
    return Node(value.id, "value", "=", speaker.title(value), condition=condition, links=links)


def _outcome(outcome: Outcome, speaker: Speaker, language: str) -> Node:
    return Node(
        outcome.id,
        "outcome",
        str(outcome.number + 1),
        one_line(pick(outcome.title, language)),
        condition=speaker.words(outcome.when) if outcome.when else speaker.say("unsettled"),
        links=speaker.links(outcome.when) if outcome.when else (),
        tone=outcome.tone,
    )


def sources(flow: Flow) -> Mapping[str, Node]:
    """Questions and values by id: what a line can lead from."""
    return {node.id: node for node in flow.nodes if node.kind != "outcome"}
