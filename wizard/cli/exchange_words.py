"""What `wizard import`, `wizard export` and `wizard map` say."""

from wizard.text.words import Words

WORDS = Words(
    {
        "argument-sheet": {
            "ja": "表計算のファイル（.xlsx か .csv）",
            "en": "the sheet, .xlsx or .csv",
        },
        "option-sheet": {"ja": "ブックの中のシート", "en": "the sheet of the workbook"},
        "option-header": {"ja": "見出しのある行", "en": "the row of the headings"},
        "option-column": {
            "ja": "{roles} と見出しか列の文字（繰り返し可）",
            "en": "what a column holds, and its heading or letters; it holds {roles}; "
            "with a language as in item.en (repeatable)",
        },
        "option-id": {"ja": "質問票の id（なければ出力先の名前）", "en": "id of the questionnaire (default: from -o)"},
        "option-edition": {"ja": "版（なければフォルダーの名前）", "en": "its edition (default: the folder of -o)"},
        "option-title": {
            "ja": "題名。言語ごとには en=題名 のように書く（繰り返し可）",
            "en": "its title; in one language as in en=TITLE (repeatable)",
        },
        "option-basis": {
            "ja": "質問の根拠。公式の文言のときだけ official",
            "en": "basis of the questions; official only where the words are",
        },
        "option-reference": {
            "ja": "guideline.toml の出典の id（なければ sheet、繰り返し可）",
            "en": "id of a source in guideline.toml (default: sheet; repeatable)",
        },
        "option-prefix": {
            "ja": "問の id の初め（なければ質問票の id から）",
            "en": "how the ids of its questions begin (default: from its id)",
        },
        "option-written-in": {
            "ja": "表の言語（なければ文字から判断）",
            "en": "language of the sheet (default: told by its letters)",
        },
        "option-answers": {
            "ja": "選択肢のない項目の答え方",
            "en": "how an item without choices is answered",
        },
        "imported": {
            "ja": "{path} に書きました（区分 {sections}、問 {questions}）。",
            "en": "written to {path}; sections: {sections}, questions: {questions}",
        },
        "id-and-file": {
            "ja": "出力先の名前は、質問票の id に合わせて {id}.toml にしてください。",
            "en": "the result is named after the id of the questionnaire: {id}.toml",
        },
        "id-unfit": {
            "ja": "出力先の名前は、質問票の id になる半角の小文字・数字・ハイフン（英字で始まる）と .toml に"
            "してください（例: procurement.toml）。",
            "en": "the result is named after the id of the questionnaire: a lower-case letter, then letters, digits "
            "and hyphens, then .toml, such as procurement.toml",
        },
        "edition-unfit": {
            "ja": "版の名前が決まりません。版のフォルダーの中に出力するか、--edition で指定してください。",
            "en": "the name of the edition is not clear; write into the folder of an edition, or give --edition",
        },
        "guideline-missing": {
            "ja": "{path} がないので、確かめていません。次の内容から作れます（題名と注意は書き直してください）:",
            "en": "not checked, since there is no {path}; it can begin like this (replace title and notice):",
        },
        "source-missing": {
            "ja": "出典 {id} が {path} にないので、確かめていません。次の項目を加えてください"
            "（題名は書き直してください）:",
            "en": "not checked, since {path} has no source {id}; add this entry (and replace its title):",
        },
        "then-check": {"ja": "そのあと: wizard check {path}", "en": "then: wizard check {path}"},
        "needs-extra": {
            "ja": "{needs} が要ります。次のように入れてください: {command}",
            "en": "this needs {needs}; install it with: {command}",
        },
        "option-sheet-file": {"ja": "出力先（.xlsx か .csv）", "en": "the result, .xlsx or .csv"},
        "export-suffix": {
            "ja": "出力先の名前は .xlsx か .csv で終わるようにしてください。",
            "en": "the name of the result ends in .xlsx or .csv",
        },
        "exported": {
            "ja": "{path} に書きました（問 {questions}）。",
            "en": "written to {path}; questions: {questions}",
        },
        "questions-only": {
            "ja": "CSV には質問だけを書きました。計算値・結論・すべきことは .xlsx にはあります。",
            "en": "a CSV file holds the questions only; values, outcomes and obligations are in .xlsx",
        },
    }
)
