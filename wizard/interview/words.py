"""Why something cannot be said of a question."""

from wizard.text.words import Words

WORDS = Words(
    {
        "not-optional": {"ja": "この問は空欄にできません。", "en": "this question cannot be left blank"},
        "must-apply": {
            "ja": "この問は「該当なし」とは答えられません。",
            "en": "this question cannot be answered as not applicable",
        },
        "reason-needed": {"ja": "理由を書いてください。", "en": "give a reason"},
        "asks-nothing": {"ja": "これは説明で、答えはありません。", "en": "this is a note and takes no answer"},
    }
)
