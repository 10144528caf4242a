"""Words for what lies ahead: what would settle the outcome, and what would change it."""

from wizard.text.words import Words

WORDS = Words(
    {
        "settling": {"ja": "決め手になる質問", "en": "The question that matters most"},
        "settles": {"ja": "この答えで結論が決まります。", "en": "Its answer settles the outcome."},
        "narrows": {
            "ja": "どう答えても、ありうる結論は {worst} つまでに絞られます。",
            "en": "Whatever the answer, at most {worst} outcomes are left.",
        },
        "change": {"ja": "結論を変えるもの", "en": "What would change it"},
        "working": {"ja": "調べています。", "en": "Being worked out."},
        "how-to-read": {
            "ja": "「-」の答えに変わると、その結論になります。続く「+」の答えもともに変わるときに限ります。",
            "en": "Each answer after - would lead there, together with those after + below it.",
        },
        "changed": {"ja": "{question} -> {answers}", "en": "{question} -> {answers}"},
        "new": {"ja": "{question}（新しく尋ねる質問） -> {answers}", "en": "{question} (a new question) -> {answers}"},
        "new-anyhow": {
            "ja": "新しく尋ねる質問（答えは問いません）: {questions}",
            "en": "new questions, whatever their answers: {questions}",
        },
        "or": {"ja": "、または ", "en": ", or "},
        "such-as": {"ja": "{answer} など", "en": "such as {answer}"},
        "and": {"ja": " / ", "en": "; "},
        "more-answers": {"ja": "{answers}（ほか {count} 通り）", "en": "{answers} ({count} more)"},
        "more-ways": {"ja": "ほか {count} 通り", "en": "and {count} more"},
        "impossible": {
            "ja": "変えられる答えをどう変えても、この結論にはなりません。",
            "en": "No change of the answers that can be changed leads there.",
        },
        "not-found": {
            "ja": "見つかりませんでした。少なくとも {least} つの答えが変わる必要があります。",
            "en": "No way was found. At least {least} answers would have to be others.",
        },
        "how-far": {
            "ja": "{changes} つまでの答えの変更をすべて調べました。",
            "en": "Every change of up to {changes} answers was looked at.",
        },
        "how-far-one": {
            "ja": "1つの答えの変更をすべて調べました。",
            "en": "Every change of one answer was looked at.",
        },
        "how-far-none": {
            "ja": "調べきれませんでした。ほかにも変え方があるかもしれません。",
            "en": "The search was cut short; there may be other ways.",
        },
        "by-example": {
            "ja": "答えによっては、代表的なものだけを試しました。",
            "en": "Of some questions not every possible answer was tried.",
        },
    }
)
