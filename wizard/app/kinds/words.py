"""What the widgets that ask say themselves."""

from wizard.text.words import Words

WORDS = Words(
    {
        "refused": {"ja": "! {message}", "en": "! {message}"},
        "alone": {"ja": "{label}（これだけを選ぶ）", "en": "{label} (chosen alone)"},
        "day-form": {"ja": "例: 令和8年4月1日、R8.4.1、2026-04-01", "en": "year-month-day, such as 2026-04-01"},
        "day-placeholder": {"ja": "年月日", "en": "YYYY-MM-DD"},
        "length": {"ja": "{count} / {limit} 字", "en": "{count} of {limit} characters"},
        "lines": {"ja": "Enter で改行、F3 で次へ", "en": "Enter: new line; F3: go on"},
        "calendar": {"ja": "暦から選ぶ {press}", "en": "Choose in a calendar {press}"},
        "editor": {"ja": "エディターで書く {press}", "en": "Write in an editor {press}"},
        "editor-none": {
            "ja": "エディターが決まっていません。環境変数 VISUAL か EDITOR で決めてください。",
            "en": "No editor is named. Please set the environment variable VISUAL or EDITOR.",
        },
        "editor-not-started": {
            "ja": "エディターを起動できません。環境変数 VISUAL と EDITOR を確かめてください。",
            "en": "The editor cannot be started. Please look at the environment variables VISUAL and EDITOR.",
        },
        "editor-failed": {
            "ja": "エディターが誤りを知らせて終わりました。文は前のままです。",
            "en": "The editor ended with an error. The text is as it was.",
        },
        "editor-no-file": {
            "ja": "エディターに渡すファイルを作れないか、読めません。文は前のままです。",
            "en": "The file for the editor cannot be written or read. The text is as it was.",
        },
        "editor-too-large": {
            "ja": "エディターで書いた文が長すぎます。文は前のままです。",
            "en": "What was written in the editor is too long. The text is as it was.",
        },
        "read-on": {"ja": "読み終えたら Enter を押してください。", "en": "Press Enter when you have read this."},
    }
)
