"""A questionnaire as tables for review by colleagues: every word of it, both languages side by side."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from wizard.exchange.kind_words import kind_shown
from wizard.exchange.review_words import WORDS
from wizard.frozen import frozen
from wizard.questionnaire.definition import Guideline, Option, Question, Questionnaire, Section, Titled
from wizard.text.clean import one_line
from wizard.text.languages import Text, pick

WIDE: Final = 48
MIDDLE: Final = 24
NARROW: Final = 12

Row = tuple[str | int, ...]


@frozen
class Column:
    """A heading, and how wide the column is in characters."""

    heading: str
    width: int


@frozen
class Table:
    """A sheet for review: its name, its columns, and its rows."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def review(questionnaire: Questionnaire, language: str) -> tuple[Table, ...]:
    """About, questions, values, outcomes and obligations, as far as there are any. Headings are in `language`."""
    review = _Review(questionnaire, language)
    tables = (review.about(), review.questions(), review.values(), review.outcomes(), review.obligations())
    return tuple(table for table in tables if table.rows)


def question_table(questionnaire: Questionnaire, language: str) -> Table:
    """The table of the questions alone."""
    return _Review(questionnaire, language).questions()


class _Review:
    def __init__(self, questionnaire: Questionnaire, language: str) -> None:
        self._questionnaire = questionnaire
        self._guideline: Guideline = questionnaire.guideline
        self._language = language
        self._languages: Sequence[str] = questionnaire.languages

    def about(self) -> Table:
        one = self._questionnaire
        rows: list[Row] = [(self._say("name"), one.name), (self._say("version"), one.version)]
        for key, text in (("title", one.title), ("about", one.about)):
            rows += [(heading, text.get(code, "")) for heading, code in self._each(key) if text.get(code)]
        rows.append((self._say("guideline"), pick(self._guideline.title, self._language)))
        rows += [
            (heading, self._guideline.notice[code]) for heading, code in self._each("notice")
            if self._guideline.notice.get(code)
        ]  # fmt: skip
        rows.append((self._say("sha256"), one.sha256))
        return self._table("about", [("about-key", MIDDLE), ("about-value", 2 * WIDE)], rows)

    def questions(self) -> Table:
        columns = [("number", 6), ("category", MIDDLE), ("id", MIDDLE), ("kind", NARROW), ("item", WIDE)]
        columns += [("choices", WIDE), ("explanation", WIDE), ("condition", MIDDLE), ("section-condition", MIDDLE)]
        columns += [("rules", MIDDLE), ("reference", MIDDLE), ("basis", NARROW), ("strength", NARROW)]
        columns += [("principles", MIDDLE), ("comment", WIDE)]
        rows = [
            (str(number) if inside else int(number), *self._question(question, section, inside))
            for section in self._questionnaire.sections
            for number, question, inside in _numbered(section)
        ]
        return self._table("questions", columns, rows)

    def values(self) -> Table:
        columns = [("id", MIDDLE), ("value", WIDE), ("expression", 2 * WIDE), ("comment", WIDE)]
        rows = [(one.id, *self._texts(one.title), one.source, "") for one in self._questionnaire.values]
        return self._table("values", columns, rows)

    def outcomes(self) -> Table:
        columns = [("number", 6), ("id", MIDDLE), ("outcome", MIDDLE), ("because", WIDE), ("condition", WIDE)]
        columns += [("tone", NARROW), ("reference", MIDDLE), ("basis", NARROW), ("comment", WIDE)]
        rows: list[Row] = [
            (
                number, one.id, *self._texts(one.title), *self._texts(one.because),
                self._say("unsettled") if one.unsettled else one.when, self._say(f"tone-{one.tone}"),
                self._sources(one.reference), self._say(f"basis-{one.basis}"), "",
            )
            for number, one in enumerate(self._questionnaire.outcomes, 1)
        ]  # fmt: skip
        return self._table("outcomes", columns, rows)

    def obligations(self) -> Table:
        columns = [("number", 6), ("id", MIDDLE), ("who", MIDDLE), ("duty", WIDE), ("due", MIDDLE), ("more", WIDE)]
        columns += [("condition", WIDE), ("reference", MIDDLE), ("basis", NARROW), ("comment", WIDE)]
        roles = self._guideline.roles
        rows: list[Row] = [
            (
                number, one.id, pick(roles[one.who].title, self._language) if one.who in roles else one.who,
                *self._texts(one.text), *self._texts(one.due), *self._texts(one.help), one.when or self._say("always"),
                self._sources(one.reference), self._say(f"basis-{one.basis}"), "",
            )
            for number, one in enumerate(self._questionnaire.obligations, 1)
        ]  # fmt: skip
        return self._table("obligations", columns, rows)

    def _question(self, question: Question, section: Section, group: str) -> Row:
        return (
            *self._texts(section.title),
            f"{group}.{question.id}" if group else question.id,
            kind_shown(question.kind.name, self._language),
            *self._texts(question.text),
            *("\n".join(self._option(one, code) for one in question.options) for code in self._languages),
            *self._texts(question.help),
            question.when,
            section.when,
            "\n".join(self._rules(question)),
            self._sources(question.reference),
            self._say(f"basis-{question.basis}"),
            "\n".join(self._strengths(question)),
            self._titled(question.principles, self._guideline.principles),
            "",
        )

    def _option(self, option: Option, code: str) -> str:
        return f"{option.id}: {one_line(option.text.get(code, ''))}"

    def _rules(self, question: Question) -> Iterator[str]:
        one = question.settings
        if question.optional:
            yield self._say("may-be-blank")
        if question.may_be_not_applicable:
            yield self._say("may-not-apply")
        unit = one_line(pick(one.unit, self._language))
        for key, limit in (("at-least", one.min), ("at-most", one.max)):
            if limit is not None:
                yield WORDS.say(key, self._language, limit=limit, unit=f" {unit}" if unit else "")
        for key, limit in (("longest", one.max_length), ("fewest", one.least), ("most", one.most)):
            if limit is not None:
                yield WORDS.say(key, self._language, limit=limit)
        for option in question.options:
            if option.exclusive:
                yield WORDS.say("exclusive", self._language, option=option.id)
            if option.when:
                yield WORDS.say("option-when", self._language, option=option.id, when=one_line(option.when))

    def _strengths(self, question: Question) -> Iterator[str]:
        for one in question.strengths:
            level = self._say(f"level-{one.level}")
            yield WORDS.say("level-when", self._language, level=level, when=one_line(one.when)) if one.when else level

    def _sources(self, ids: Sequence[str]) -> str:
        return self._titled(ids, self._guideline.sources)

    def _titled(self, ids: Sequence[str], known: Mapping[str, Titled]) -> str:
        return "\n".join(one_line(pick(known[id].title, self._language)) if id in known else id for id in ids)

    def _texts(self, text: Text) -> tuple[str, ...]:
        return tuple(text.get(code, "") for code in self._languages)

    def _each(self, key: str) -> Iterator[tuple[str, str]]:
        """The heading for each language of the questionnaire, where the key is worded by language, and the language."""
        for code in self._languages:
            name = f"language-{code}"
            tongue = self._say(name) if name in WORDS else code
            yield WORDS.say(key, self._language, tongue=tongue), code

    def _table(self, name: str, columns: Sequence[tuple[str, int]], rows: Sequence[Row]) -> Table:
        headings: list[Column] = []
        for key, width in columns:
            if "tongue" in WORDS.fields(key):
                headings += [Column(heading, width) for heading, _ in self._each(key)]
            else:
                headings.append(Column(self._say(key), width))
        return Table(self._say(f"sheet-{name}"), tuple(headings), tuple(rows))

    def _say(self, key: str) -> str:
        return WORDS.say(key, self._language)


def _numbered(section: Section) -> Iterator[tuple[str, Question, str]]:
    """The questions with their numbers; those of a group follow it, numbered within it, with its id."""
    for question in section.questions:
        yield str(question.number + 1), question, ""
        for inner in question.inner:
            yield f"{question.number + 1}.{inner.number + 1}", inner, question.id
