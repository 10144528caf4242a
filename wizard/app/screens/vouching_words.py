"""Words of the screens about carried answers and about evidence."""

from wizard.text.words import Words

WORDS = Words(
    {
        # carried answers
        "carried": {"ja": "引き継いだ答え", "en": "Carried answers"},
        "carried-about": {
            "ja": "このシステムの前の記録に、同じ質問の答えがありました。今も正しいか確かめてください。変えられます。",
            "en": "Earlier records of this system answer some of the questions. Please see whether that is still so. "
            "Every one of these answers may be changed.",
        },
        "go-on": {"ja": "次へ進む", "en": "Go on"},
        "from-record": {"ja": "記録 {source} から", "en": "From the record {source}"},
        "not-asked": {"ja": "今のところ、尋ねない質問です。", "en": "This is not asked so far."},
        "carried-count": {"ja": "引き継いだ答え: {count} 件", "en": "Carried answers: {count}"},
        # evidence
        "evidence": {"ja": "資料", "en": "Evidence"},
        "evidence-about": {
            "ja": "答えの裏付けになるファイルです。記録に残るのは名前、大きさ、SHA-256 だけで、中身は写しません。",
            "en": "Files that show that the answer is true. Only name, size and SHA-256 of a file go into the record; "
            "its content is not copied.",
        },
        "path": {"ja": "ファイルの場所", "en": "Where the file is"},
        "path-hint": {
            "ja": "例: ~/資料/契約書.pdf。Enter で付け、空のまま Enter で閉じます。",
            "en": "Such as ~/documents/contract.pdf. Enter adds it; Enter in the empty field closes.",
        },
        "reading": {"ja": "読んでいます: {name}", "en": "Reading {name}"},
        "added": {"ja": "付けました: {name}", "en": "Added: {name}"},
        "already": {"ja": "もう付いています: {name}", "en": "This is there already: {name}"},
        "attached": {"ja": "付けた資料", "en": "What is there"},
        "remove": {"ja": "外す", "en": "Remove"},
        "problem": {"ja": "! {why}", "en": "! {why}"},
        "why-missing": {"ja": "この場所にファイルはありません。", "en": "There is no file at this place."},
        "why-is-folder": {
            "ja": "フォルダーではなく、ファイルを指定してください。",
            "en": "This is a folder; please name a file.",
        },
        "why-not-folder": {"ja": "途中の場所がフォルダーではありません。", "en": "A part of the path is no folder."},
        "why-no-permission": {"ja": "このファイルを読む権限がありません。", "en": "This file may not be read."},
        "why-too-large": {
            "ja": "ファイルが大きすぎます（10 GB まで）。",
            "en": "The file is too large (at most 10 GB).",
        },
        "why-not-file": {"ja": "これは普通のファイルではありません。", "en": "This is no ordinary file."},
        "why-unusable": {"ja": "このファイルは読めません。", "en": "This file cannot be read."},
    }
)
