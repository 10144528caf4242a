"""Words of the blank answers file."""

from wizard.text.words import Words

WORDS = Words(
    {
        "how": {
            "ja": "答える問の行頭の「# 」を消し、= の右に答えを書いてください。すべての問に答える必要はありません。"
            "「尋ねる条件」が成り立つ問だけに答えます。まだわからない問は、答えの代わりに [deferred] に書きます。",
            "en": 'Take away "# " in front of the line of a question and write the answer after the equals sign. Only '
            "questions whose condition holds are answered. What is not known yet goes under [deferred] instead.",
        },
        "check": {
            "ja": "書き終えたら: wizard replay このファイル -o 出力フォルダー",
            "en": "When done: wizard replay THIS-FILE -o FOLDER",
        },
        "day": {"ja": "評価する日", "en": "day of the assessment"},
        "system-id": {"ja": "半角の小文字・数字・ハイフン", "en": "lower-case letters, digits and hyphens"},
        "name": {"ja": "システムの名称", "en": "name of the system"},
        "office": {"ja": "所管の府省庁・課室", "en": "office in charge"},
        "when": {"ja": "尋ねる条件: {condition}", "en": "asked when: {condition}"},
        "optional": {"ja": "（任意）", "en": " (optional)"},
        "may-not-apply": {
            "ja": "該当しなければ、答えの代わりに [not-applicable] に理由を書けます。",
            "en": "where it makes no sense, a reason under [not-applicable] stands instead",
        },
        "exclusive": {"ja": "（これだけを選ぶ）", "en": " (alone)"},
        "repeat": {
            "ja": "1件（{entry}）ごとに、次の行から下をくり返して書きます。",
            "en": "repeat the lines below for each entry ({entry})",
        },
        "below": {
            "ja": "下の [[answers.{group}]] に、1件ずつ書きます。",
            "en": "written entry by entry under [[answers.{group}]] below",
        },
        "at-least": {"ja": "{least} 件以上を書きます。", "en": "at least {least} of them"},
        "at-most": {"ja": "{most} 件まで書けます。", "en": "at most {most} of them"},
        "people": {"ja": "氏名ではなく役職名でもよい", "en": "a name or a post"},
        "notes": {
            "ja": '問ごとの補足。例: users = "令和8年度の想定"',
            "en": 'remarks, such as: users = "planned for 2026"',
        },
        "deferred": {
            "ja": 'まだわからない問。例: users = "原課に確認中"',
            "en": 'not known yet, such as: users = "asked the office in charge"',
        },
        "not-applicable": {
            "ja": '該当しない問と、その理由。例: users = "利用者は職員だけ"',
            "en": 'makes no sense here, and why, such as: users = "only staff use it"',
        },
        "overrides": {
            "ja": '確認の指摘があってもそのままでよい理由。例: 確認の id = "理由"',
            "en": 'why an answer stands although a check points at it: id-of-the-check = "reason"',
        },
        "evidence": {
            "ja": "問の裏付けになるファイル。name（名前）、size（バイト数）、sha256 を下の行に書く",
            "en": "a file that shows that an answer is true: write name, size (bytes) and sha256 below",
        },
    }
)
