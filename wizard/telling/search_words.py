"""Words of the search in a questionnaire."""

from wizard.text.words import Words

WORDS = Words(
    {
        "search": {"ja": "探す", "en": "Search"},
        "needle": {"ja": "探す言葉", "en": "Look for"},
        "about": {
            "ja": "質問、選択肢、手引き、答え、メモを探します。全角と半角、ひらがなとカタカナの違いは問いません。",
            "en": "Searches questions, options, help, answers and notes. Upper and lower case are the same.",
        },
        "nothing": {"ja": "見つかりません。言葉を短くしてみてください。", "en": "Nothing found. Try a shorter word."},
        "count": {"ja": "{count} 問", "en": "Questions: {count}"},
        "more": {
            "ja": "ほかに {count} 問あります。言葉を足すと絞れます。",
            "en": "{count} more. Another word narrows it down.",
        },
        "elsewhere": {"ja": "今は尋ねない質問（移れません）", "en": "Not asked at present (cannot be gone to)"},
        "answer": {"ja": "答え", "en": "Answer"},
        "note": {"ja": "メモ", "en": "Note"},
        "option": {"ja": "選択肢", "en": "Option"},
        "help": {"ja": "手引き", "en": "Help"},
        "inner": {"ja": "各件の質問", "en": "Asked of each"},
        "place": {"ja": "{where}: {text}", "en": "{where}: {text}"},
    }
)
