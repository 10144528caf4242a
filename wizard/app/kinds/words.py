"""What the widgets that ask say themselves."""

from wizard.text.words import Words

WORDS = Words(
    {
        "refused": {"ja": "! {message}", "en": "! {message}"},
        "alone": {"ja": "{label}（これだけを選ぶ）", "en": "{label} (chosen alone)"},
        "any-number": {"ja": "いくつでも選べます。", "en": "Choose any number."},
        "at-least": {"ja": "{least} 個以上選んでください。", "en": "Choose at least {least}."},
        "at-most": {"ja": "{most} 個まで選べます。", "en": "Choose at most {most}."},
        "between": {"ja": "{least} 個から {most} 個まで選んでください。", "en": "Choose {least} to {most}."},
        "exactly": {"ja": "{most} 個選んでください。", "en": "Choose exactly {most}."},
        "number-from": {"ja": "{low}以上", "en": "at least {low}"},
        "number-to": {"ja": "{high}以下", "en": "at most {high}"},
        "number-between": {"ja": "{low}から{high}まで", "en": "from {low} to {high}"},
        "day-from": {"ja": "{low}以降", "en": "{low} or later"},
        "day-to": {"ja": "{high}以前", "en": "{high} or earlier"},
        "day-between": {"ja": "{low}から{high}まで", "en": "from {low} to {high}"},
        "day-form": {"ja": "例: 令和8年4月1日、R8.4.1、2026-04-01", "en": "year-month-day, such as 2026-04-01"},
        "day-placeholder": {"ja": "年月日", "en": "YYYY-MM-DD"},
        "length": {"ja": "{count} / {limit} 字", "en": "{count} of {limit} characters"},
        "lines": {"ja": "Enter で改行、F3 で次へ", "en": "Enter: new line; F3: go on"},
        "read-on": {"ja": "読み終えたら Enter を押してください。", "en": "Press Enter when you have read this."},
    }
)
