"""A blank answers file, to be filled in by hand: every question stands in it as a comment."""

from collections.abc import Iterator
from datetime import date

from wizard.questionnaire.definition import Question, Questionnaire, Section
from wizard.record.template_words import WORDS
from wizard.text.breaking import wrap
from wizard.text.clean import one_line
from wizard.text.languages import Text, pick

_CELLS = 96


def template(questionnaire: Questionnaire, language: str, day: date) -> str:
    """The text of the file, in one language; it is a valid TOML file as it stands."""
    return "\n".join(_lines(questionnaire, language, day)) + "\n"


def _lines(questionnaire: Questionnaire, language: str, day: date) -> Iterator[str]:
    def say(key: str, **fields: object) -> str:
        return WORDS.say(key, language, **fields)

    yield from _comment(f"{pick(questionnaire.title, language)} - {pick(questionnaire.guideline.short, language)}")
    yield from _comment(pick(questionnaire.guideline.notice, language))
    yield "#"
    yield from _comment(say("how"))
    yield from _comment(say("check"))
    yield ""
    yield f'questionnaire = "{questionnaire.name}"'
    yield f'version = "{questionnaire.version}"'
    yield f"date = {day.isoformat()}  # {say('day')}"
    yield ""
    yield "[system]"
    yield f'id = "system-1"  # {say("system-id")}'
    yield f'# name = ""  # {say("name")}'
    yield f'# office = ""  # {say("office")}'
    if questionnaire.people:
        yield ""
        yield f"[people]  # {say('people')}"
        for role in questionnaire.people:
            yield f'# {role} = ""  # {one_line(pick(questionnaire.guideline.roles[role].title, language))}'
    yield ""
    yield "[answers]"
    for section in questionnaire.sections:
        yield ""
        yield from _comment(f"== {pick(section.title, language)}")
        if section.when:
            yield from _comment(say("when", condition=section.when), "# ")
        for question in section.questions:
            yield ""
            if question.inner:
                yield from _comment(pick(question.text, language))
                yield from _comment(WORDS.say("below", language, group=question.id), "#   ")
            else:
                yield from _question(question, language)
    for section in questionnaire.sections:
        for question in section.questions:
            if question.inner:  # what stands below a table of its own belongs to it, so these come last
                yield ""
                yield from _group(question, section, language)
    for table in ("notes", "deferred", "not-applicable", "overrides"):
        if table == "not-applicable" and not any(one.may_be_not_applicable for one in questionnaire.questions):
            continue
        yield ""
        yield f"[{table}]  # {say(table)}"
    yield ""
    yield f"# [[evidence.users]]  # {say('evidence')}"


def _group(group: Question, section: Section, language: str) -> Iterator[str]:
    yield from _comment(f"== {pick(section.title, language)}")
    if section.when:
        yield from _comment(WORDS.say("when", language, condition=section.when))
    yield from _question(group, language)
    least, most = group.settings.least, group.settings.most
    if least is not None:
        yield from _comment(WORDS.say("at-least", language, least=least), "#   ")
    if most is not None:
        yield from _comment(WORDS.say("at-most", language, most=most), "#   ")
    yield from _comment(WORDS.say("repeat", language, entry=pick(group.settings.entry or group.text, language)), "#   ")
    yield f"# [[answers.{group.id}]]"
    for question in group.inner:
        yield from _question(question, language)


def _question(question: Question, language: str) -> Iterator[str]:
    optional = WORDS.say("optional", language) if question.optional else ""
    yield from _comment(pick(question.text, language) + optional)
    yield from _comment(pick(question.help, language), "#   ")
    if question.when:
        yield from _comment(WORDS.say("when", language, condition=question.when), "#   ")
    if question.may_be_not_applicable:
        yield from _comment(WORDS.say("may-not-apply", language), "#   ")
    for option in question.options:
        alone = WORDS.say("exclusive", language) if option.exclusive else ""
        yield from _comment(f'"{option.id}" {pick(option.text, language)}{alone}', "#   - ")
    if question.kind.asks and not question.inner:
        unit = one_line(pick(question.settings.unit, language))
        yield f"# {question.id} = {_blank(question)}" + (f"  # {unit}" if unit else "")


def _blank(question: Question) -> str:
    return {
        "choice": '""',
        "choices": "[]",
        "yes-no": "true / false",
        "number": "0",
        "date": "2026-04-01",
    }.get(question.kind.type, '""')


def _comment(text: str | Text, mark: str = "# ") -> Iterator[str]:
    hanging = "#" + " " * (len(mark) - 1)
    for number, line in enumerate(wrap(str(text), _CELLS - len(mark)) if text else ()):
        yield ((mark if number == 0 else hanging) + line).rstrip()
