"""What is wrong with an answers file, a draft or a record."""

from wizard.text.words import Words

WORDS = Words(
    {
        "newer-format": {
            "ja": "新しい版の wizard で作られたファイルです（format {found}）。wizard を更新してください。",
            "en": "made by a newer version of wizard (format {found}); update wizard",
        },
        "no-date": {
            "ja": "date（評価する日）がありません。date = 2026-04-01 の形で書くか、--date を指定してください。",
            "en": "there is no date of the assessment; write date = 2026-04-01, or give --date",
        },
        "unknown-question": {
            "ja": "問 {found} はありません{near}。",
            "en": "there is no question {found}{near}",
        },
        "unknown-check": {
            "ja": "理由を書ける確認 {found} はありません{near}。",
            "en": "there is no soft check {found}{near}",
        },
        "unknown-role": {"ja": "役割 {found} はありません{near}。", "en": "there is no role {found}{near}"},
        "refused": {"ja": "{why}", "en": "{why}"},
        "said-twice": {
            "ja": "この問は {first} と {second} の両方にあります。一方を消してください。",
            "en": "this question stands under both {first} and {second}; remove one",
        },
        "does-not-apply": {
            "ja": "ほかの答えにより、この問は尋ねられません。この行を消すか、もとの答えを直してください。",
            "en": "given the other answers this question is not asked; remove the line or correct those answers",
        },
        "carried-nothing": {
            "ja": "[carried] にありますが、[answers] に答えがありません。この行を消してください。",
            "en": "it stands under [carried] and has no answer under [answers]; remove the line",
        },
        "option-gone": {
            "ja": "ほかの答えにより、選んだ選択肢は選べません。直してください。",
            "en": "given the other answers a chosen option is not offered; choose another",
        },
        "missing": {
            "ja": "必須の答えがありません。[answers] に書くか、わからなければ [deferred] に書いてください。",
            "en": "a required answer is missing; write it under [answers], or under [deferred] while it is not known",
        },
        "hard-check": {"ja": "確認 {check}: {text}", "en": "check {check}: {text}"},
        "soft-check": {
            "ja": "確認 {check}: {text} このままでよければ [overrides] に理由を書いてください。",
            "en": "check {check}: {text} If it stands all the same, give the reason under [overrides].",
        },
        "expect-outcome": {
            "ja": "結論は {found} です。expect には {expected} とあります。",
            "en": "the outcome is {found}, expect says {expected}",
        },
        "expect-list": {
            "ja": "{what} が expect と違います。足りない: {missing}。余分: {extra}。",
            "en": "{what}: not what expect says; missing: {missing}; not expected: {extra}",
        },
        "expect-order": {
            "ja": "{what} の順が expect と違います。",
            "en": "{what}: in another order than expect says",
        },
        "expect-value": {
            "ja": "計算値 {id} が expect と違います。",
            "en": "the value {id} is not what expect says",
        },
        "recorded-outcome": {
            "ja": "記録された結論は {expected} ですが、同じ答えから {found} になりました。",
            "en": "the record says {expected}, and the same answers now give {found}",
        },
        "recorded-obligations": {
            "ja": "記録された義務と、同じ答えから出た義務が違います。足りない: {missing}。余分: {extra}。",
            "en": "the obligations differ from those recorded; missing: {missing}; not recorded: {extra}",
        },
        "recorded-strength": {
            "ja": "記録された強さ（strength）は {expected} ですが、同じ答えから {found} になりました。",
            "en": "the record says strength {expected}, and the same answers now give strength {found}",
        },
        "broken-seal": {
            "ja": "封印が内容と合いません。回答ファイルとして読みました。wizard verify で確かめられます。",
            "en": "the seal does not fit the content; it was read as an answers file (wizard verify is the judge)",
        },
    }
)
