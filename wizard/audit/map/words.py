"""Words of the map."""

from wizard.text.words import Words

WORDS = Words(
    {
        # conditions
        "and": {"ja": " かつ ", "en": " and "},
        "or": {"ja": " または ", "en": " or "},
        "not": {"ja": "（{one}）でない", "en": "not ({one})"},
        "not-value": {"ja": "「{one}」でない", "en": 'not "{one}"'},
        "value": {"ja": "「{one}」", "en": '"{one}"'},
        "brackets": {"ja": "（{one}）", "en": "({one})"},
        "question": {"ja": "問{number}", "en": "Q{number}"},
        "is": {"ja": "{left}が{right}", "en": "{left} is {right}"},
        "is-not": {"ja": "{left}が{right}以外", "en": "{left} is not {right}"},
        "has": {"ja": "{left}に{right}がある", "en": "{left} includes {right}"},
        "has-not": {"ja": "{left}に{right}がない", "en": "{left} does not include {right}"},
        "one-of": {"ja": "か", "en": " / "},
        "any-of": {"ja": "{several}のどれか", "en": "any of {several}"},
        "all-of": {"ja": "{several}のすべて", "en": "all of {several}"},
        "quoted": {"ja": "「{one}」", "en": '"{one}"'},
        "answered": {"ja": "{one}に答えた", "en": "{one} is answered"},
        "applies": {"ja": "{one}を尋ねる", "en": "{one} is asked"},
        "score": {"ja": "「{one}」の点", "en": 'points of "{one}"'},
        "highest": {"ja": "「{one}」の最高点", "en": 'highest points of "{one}"'},
        "how-many": {"ja": "次のうち成り立つ数（{several}）", "en": "how many hold of ({several})"},
        "chosen": {"ja": "{one}で選んだ数", "en": "how many are chosen in {one}"},
        "any-entry": {"ja": "{group}のどれかで{one}", "en": "for some entry of {group} {one}"},
        "all-entries": {"ja": "{group}のすべてで{one}", "en": "for every entry of {group} {one}"},
        "outcome": {"ja": "結論", "en": "the outcome"},
        "today": {"ja": "今日", "en": "today"},
        # labels of lines
        "yes": {"ja": "はい", "en": "yes"},
        "no": {"ja": "いいえ", "en": "no"},
        "holds": {"ja": "成り立つ", "en": "holds"},
        "fails": {"ja": "成り立たない", "en": "does not hold"},
        "other-than": {"ja": "{several}以外", "en": "not {several}"},
        "depends": {"ja": "答えによる", "en": "as answered"},
        # bands and cards
        "when": {"ja": "条件: {condition}", "en": "When {condition}"},
        "means": {"ja": "= {condition}", "en": "= {condition}"},
        "option-when": {"ja": "選択肢「{option}」の条件: {condition}", "en": 'Option "{option}" when {condition}'},
        "entry": {"ja": "1件ごと: {several}", "en": "For each entry: {several}"},
        "unsettled": {
            "ja": "事実が足りず、ほかのどれとも決まらないとき",
            "en": "facts are missing and nothing else is settled",
        },
        "values": {"ja": "結論のための計算値", "en": "Values behind the outcomes"},
        "outcomes": {
            "ja": "結論（上から順に、最初に成り立つもの）",
            "en": "Outcomes (the first that holds, from the top)",
        },
        "separator": {"ja": "、", "en": " / "},
        "subtitle": {
            "ja": "{guideline}  {name}  版 {version}  区分 {sections}  問 {questions}  結論 {outcomes}",
            "en": "{guideline}  {name}  version {version}  sections {sections}  questions {questions}  "
            "outcomes {outcomes}",
        },
        "legend": {
            "ja": "上から順に尋ねます。字下げした問は、条件が成り立つときだけ尋ねます。"
            "色の線は、その条件がどの問や計算値によるかを示します。",
            "en": "Questions are asked from top to bottom; an indented one only when its condition holds. "
            "A coloured line leads from the question or value that the condition looks at.",
        },
        "file-title": {"ja": "{title} 質問の流れ", "en": "{title}: routing"},
    }
)
