"""Words of the app that stand on every screen: commands, saving, what files do."""

from wizard.text.words import Words

WORDS = Words(
    {
        # commands, by their id in the key map
        "help": {"ja": "手引き", "en": "Help"},
        "back": {"ja": "戻る", "en": "Back"},
        "next": {"ja": "次へ", "en": "Next"},
        "later": {"ja": "後で", "en": "Later"},
        "why": {"ja": "なぜ", "en": "Why"},
        "outline": {"ja": "目次", "en": "Outline"},
        "review": {"ja": "見直す", "en": "Review"},
        "language": {"ja": "言語", "en": "Language"},
        "quit": {"ja": "終わる", "en": "Quit"},
        # what each command does, for the help
        "help-does": {"ja": "この画面の手引きとキーを見る", "en": "Show help and keys for this screen"},
        "back-does": {"ja": "前へ戻る。答えはそのまま残ります", "en": "Go back; no answer is lost"},
        "next-does": {"ja": "次へ進む", "en": "Go on"},
        "later-does": {
            "ja": "まだわからない答えを後回しにし、確認先をメモする",
            "en": "Put off an answer that is not known yet, with a note",
        },
        "why-does": {"ja": "これまでの見立てと、その理由を見る", "en": "Show what the answers mean so far, and why"},
        "outline-does": {"ja": "目次を開き、ほかの質問へ移る", "en": "Open the outline and go to another question"},
        "review-does": {
            "ja": "すべての答えを見直す、質問へ戻る",
            "en": "Review all answers, or return to the question",
        },
        "language-does": {"ja": "日本語と英語を切り替える", "en": "Switch between Japanese and English"},
        "quit-does": {
            "ja": "保存して終わる。続きは後でできます",
            "en": "Save and leave; you can go on later",
        },
        "enter-does": {"ja": "動かした先の選択肢を選ぶ、次へ進む", "en": "Choose the option moved to; go on"},
        "escape-does": {"ja": "閉じる", "en": "Close"},
        "tab-does": {"ja": "次の欄へ移る", "en": "Go to the next field"},
        "arrows-do": {"ja": "選択肢や行を移る", "en": "Move between options or lines"},
        "pages-do": {"ja": "画面を上下に送る", "en": "Scroll up and down"},
        "space-does": {"ja": "選択肢を選ぶ、外す", "en": "Choose or drop an option"},
        "ctrl-enter-does": {"ja": "段落の欄から次へ進む", "en": "Go on from a text of several lines"},
        # keys of dialogs
        "enter": {"ja": "決定", "en": "OK"},
        "escape": {"ja": "閉じる", "en": "Close"},
        # the languages, each in itself
        "ja": {"ja": "日本語", "en": "日本語"},
        "en": {"ja": "English", "en": "English"},
        # saving
        "saved": {"ja": "保存済 {time}", "en": "saved {time}"},
        "not-begun": {"ja": "未保存", "en": "not saved yet"},
        "unsaved": {"ja": "保存できません", "en": "not saved"},
        "save-failed": {
            "ja": "[!] 下書きを保存できません。{why} 答えは失われていません。{todo}自動でもう一度保存します。",
            "en": "[!] The draft cannot be saved. {why} No answer is lost. {todo}Saving is tried again by itself.",
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
