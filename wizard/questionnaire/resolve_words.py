"""What can be wrong with a condition that can be read, and how the functions are used."""

from wizard.text.words import Words

WORDS = Words(
    {
        "unknown-name": {
            "ja": "{found} という問・計算値・尺度はありません{near}。",
            "en": "there is no question, value or scale {found}{near}",
        },
        "later": {
            "ja": "{found} はこの条件より後で決まります。条件には、前にある問だけを使ってください。",
            "en": "{found} is settled only later; a condition uses what stands before it",
        },
        "own-circle": {"ja": "計算値 {found} が自分自身に戻っています。", "en": "value {found} leads back to itself"},
        "outcome-here": {
            "ja": "outcome は obligation の条件だけで使えます。",
            "en": "outcome can be used only in conditions of obligations",
        },
        "no-option": {
            "ja": "{name} に選択肢 {found} はありません{near}。選択肢: {known}",
            "en": "{name} has no option {found}{near}; options: {known}",
        },
        "need-truth": {
            "ja": "ここには真偽（条件や yes-no の問）が要りますが、{what}です。",
            "en": "a condition or a yes-no question is needed here, and this is {what}",
        },
        "need-number": {
            "ja": "ここには数が要りますが、{what}です。",
            "en": "a number is needed here, and this is {what}",
        },
        "need-date": {
            "ja": "ここには日付が要りますが、{what}です。",
            "en": "a date is needed here, and this is {what}",
        },
        "unlike": {
            "ja": "{left}と{right}は比べられません。",
            "en": "{left} cannot be compared with {right}",
        },
        "choice-with": {
            "ja": '単一選択は {name} == "選択肢" か {name} in ["a", "b"] と書いてください。',
            "en": 'write {name} == "option" or {name} in ["a", "b"] for a choice',
        },
        "choices-with": {
            "ja": '複数選択は "選択肢" in {name} と書いてください。',
            "en": 'write "option" in {name} for several choices',
        },
        "text-order": {"ja": "文字列の大小は比べられません。", "en": "texts have no order"},
        "same-options": {
            "ja": "選択肢が違う 2 つの問は比べられません。",
            "en": "two choices with different options cannot be compared",
        },
        "if-gives": {
            "ja": "if で選べるのは真偽・数・日付で、{what}は選べません。",
            "en": "if gives a yes-no, a number or a date, and this is {what}",
        },
        "arguments": {"ja": "{function} の書き方: {usage}", "en": "usage of {function}: {usage}"},
        "need-question": {
            "ja": "{function} には問の id を書いてください。",
            "en": "{function} takes the id of a question",
        },
        "need-scale": {
            "ja": "{function} には尺度の id を書いてください{near}。",
            "en": "{function} takes the id of a scale{near}",
        },
        "scale-bare": {
            "ja": "尺度は score({name}) と書いてください。",
            "en": "write score({name}) for a scale",
        },
        "need-group": {
            "ja": "{function} には繰り返しの組の id を書いてください。",
            "en": "{function} takes the id of a repeating group",
        },
        "group-bare": {
            "ja": "組の中は any、all、count、sum で見てください（例: any({name}, 条件)）。",
            "en": "any, all, count and sum look into a group, such as any({name}, condition)",
        },
        "date-arithmetic": {
            "ja": "日付の計算は days(a, b)、years(a, b)、日付 + 日数、日付 - 日数 で書いてください。",
            "en": "write days(a, b), years(a, b), date + days or date - days to calculate with dates",
        },
        "type-yes-no": {"ja": "真偽", "en": "a yes-no"},
        "type-choice": {"ja": "単一選択", "en": "a choice"},
        "type-choices": {"ja": "複数選択", "en": "several choices"},
        "type-number": {"ja": "数", "en": "a number"},
        "type-date": {"ja": "日付", "en": "a date"},
        "type-group": {"ja": "繰り返しの組", "en": "a repeating group"},
        "type-text": {"ja": "文字列", "en": "a text"},
        "type-list": {"ja": "一覧", "en": "a list"},
        "type-none": {"ja": "説明（答えなし）", "en": "a note without an answer"},
        "type-scale": {"ja": "尺度", "en": "a scale"},
    }
)

_COUNT = "count(condition, condition, ...) / count(choices) / count(group) / count(group, condition)"
USAGE = {
    "answered": "answered(question)", "applies": "applies(question)", "count": _COUNT,
    "has_any": 'has_any(choices, ["a", "b"])', "has_all": 'has_all(choices, ["a", "b"])',
    "score": "score(scale)", "score_max": "score_max(scale)", "sum": "sum(number, number, ...) / sum(group, number)",
    "min": "min(number, number, ...)", "max": "max(number, number, ...)",
    "round": "round(number) / round(number, places)", "if": "if(condition, then, otherwise)",
    "days": "days(date, date)", "years": "years(date, date)", "any": "any(group, condition)",
    "all": "all(group, condition)", "today": "today",
}  # fmt: skip
