"""A blank answers file, to be filled in by hand: every question stands in it as a comment."""

from collections.abc import Iterator
from datetime import date

from wizard.questionnaire.definition import Question, Questionnaire, Section
from wizard.text.breaking import wrap
from wizard.text.clean import one_line
from wizard.text.languages import Text, pick
from wizard.text.words import Words

_CELLS = 96

WORDS = Words(
    {
        "how": {
            "ja": "答える問の行頭の「# 」を消し、= の右に答えを書いてください。すべての問に答える必要はありません。"
            "「尋ねる条件」が成り立つ問だけに答えます。まだわからない問は、答えの代わりに [deferred] に書きます。",
            "en": 'Take away "# " in front of the line of a question and write the answer after the equals sign. Only '
            "questions whose condition holds are answered. What is not known yet goes under [deferred] instead.",
        },
        "check": {
            "ja": "書き終えたら: wizard replay このファイル -o 出力フォルダー",
            "en": "When done: wizard replay THIS-FILE -o FOLDER",
        },
        "day": {"ja": "評価する日", "en": "day of the assessment"},
        "system-id": {"ja": "半角の小文字・数字・ハイフン", "en": "lower-case letters, digits and hyphens"},
        "name": {"ja": "システムの名称", "en": "name of the system"},
        "office": {"ja": "所管の府省庁・課室", "en": "office in charge"},
        "when": {"ja": "尋ねる条件: {condition}", "en": "asked when: {condition}"},
        "optional": {"ja": "（任意）", "en": " (optional)"},
        "may-not-apply": {
            "ja": "該当しなければ、答えの代わりに [not-applicable] に理由を書けます。",
            "en": "where it makes no sense, a reason under [not-applicable] stands instead",
        },
        "exclusive": {"ja": "（これだけを選ぶ）", "en": " (alone)"},
        "repeat": {
            "ja": "1件（{entry}）ごとに、次の行から下をくり返して書きます。",
            "en": "repeat the lines below for each entry ({entry})",
        },
        "people": {"ja": "氏名ではなく役職名でもよい", "en": "a name or a post"},
        "notes": {
            "ja": '問ごとの補足。例: users = "令和8年度の想定"',
            "en": 'remarks, such as: users = "planned for 2026"',
        },
        "deferred": {
            "ja": 'まだわからない問。例: users = "原課に確認中"',
            "en": 'not known yet, such as: users = "asked the office in charge"',
        },
        "not-applicable": {
            "ja": '該当しない問と、その理由。例: users = "利用者は職員だけ"',
            "en": 'makes no sense here, and why, such as: users = "only staff use it"',
        },
        "overrides": {
            "ja": '確認の指摘があってもそのままでよい理由。例: 確認の id = "理由"',
            "en": 'why an answer stands although a check points at it: id-of-the-check = "reason"',
        },
    }
)


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
            if not question.inner:
                yield ""
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


def _group(group: Question, section: Section, language: str) -> Iterator[str]:
    yield from _comment(f"== {pick(section.title, language)}")
    if section.when:
        yield from _comment(WORDS.say("when", language, condition=section.when))
    yield from _question(group, language)
    yield from _comment(WORDS.say("repeat", language, entry=pick(group.settings.entry, language)), "#   ")
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
