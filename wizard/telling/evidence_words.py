"""Words of the screen about evidence."""

from wizard.text.words import Words

WORDS = Words(
    {
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
