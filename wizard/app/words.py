"""Words of the app that stand on every screen: commands and what they do."""

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
        "search": {"ja": "探す", "en": "Search"},
        "review": {"ja": "見直す", "en": "Review"},
        "commands": {"ja": "操作", "en": "Commands"},
        "no-command": {"ja": "この画面に、その操作はありません。", "en": "This screen has no such command."},
        "aid": {"ja": "エディター、暦", "en": "Editor, calendar"},
        "undo": {"ja": "元に戻す", "en": "Undo"},
        "redo": {"ja": "やり直す", "en": "Redo"},
        "next-open": {"ja": "次の未回答へ", "en": "Next open question"},
        "next-problem": {"ja": "次の要修正へ", "en": "Next problem"},
        "language": {"ja": "言語", "en": "Language"},
        "quit": {"ja": "終わる", "en": "Quit"},
        "settings": {"ja": "設定", "en": "Settings"},
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
        "search-does": {
            "ja": "質問、選択肢、手引き、答え、メモから言葉を探す",
            "en": "Search questions, options, help, answers and notes",
        },
        "commands-does": {
            "ja": "この画面でできる操作から選ぶ",
            "en": "Choose from all that can be done on this screen",
        },
        "aid-does": {
            "ja": "段落をエディターで書く、日付を暦から選ぶ",
            "en": "Write a text of several lines in an editor, or choose a day in a calendar",
        },
        "undo-does": {
            "ja": "直前の答えやメモを元に戻す。文字の欄の外では ^Z も同じです",
            "en": "Take back the last answer or note; outside text fields ^Z does the same",
        },
        "redo-does": {
            "ja": "元に戻したものをやり直す。文字の欄の外では ^Y も同じです",
            "en": "Do again what was taken back; outside text fields ^Y does the same",
        },
        "next-open-does": {
            "ja": "次の、まだ答えていない質問へ移る",
            "en": "Go to the next question left to be answered",
        },
        "next-problem-does": {"ja": "次の、直す必要のある答えへ移る", "en": "Go to the next answer to be corrected"},
        "review-does": {
            "ja": "すべての答えを見直す、質問へ戻る",
            "en": "Review all answers, or return to the question",
        },
        "language-does": {"ja": "日本語と英語を切り替える", "en": "Switch between Japanese and English"},
        "quit-does": {
            "ja": "保存して終わる。続きは後でできます",
            "en": "Save and leave; you can go on later",
        },
        "settings-does": {
            "ja": "言語、配色、罫線、保存先、担当部署を決める",
            "en": "Choose language, colours, borders, folder and office",
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
    }
)
