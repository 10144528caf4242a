"""A repeating group: the same questions for each of several entries, such as vendors or members of a household."""

from collections.abc import Iterator, Mapping
from typing import cast

from wizard.questionnaire.definition import Group, Question, Single, Value
from wizard.questionnaire.kinds.base import Kind, Refused
from wizard.questionnaire.possible import Entries, Possible
from wizard.text.languages import pick
from wizard.text.problem import found, near
from wizard.text.words import Words

WORDS = Words(
    {
        "no-inner": {
            "ja": "この組に問 {found} はありません{near}。",
            "en": "there is no question {found} in this group{near}",
        },
        "too-few": {"ja": "{limit} 件以上が必要です。", "en": "too few entries: at least {limit}"},
        "too-many": {"ja": "{limit} 件までです。", "en": "too many entries: at most {limit}"},
        "several": {"ja": "組の中に使えない答えがあります。", "en": "some answers in the group cannot be used"},
        "by-entry": {
            "ja": "1件ずつ答えてください。",
            "en": "answer entry by entry",
        },
        "none": {"ja": "なし", "en": "none"},
        "one": {"ja": "1 件", "en": "1 entry"},
        "count": {"ja": "{count} 件", "en": "{count} entries"},
        "entry": {"ja": "{number}. {answers}", "en": "{number}. {answers}"},
        "answer": {"ja": "{question} {answer}", "en": "{question} {answer}"},
    }
)
MOST = 1000  # entries, where the author says nothing


class RefusedParts(Refused):
    """Several answers within a group are refused, each at its place."""

    def __init__(self, parts: tuple[tuple[tuple[str | int, ...], Refused], ...]) -> None:
        super().__init__(WORDS, "several")
        self._parts = parts

    @property
    def parts(self) -> tuple[tuple[tuple[str | int, ...], Refused], ...]:
        return self._parts


class RepeatingGroup(Kind):
    name = "group"
    type = "group"
    contains = True
    expected = {"ja": "組の一覧（[[answers.id]]）", "en": "a list of entries ([[answers.id]])"}
    keys = {"entry": "languages", "least": "count", "most": "count"}

    def accept(self, question: Question, raw: object) -> Value:
        if isinstance(raw, Group):
            return self.checked(question, raw)
        if not isinstance(raw, list | tuple) or not all(isinstance(one, dict) for one in raw):
            raise self._expected(raw)
        entries: list[dict[str, Single]] = []
        refused: list[tuple[tuple[str | int, ...], Refused]] = []
        for number, given in enumerate(raw):
            entry: dict[str, Single] = {}
            for path, answer in _accepted(question, given):
                if isinstance(answer, Refused):
                    refused += [((number, path, *more), one) for more, one in answer.parts]
                else:
                    entry[path] = answer
            entries.append({one.id: entry[one.id] for one in question.inner if one.id in entry})
        if refused:
            raise RefusedParts(tuple(refused))
        return self.checked(question, Group(tuple(entries)))

    def checked(self, question: Question, value: Group) -> Group:
        """The value, if it has not too many entries, nor, being complete, too few. Raises Refused."""
        least, most = question.settings.least or 0, question.settings.most or MOST
        if value.complete and len(value.entries) < least:
            raise Refused(WORDS, "too-few", limit=least)
        if len(value.entries) > most:
            raise Refused(WORDS, "too-many", limit=most)
        return value

    def read(self, question: Question, typed: str) -> Value:
        raise Refused(WORDS, "by-entry")

    def write(self, value: Value) -> object:
        """Entries as tables of a TOML file."""
        return [
            {id: list(answer) if isinstance(answer, tuple) else answer for id, answer in entry.items()}
            for entry in cast("Group", value).entries
        ]

    def show(self, question: Question, value: Value, language: str) -> str:
        entries = cast("Group", value).entries
        lines = [self.brief(question, value, language)]
        for number, entry in enumerate(entries, 1):
            answers = (" / " if language == "en" else "、").join(
                WORDS.say(
                    "answer",
                    language,
                    question=pick(one.text, language),
                    answer=one.kind.brief(one, entry[one.id], language),
                )
                for one in question.inner
                if one.id in entry
            )
            lines.append(WORDS.say("entry", language, number=number, answers=answers))
        return "\n".join(lines)

    def brief(self, question: Question, value: Value, language: str) -> str:
        count = len(cast("Group", value).entries)
        return WORDS.say({0: "none", 1: "one"}.get(count, "count"), language, count=count)

    def open(self, question: Question, allowed: int) -> Possible:
        return Entries(most=question.settings.most)

    def known(self, question: Question, value: Value) -> Possible:
        """What the entries say is worked out by the interview, which knows what applies in each."""
        raise NotImplementedError


def _accepted(question: Question, given: Mapping[str, object]) -> Iterator[tuple[str, Single | Refused]]:
    for id, raw in given.items():
        inner = question.inner_question(id)
        if inner is None:
            known = [one.id for one in question.inner]
            yield id, Refused(WORDS, "no-inner", found=found(id), near=near(id, known))
            continue
        try:
            yield id, cast("Single", inner.kind.accept(inner, raw))
        except Refused as refused:
            yield id, refused


KIND = RepeatingGroup()
