"""The rules of names and types in conditions and values."""

from wizard.audit.rule import Rule

RULES = (
    Rule(
        "condition-syntax",
        "error",
        {
            "ja": "読めない条件は、真とも偽とも決まりません。",
            "en": "A condition that cannot be read is neither true nor false.",
        },
        {
            "ja": "示された文字の前後を、条件の文法に合わせて直してください。",
            "en": "Correct it around the character named, as the grammar of conditions asks.",
        },
    ),
    Rule(
        "unknown-name",
        "error",
        {
            "ja": "ない問や計算値を見る条件は、何も確かめていません。",
            "en": "A condition about a question or value that does not exist tests nothing.",
        },
        {
            "ja": "綴りを直すか、その問や [[value]] を書き足してください。",
            "en": "Correct the spelling, or add the question or [[value]].",
        },
    ),
    Rule(
        "unknown-option",
        "error",
        {
            "ja": "ない選択肢と比べる条件は、決して真になりません。",
            "en": "A comparison with an option that does not exist is never true.",
        },
        {"ja": "示された選択肢のどれかに直してください。", "en": "Name one of the options listed."},
    ),
    Rule(
        "unlike-types",
        "error",
        {
            "ja": "種類の違うものを比べたり計算したりしても、意味のある結果になりません。",
            "en": "Comparing or calculating with things of different kinds means nothing.",
        },
        {
            "ja": "示された書き方に直すか、同じ種類のものと比べてください。",
            "en": "Write it as the message shows, or compare things of one kind.",
        },
    ),
    Rule(
        "forward-reference",
        "error",
        {
            "ja": "まだ尋ねていないことで、尋ねるかどうかを決めることはできません。",
            "en": "What has not been asked yet cannot decide whether something is asked.",
        },
        {
            "ja": "条件で見る問を前に動かすか、条件を前にある問だけで書いてください。",
            "en": "Move that question further up, or use only what stands before the condition.",
        },
    ),
    Rule(
        "circle",
        "error",
        {
            "ja": "自分自身に戻る計算値は、いつまでも決まりません。",
            "en": "A value that leads back to itself can never be worked out.",
        },
        {
            "ja": "輪になっている計算値の1つを、問の答えだけで書いてください。",
            "en": "Write one of the values in the circle with answers alone.",
        },
    ),
)
