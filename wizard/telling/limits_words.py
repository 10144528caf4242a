"""Words about how many, how much and when."""

from wizard.text.words import Words

WORDS = Words(
    {
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
    }
)
