"""What every question owes those who answer it: help, a way out, the principles it serves; and what nobody uses."""

from collections.abc import Iterator

from wizard.audit.finding import Finding
from wizard.audit.rule import Rule
from wizard.audit.rules.names_used import names_used
from wizard.audit.sheet import Asked, Sheet
from wizard.questionnaire.definition import Question
from wizard.questionnaire.locate import Path
from wizard.text.problem import Problem
from wizard.text.words import Words

EMPTY_HELP = Rule(
    "empty-help",
    "warning",
    {
        "ja": "手引きがないと、何を見て答えればよいかわからず、人によって答えが変わります。",
        "en": "Without help people do not know what to look at, and answer differently.",
    },
    {
        "ja": "どこを見て、何を基準に答えるかを、例を添えて help に書いてください。",
        "en": "Say in help what to look at and by what to judge, with an example.",
    },
)
NO_WAY_OUT = Rule(
    "no-way-out",
    "warning",
    {
        "ja": "当てはまる選択肢がない人は、事実と違う答えを選ぶしかなくなります。",
        "en": "Those for whom no option is true are left with an answer that is false.",
    },
    {
        "ja": "exclusive = true の「当てはまるものはない」か「その他」（other）を加えてください。"
        "必ずどれかが当てはまるなら、least = 1 と書いてください。",
        "en": 'Add a "none of these" with exclusive = true, or an option "other"; '
        "if one of them is always true, say so with least = 1.",
    },
)
NO_PRINCIPLE = Rule(
    "no-principle",
    "warning",
    {
        "ja": "どの原則のための項目かがわからないと、満たさない場合に何が損なわれるかを説明できません。",
        "en": "Unless an item names its principles nobody can say what suffers if it is not met.",
    },
    {
        "ja": 'guideline.toml の原則から選び、principle = ["id"] と書いてください。',
        "en": 'Choose among the principles of guideline.toml and write principle = ["id"].',
    },
)
UNUSED = Rule(
    "unused",
    "warning",
    {
        "ja": "どこからも使われないものは、書き忘れか消し忘れで、読む人を迷わせます。",
        "en": "What nothing uses was forgotten, either to be used or to be removed, and misleads readers.",
    },
    {"ja": "使うか、消してください。", "en": "Use it or remove it."},
)
RULES = (EMPTY_HELP, NO_WAY_OUT, NO_PRINCIPLE, UNUSED)

WORDS = Words(
    {
        "no-help": {"ja": "手引き（help）がありません。", "en": "there is no help"},
        "blank-help": {"ja": "手引き（{code}）が空です。", "en": "the help ({code}) is blank"},
        "no-none": {
            "ja": "どれも当てはまらないときに選ぶものがありません。",
            "en": "there is nothing to choose where none of the options is true",
        },
        "all-conditional": {
            "ja": "どの選択肢にも条件があるので、選べるものがなくなることがあります。",
            "en": "every option has a condition, so that there may be none to choose",
        },
        "no-principle": {
            "ja": "強さ（strength）のある項目ですが、原則（principle）がありません。",
            "en": "the item has strengths and names no principle",
        },
        "unused-list": {
            "ja": "選択肢の一覧 {id} は、どの問でも使われていません。",
            "en": "no question uses the list of options {id}",
        },
        "unused-scale": {"ja": "尺度 {id} に加わる問がありません。", "en": "no question counts on the scale {id}"},
        "unused-value": {
            "ja": "計算値 {id} は、どの条件でも使われず、見出し（title）もありません。",
            "en": "no condition uses the value {id}, and it has no title to be shown under",
        },
    }
)


def empty_help(sheet: Sheet) -> Iterator[Finding]:
    """A question without help, or with one that is blank in a language. Notes ask nothing and need none."""
    for asked in sheet.asked:
        if not asked.question.kind.asks:
            continue
        if not asked.question.help:
            yield _finding(EMPTY_HELP, _told(sheet, "no-help", asked, "id"))
        for code, text in asked.question.help.items():
            if not text.strip():
                yield _finding(EMPTY_HELP, _told(sheet, "blank-help", asked, "help", code, code=code))


def no_way_out(sheet: Sheet) -> Iterator[Finding]:
    """A question whose options may all be untrue.

    That is one where several can be chosen and none is exclusive ("none of these") or has the id `other`, and one
    whose options all have conditions. Where at least one option is true of everybody, as of classes of information,
    the author says so with `least`. A question that may be left blank or marked as not applicable has its way out
    there. "Not known yet" is no option: the interview offers it for every question. Whether the options of a choice
    of one leave out a case only people can tell.
    """
    for asked in sheet.asked:
        question = asked.question
        if not question.options or question.may_be_without_value:
            continue
        if all(option.condition is not None for option in question.options):
            yield _finding(NO_WAY_OUT, _told(sheet, "all-conditional", asked, "id"))
        elif question.kind.type == "choices" and question.settings.least is None and not _has_rest(question):
            yield _finding(NO_WAY_OUT, _told(sheet, "no-none", asked, "id"))


def _has_rest(question: Question) -> bool:
    return any(option.exclusive or option.id == "other" for option in question.options)


def no_principle(sheet: Sheet) -> Iterator[Finding]:
    """An item of a check sheet, that is a question with strengths, that serves no principle."""
    for asked in sheet.asked:
        if asked.question.strengths and not asked.question.principles:
            yield _finding(NO_PRINCIPLE, _told(sheet, "no-principle", asked, "id"))


def unused(sheet: Sheet) -> Iterator[Finding]:
    """Lists of options, scales and values (those without a title) that nothing uses."""
    data, questionnaire = sheet.source.data, sheet.questionnaire
    named = {_table(sheet, asked).get("options") for asked in sheet.asked}
    counted = {scale for question in questionnaire.questions for scale in question.scales}
    used = names_used(sheet)
    for key, plural, known in (("options", "list", named), ("scale", "scale", counted), ("value", "value", used)):
        for index, table in enumerate(data.get(key, ())):
            if table["id"] not in known and not (key == "value" and "title" in table):
                path: Path = (key, index, "id")
                yield _finding(UNUSED, sheet.problem(WORDS, f"unused-{plural}", path, id=f'"{table["id"]}"'))


def _table(sheet: Sheet, asked: Asked) -> dict[str, object]:
    table = sheet.source.data
    for step in asked.path:
        table = table[step]  # type: ignore[index]  # a key of a table or an index of a list, in turn
    return dict(table)


def _told(sheet: Sheet, key: str, asked: Asked, *inside: str, **fields: object) -> Problem:
    return sheet.problem(WORDS, key, (*asked.path, *inside), asked.name, **fields)


def _finding(rule: Rule, problem: Problem) -> Finding:
    return Finding(rule.id, problem, rule.level)
