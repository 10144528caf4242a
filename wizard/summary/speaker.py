"""Texts of a questionnaire and answers of an interview, in one language and fit to be shown."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from wizard.interview import Answer, Interview
from wizard.interview import State as InterviewState
from wizard.questionnaire.definition import Question
from wizard.summary.parts import Grounds, Source, State
from wizard.summary.words import WORDS
from wizard.text.clean import clean
from wizard.text.dates import format_date
from wizard.text.languages import Text, pick

STATES: Final[Mapping[InterviewState, State]] = {
    InterviewState.OPEN: "open",
    InterviewState.ANSWERED: "answered",
    InterviewState.BLANK: "blank",
    InterviewState.NOT_APPLICABLE: "not-applicable",
    InterviewState.DEFERRED: "deferred",
    InterviewState.INVALID: "invalid",
}


class Speaker:
    """Speaks for one interview. Sources are numbered in the order in which they are first asked for."""

    def __init__(self, interview: Interview, language: str) -> None:
        self.interview = interview
        self.language = language
        asked = (id for id in interview.route if interview.question(id).kind.asks)
        self._numbers = {id: number for number, id in enumerate(asked, 1)}
        self._sources: dict[str, Source] = {}

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources cited so far."""
        return tuple(self._sources.values())

    def say(self, key: str, **fields: object) -> str:
        return WORDS.say(key, self.language, **fields)

    def text(self, text: Text) -> str:
        return clean(pick(text, self.language))

    def sentence(self, text: Text) -> str:
        """A text that begins with a capital letter where its script has them."""
        words = self.text(text)
        return words[:1].upper() + words[1:]

    def role(self, role_id: str) -> str:
        role = self.interview.questionnaire.guideline.roles.get(role_id)
        return self.sentence(role.title) if role else clean(role_id)

    def number(self, question: Question) -> int:
        """The place of a question on the route, counted from 1; 0 where it is not on it."""
        return self._numbers.get(question.id, 0)

    def state(self, question: Question) -> State | None:
        """The state of a question on the route; None for one that is not on it, and for a note, which asks nothing."""
        return STATES.get(self.interview.state(question.id)) if question.kind.asks else None

    def answer(self, question: Question) -> str:
        """The answer in words, also one that a hard check refuses; "" where there is none.

        Of a repeating group it is how many entries there are.
        """
        value = self.interview.answer_of(question.id)
        said = self.interview.said(question.id)
        if value is None and self.state(question) == "invalid" and isinstance(said, Answer):
            value = said.value
        if value is None:
            return ""
        show = question.kind.brief if question.inner else question.kind.show
        return clean(show(question, value, self.language))

    def grounds(self, basis: str, reference: tuple[str, ...]) -> Grounds:
        sources = tuple(source for id in reference if (source := self._source(id)) is not None)
        return Grounds(basis, self.say(f"basis-{basis}"), sources)

    def moment(self, moment: datetime | None) -> str:
        """Day, time and difference from UTC; "" for None."""
        if moment is None:
            return ""
        written = moment.isoformat(timespec="minutes")
        zone = written[16:]
        return f"{format_date(moment.date(), self.language)} {written[11:16]}" + (f" (UTC{zone})" if zone else "")

    def _source(self, id: str) -> Source | None:
        if id not in self._sources:
            source = self.interview.questionnaire.guideline.sources.get(id)
            if source is None:
                return None
            certainty = self.say(f"sure-{source.sure or 'unknown'}")
            number = len(self._sources) + 1
            self._sources[id] = Source(number, id, self.text(source.title), clean(source.link), certainty)
        return self._sources[id]
