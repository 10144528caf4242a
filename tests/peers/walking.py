"""Canada's questionnaire loaded through our doors, and walks through it in terms of the original ids."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.peers import convert
from tests.peers.aia import Entry, Given
from wizard.interview import Interview, start
from wizard.questionnaire.catalogue import Catalogue
from wizard.questionnaire.definition import Questionnaire


@dataclass(frozen=True)
class Translated:
    """The original's entries and our questionnaire made from them."""

    entries: tuple[Entry, ...]
    questionnaire: Questionnaire

    @classmethod
    def into(cls, folder: Path, entries: tuple[Entry, ...]) -> "Translated":
        """Translate entries into a folder of questionnaires and load it. Raises Problems."""
        convert.add_to(folder, entries)
        return cls(entries, Catalogue([folder]).get(convert.NAME))

    @cached_property
    def originals(self) -> Mapping[str, str]:
        """The original id by ours."""
        return dict(zip(convert.our_ids(self.entries), (entry.id for entry in self.entries), strict=True))

    @cached_property
    def ours(self) -> Mapping[str, str]:
        """Our id of everything that is asked, by the original's."""
        return {original: id for id, original in self.originals.items() if self.questionnaire.by_id[id].kind.asks}

    def edit(self, interview: Interview, original: str, given: Given | None) -> None:
        """Answer a question by its original id; None clears."""
        if given is None:
            interview.clear(self.ours[original])
        else:
            interview.answer(self.ours[original], given)

    def answered(self, given: Mapping[str, Given]) -> Interview:
        """A new interview with these answers, said in the order of the questionnaire."""
        interview = start(self.questionnaire)
        for original, id in self.ours.items():
            if original in given:
                interview.answer(id, given[original])
        return interview

    def kept(self, interview: Interview) -> dict[str, Given]:
        """The answers that count, by original id."""
        answers = {original: interview.answer_of(id) for original, id in self.ours.items()}
        kept: dict[str, Given] = {}
        for original, answer in answers.items():
            if isinstance(answer, tuple):
                kept[original] = list(answer)
            elif isinstance(answer, str):
                kept[original] = answer
        return kept


def everything(interview: Interview) -> tuple[object, ...]:
    """All that an interview tells at this moment."""
    return (
        interview.states,
        interview.route,
        interview.values,
        interview.bounds,
        interview.outcome,
        interview.obligations,
        interview.possible_obligations,
        interview.progress,
        [interview.score_so_far(scale.id) for scale in interview.questionnaire.scales],
    )
