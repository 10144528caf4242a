"""What the answers mean so far: outcomes that are possible or settled, what is known, and what must be done."""

from typing import TYPE_CHECKING

from wizard.interview.walk import Interview
from wizard.questionnaire.definition import Outcome, Tone
from wizard.telling.blocks import Block, Look
from wizard.telling.reasons import reason_blocks
from wizard.telling.said import role, sources
from wizard.telling.settling import settling_blocks
from wizard.telling.words import WORDS
from wizard.text.languages import pick

if TYPE_CHECKING:
    from wizard.interview.decisive import Decisive

LOOK_OF_TONE: dict[Tone, Look] = {"stop": "alarm", "caution": "alarm", "clear": "good", "neutral": "strong"}


def outlook_blocks(
    interview: Interview,
    language: str,
    settling: "tuple[Decisive, ...]" = (),
    *,
    full: bool = False,
    with_sources: bool = True,
) -> list[Block]:
    """For the panel beside the question; `full` adds why: the rules, the answers that met them, and their sources.

    `settling` are the questions that would settle the outcome, as far as that is known. Without sources, as for
    somebody who listens, what does not hold is left out as well.
    """
    blocks = _outcome_blocks(interview, language, full, with_sources)
    blocks += settling_blocks(interview, settling, language, full=full)
    blocks += _known_blocks(interview, language, full, with_sources)
    blocks += obligation_blocks(interview, language)
    return blocks


def heading(key: str, language: str, above: int = 1) -> Block:
    return Block(WORDS.say(key, language), "title", above=above)


def _outcome_blocks(interview: Interview, language: str, full: bool, with_sources: bool) -> list[Block]:
    outcomes = {one.id: one for one in interview.questionnaire.outcomes}
    if not outcomes:
        return []
    settled = interview.outcome
    if settled is None:
        possible = [outcomes[id] for id in interview.bounds.outcomes]
        listed = [Block(pick(one.title, language), indent=1, mark="- ") for one in possible]
        return [heading("possible", language, above=0), *listed]
    return [heading("settled", language, above=0), *settled_blocks(interview, settled, language, full, with_sources)]


def settled_blocks(
    interview: Interview, outcome: Outcome, language: str, full: bool, with_sources: bool = True
) -> list[Block]:
    """The outcome that holds, and why."""
    blocks = [Block(pick(outcome.title, language), LOOK_OF_TONE[outcome.tone], 1)]
    if not full:
        return blocks
    from wizard.interview.explain import why_outcome

    why = why_outcome(interview, outcome.id)
    blocks.append(Block(pick(outcome.because, language), indent=1))
    if outcome.reference and with_sources:
        blocks.append(Block(sources(interview.questionnaire, outcome.reference, language), "muted", 1))
    reasons = reason_blocks(interview, why.parts or why.above, language, 1, with_sources=with_sources)
    return [*blocks, heading("reasons", language), *reasons] if reasons else blocks


def _known_blocks(interview: Interview, language: str, full: bool, with_sources: bool) -> list[Block]:
    from wizard.interview.explain import known_values
    from wizard.summary.standing import Standings

    standings = Standings(interview)
    holding: list[Block] = []
    others: list[Block] = []
    for value, holds, reasons in known_values(interview):
        title = pick(value.title, language)
        if holds:
            holding.append(Block(title, indent=1, mark="> "))
            holding += reason_blocks(interview, reasons, language, 3, with_sources=with_sources) if full else []
        elif full and with_sources and standings.of(value) == "fails":  # what was never asked about says nothing
            others.append(Block(WORDS.say("holds-not", language, title=title), "muted", 1, mark="- "))
    return [heading("known", language), *holding, *others] if holding or others else []


def obligation_blocks(interview: Interview, language: str) -> list[Block]:
    """What must surely be done: what, who, when."""
    blocks: list[Block] = []
    for one in interview.obligations:
        blocks.append(Block(pick(one.text, language), indent=1, mark="- "))
        who, due = role(interview.questionnaire, one.who, language), pick(one.due, language)
        blocks.append(Block(WORDS.say("by-whom", language, who=who, due=due), "muted", 3))
    return [heading("obligations", language), *blocks] if blocks else []
