"""Words of the settings."""

from wizard.text.words import Words

WORDS = Words(
    {
        "settings": {"ja": "設定", "en": "Settings"},
        "about": {
            "ja": "選ぶとすぐに変わり、保存されます。Tab で次の項目へ移ります。",
            "en": "What you choose counts at once and is kept. Tab goes to the next setting.",
        },
        "language": {"ja": "言語", "en": "Language"},
        "language-auto": {"ja": "自動（環境に合わせる）", "en": "Automatic (as the system says)"},
        "language-ja": {"ja": "日本語", "en": "日本語"},
        "language-en": {"ja": "English", "en": "English"},
        "theme": {"ja": "配色", "en": "Colours"},
        "theme-auto": {"ja": "自動（端末に合わせる）", "en": "Automatic (to suit the terminal)"},
        "theme-dark": {"ja": "暗い背景", "en": "Dark"},
        "theme-light": {"ja": "明るい背景", "en": "Light"},
        "theme-terminal": {"ja": "端末の16色をそのまま使う", "en": "The terminal's own 16 colours"},
        "no-color": {
            "ja": "環境変数 NO_COLOR があるため、いまは色を使いません。",
            "en": "The environment variable NO_COLOR is set: no colours are used now.",
        },
        "borders": {"ja": "罫線", "en": "Borders"},
        "borders-lines": {"ja": "線で引く", "en": "Lines"},
        "borders-ascii": {
            "ja": "記号（+ - |）で引く",
            "en": "ASCII (+ - |)",
        },
        "borders-ascii-help": {
            "ja": "線が二重にずれて見える端末では、こちらを選んでください。",
            "en": "For terminals in which lines are drawn too wide and do not meet.",
        },
        "office": {"ja": "担当部署", "en": "Office"},
        "office-hint": {
            "ja": "新しいシステムの担当部署の欄に、はじめから入れておきます。",
            "en": "Proposed as the office of every new system.",
        },
        "folder": {"ja": "下書きと記録の保存先", "en": "Folder of drafts and records"},
        "folder-hint": {
            "ja": "いまの保存先: {path}（空欄にすると標準の場所）。Enter で決めます。",
            "en": "In use: {path} (empty: the usual place). Enter takes it.",
        },
        "folder-given": {
            "ja": "いまは、起動時に指定した {path} を使っています。"
            "ここで決めた場所は、指定なしで始めたときに使います。",
            "en": "In use: {path}, as given at the start. What is set here counts when it is started without.",
        },
        "folder-new": {
            "ja": "! このフォルダーはまだありません。もう一度 Enter を押すと、ここに決めます"
            "（最初の保存のときに作ります）。",
            "en": "! There is no such folder yet. Press Enter again to take it; it is made at the first saving.",
        },
        "folder-file": {
            "ja": "! フォルダーではなくファイルです。別の場所を指定してください。",
            "en": "! This is a file. Please give a folder.",
        },
        "folder-closed": {
            "ja": "! このフォルダーには書込みが許されていません。別の場所を指定してください。",
            "en": "! Writing into this folder is not permitted. Please give another one.",
        },
        "unsaved": {
            "ja": "[!] 設定を保存できません。{why} 終わるまでは、この設定で動きます。",
            "en": "[!] The settings cannot be saved. {why} They count until you leave.",
        },
        "kept-in": {"ja": "設定のファイル: {path}", "en": "File of settings: {path}"},
        "note-unreadable": {
            "ja": "[!] 設定のファイルを読めません。",
            "en": "[!] The file of settings cannot be read.",
        },
        "note-broken": {
            "ja": "[!] 設定のファイルが壊れています。次に設定を変えるとき、.broken を付けた名前で残します。",
            "en": "[!] The file of settings is damaged. It is put aside as .broken when a setting is changed.",
        },
        "note-wrong-kind": {
            "ja": "[!] 設定 {name} の値は文字列ではないため、使っていません。",
            "en": "[!] The setting {name} is not a text, so it is not used.",
        },
        "note-unknown-key": {
            "ja": "設定 {name} は、この版では使いません。そのまま残します。",
            "en": "The setting {name} is not known to this version. It is left as it is.",
        },
        "help": {
            "ja": "上下の矢印と Enter、または番号で選びます。"
            "担当部署と保存先は、書いてから Enter を押します。F2 か Esc で戻ります。",
            "en": "Choose with the arrow keys and Enter, or by number. Write the office and the folder and press "
            "Enter. F2 or Esc goes back.",
        },
    }
)
