"""Words about what is on disk and what is not."""

from wizard.text.words import Words

WORDS = Words(
    {
        "saved": {"ja": "保存済 {time}", "en": "saved {time}"},
        "not-begun": {"ja": "未保存", "en": "not saved yet"},
        "unsaved": {"ja": "保存できません", "en": "not saved"},
        "save-failed": {
            "ja": "[!] 下書きを保存できません。{why} 答えは失われていません。{todo}自動でもう一度保存します。",
            "en": "[!] The draft cannot be saved. {why} No answer is lost. {todo}Saving is tried again by itself.",
        },
        "save-taken-over": {
            "ja": "[!] {why} ここで答えても保存されません。続きは、引き継いだ画面でどうぞ。",
            "en": "[!] {why} What is answered here is no longer saved; please go on there.",
        },
        "why-no-space": {"ja": "ディスクの空きがありません。", "en": "The disk is full."},
        "why-no-permission": {"ja": "書込みが許されていません。", "en": "Writing is not permitted."},
        "why-missing": {"ja": "フォルダーが見つかりません。", "en": "The folder is missing."},
        "why-not-folder": {
            "ja": "フォルダーの場所に別のファイルがあります。",
            "en": "A file stands where the folder should be.",
        },
        "why-is-folder": {
            "ja": "ファイルの場所にフォルダーがあります。",
            "en": "A folder stands where the file should be.",
        },
        "why-open-elsewhere": {
            "ja": "ほかの画面がこの下書きを開いています。",
            "en": "The draft is open in another window.",
        },
        "why-taken-over": {
            "ja": "この下書きは、ほかの画面に引き継がれました。",
            "en": "Another window has taken this draft over.",
        },
        "why-unusable": {"ja": "原因はわかりません。", "en": "The cause is not known."},
        "todo-no-space": {"ja": "不要なファイルを消してください。", "en": "Please free some space. "},
        "todo-no-permission": {
            "ja": "フォルダーの権限を確かめてください。",
            "en": "Please check the permissions of the folder. ",
        },
        "todo-other": {"ja": "フォルダーを確かめてください。", "en": "Please check the folder. "},
        "place": {"ja": "場所: {path}", "en": "Place: {path}"},
    }
)
