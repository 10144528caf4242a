"""What is said about sheets that are read."""

from wizard.text.words import Words

WORDS = Words(
    {
        # the file
        "not-a-sheet": {
            "ja": "表計算のファイルではありません。.xlsx か .csv を指定してください。",
            "en": "this is no sheet; name a file that ends in .xlsx or .csv",
        },
        "old-format": {
            "ja": "古い形式（.xls）か、パスワード付きのブックです。パスワードのない .xlsx で保存し直してください。",
            "en": "this is an old workbook (.xls), or one with a password; save it as .xlsx without a password",
        },
        "too-large": {
            "ja": "ファイルが大きすぎます（{most} バイトまで）。中身を確かめ、必要なら --max-size を指定してください。",
            "en": "the file is too large (at most {most} bytes); look at what is in it, or give --max-size",
        },
        "broken-workbook": {
            "ja": "ブックとして読めません。表計算ソフトで開き、.xlsx で保存し直してください。",
            "en": "this cannot be read as a workbook; open it in a spreadsheet program and save it as .xlsx again",
        },
        "swollen-workbook": {
            "ja": "ブックを広げると {most} バイトを超えます。このようなファイルは読み込みません。",
            "en": "the workbook unpacks to more than {most} bytes; such a file is not read",
        },
        "declared-entities": {
            "ja": "ブックの中に DTD の宣言があります。このようなファイルは読み込みません。",
            "en": "there is a document type declaration in the workbook; such a file is not read",
        },
        "wrong-encoding": {
            "ja": "{row} 行目が UTF-8 でも Shift_JIS（CP932）でもありません。"
            "「CSV UTF-8（コンマ区切り）」で保存し直してください。",
            "en": 'line {row} is neither UTF-8 nor Shift_JIS (CP932); save the file as "CSV UTF-8"',
        },
        "wide-encoding": {
            "ja": "UTF-16 の文字列か、CSV ではないデータです。「CSV UTF-8（コンマ区切り）」で保存し直してください。",
            "en": 'this is UTF-16 text, or no CSV at all; save the file as "CSV UTF-8"',
        },
        "broken-csv": {
            "ja": "{row} 行目から CSV として読めません。引用符の対応を確かめてください。",
            "en": "this cannot be read as CSV from line {row} on; look at the quotation marks",
        },
        # the sheet
        "no-such-sheet": {
            "ja": "シート {name} はありません（あるのは {present}）。",
            "en": "there is no sheet {name} (present: {present})",
        },
        "several-sheets": {
            "ja": "項目のあるシートがいくつもあります（{present}）。--sheet で1つを選んでください。",
            "en": "several sheets hold items ({present}); choose one with --sheet",
        },
        "no-header": {
            "ja": "{place}: 項目の列が見つかりません。見出しを --column item=見出し で、行を --header で"
            "指定してください（見えた見出し: {seen}）。",
            "en": "{place}: no column of items was found; name its heading with --column item=HEADING, "
            "and the row with --header (headings seen: {seen})",
        },
        "no-header-at": {
            "ja": "{place}: この行に項目の見出しがありません。--header か --column item=見出し を直してください"
            "（見えた見出し: {seen}）。",
            "en": "{place}: there is no heading of items in this row; correct --header, or name the heading with "
            "--column item=HEADING (headings seen: {seen})",
        },
        "no-such-column": {
            "ja": "{place}: 見出し {name} の列がありません（見えた見出し: {seen}）。",
            "en": "{place}: there is no column headed {name} (headings seen: {seen})",
        },
        "no-items": {
            "ja": "{place}: 見出しの下に項目がありません。",
            "en": "{place}: there are no items below the headings",
        },
        "no-value": {
            "ja": "{place}: 数式の値が保存されていません。表計算ソフトで開いて保存するか、文字に直してください。",
            "en": "{place}: the value of this formula is not saved; open and save the file in a spreadsheet program, "
            "or write the text",
        },
        "error-value": {
            "ja": "{place}: 数式がエラーになっています。直してください。",
            "en": "{place}: this formula gives an error; correct it",
        },
        "long-cell": {
            "ja": "{place}: {count} 字あります。1つのセルは {most} 字までです。",
            "en": "{place}: {count} characters; a cell holds at most {most}",
        },
        "bad-id": {
            "ja": "{place}: 問の id は、半角の小文字で始まる小文字・数字・下線（64字まで）です。",
            "en": "{place}: the id of a question begins with a lower-case letter and has lower-case letters, digits "
            "and underscores (at most 64)",
        },
        "same-id": {
            "ja": "{place}: この id は {other} にもあります。",
            "en": "{place}: this id is also at {other}",
        },
        "unlike-choices": {
            "ja": "{place}: 選択肢の数が言語によって違います（{counts}）。",
            "en": "{place}: the number of choices differs between the languages ({counts})",
        },
        "lacks-choices": {
            "ja": "{place}: 種類が {kind} なのに、選択肢が2つ以上ありません。",
            "en": "{place}: the kind is {kind}, and there are not two choices or more",
        },
        # what is told and does not stop
        "rows-cut": {
            "ja": "{place}: {most} 行より下は読んでいません。",
            "en": "{place}: only the first {most} rows were read",
        },
        "columns-cut": {
            "ja": "{place}: この列より右は読んでいません。",
            "en": "{place}: what is to the right of this column was not read",
        },
        "hidden-rows": {
            "ja": "シート {sheet} の非表示の行も読みました（{rows}）。",
            "en": "hidden rows of the sheet {sheet} were read as well ({rows})",
        },
        "hidden-sheets": {
            "ja": "非表示のシートは読んでいません（{names}）。読むには --sheet で指定してください。",
            "en": "hidden sheets were not read ({names}); name one with --sheet to read it",
        },
        "left-columns": {
            "ja": "読まなかった列: {columns}。使うなら --column で指定してください。",
            "en": "columns that were not read: {columns}; name them with --column if they are needed",
        },
        "left-rows": {
            "ja": "項目のない行は入れていません: {places}",
            "en": "rows without an item were left out: {places}",
        },
        "left-groups": {
            "ja": "くり返しの組は表から作れません。入れていない行: {places}",
            "en": "repeating groups cannot be made from a sheet; left out: {places}",
        },
        "day-as-number": {
            "ja": "番号が日付になっています（1-2 などが自動で変わったのかもしれません）: {places}",
            "en": "numbers that are dates, perhaps because 1-2 was changed into one: {places}",
        },
        "other-header": {
            "ja": "見出しに見える行がほかにもあります: {places}。使うなら --header で指定してください。",
            "en": "other rows look like headings as well: {places}; choose one with --header",
        },
        "condition-kept": {
            "ja": "条件として使えない文は、コメントに残しました。when に書き直してください: {places}",
            "en": "what is no condition about questions above was kept as a comment; write it as when: {places}",
        },
        "choices-kept": {
            "ja": "選択肢として読めない内容は、コメントに残しました: {places}",
            "en": "what could not be read as choices was kept as a comment: {places}",
        },
        "text-lacks-language": {
            "ja": "{code} の文がありません。書き足してください: {places}",
            "en": "there is no {code} text here; add it: {places}",
        },
        "title-lacks-language": {
            "ja": "題名の {code} がありません。--title {code}=題名 で指定するか、ファイルに書き足してください。",
            "en": "there is no title in {code}; give --title {code}=TITLE, or add it to the file",
        },
        "no-outcome": {
            "ja": "結論はまだありません。答えから何を言うかは、[[outcome]] に書いてください。",
            "en": "there is no outcome yet; write as [[outcome]] what the answers mean",
        },
        "basis-open": {
            "ja": "根拠の種類は derived としました。公式の文言なら --basis official で作り直してください。",
            "en": "the basis is written as derived; if these are the official words, import again with "
            "--basis official",
        },
        "guideline-title": {"ja": "ガイドラインの題名", "en": "Title of the guideline"},
        "guideline-notice": {
            "ja": "この質問は作業用です。正式な内容は、公式の本文によります。",
            "en": "Working questions. The official text governs.",
        },
        "source-title": {"ja": "もとの表の題名", "en": "Title of the sheet"},
        "made-from": {
            "ja": "{file} から作りました（wizard import）。書いてある文言は表のものです。",
            "en": "Made from {file} by wizard import. The words are those of the sheet.",
        },
        "sheet-row": {"ja": "表の {row} 行目", "en": "row {row} of the sheet"},
        "sheet-number": {"ja": "、番号 {number}", "en": ", number {number}"},
        "condition-comment": {"ja": "表の条件: {text}", "en": "condition in the sheet: {text}"},
        "choices-comment": {"ja": "表の選択肢: {text}", "en": "choices in the sheet: {text}"},
        "official-number": {"ja": "番号: {number}", "en": "Number: {number}"},
        "and-more": {"ja": "ほか {count} 件", "en": "and {count} more"},
    }
)
