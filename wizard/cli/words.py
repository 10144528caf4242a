"""What the commands say."""

from wizard.text.words import Words

WORDS = Words(
    {
        "about": {
            "ja": "質問に答えて、生成AIのガイドライン（DS-920）に沿った評価をします。",
            "en": "An interview that assesses generative AI systems along guideline DS-920.",
        },
        "usage": {"ja": "使い方: ", "en": "usage: "},
        "commands": {"ja": "コマンド", "en": "commands"},
        "arguments": {"ja": "引数", "en": "arguments"},
        "options": {"ja": "オプション", "en": "options"},
        "command-list": {"ja": "質問票の一覧を出します", "en": "list the questionnaires"},
        "command-run": {"ja": "質問に答えます（端末の画面で）", "en": "answer a questionnaire on the screen"},
        "command-open": {"ja": "下書きを続けるか、記録を見ます", "en": "go on with a draft, or look at a record"},
        "command-template": {
            "ja": "手で書き込む空の回答ファイルを作ります",
            "en": "make a blank answers file to fill in by hand",
        },
        "command-replay": {"ja": "回答ファイルから記録を作ります", "en": "make records from answers files"},
        "command-summary": {"ja": "まとめを出します", "en": "print the summary"},
        "command-explain": {
            "ja": "結論の理由と、何が変われば変わるかを出します",
            "en": "explain the outcome, and what would change it",
        },
        "command-screenshot": {"ja": "画面の絵を作ります", "en": "make pictures of the screens"},
        "command-check": {"ja": "質問票とケースを確かめます", "en": "check questionnaires and their cases"},
        "command-verify": {"ja": "記録が変えられていないか確かめます", "en": "verify that records are what they were"},
        "command-carry": {
            "ja": "記録の答えを新しい版の質問票に引き継ぎます",
            "en": "carry a record's answers to a later edition",
        },
        "command-register": {
            "ja": "システムごとの記録と下書きの一覧を出します",
            "en": "list the systems with their records and drafts",
        },
        "command-import": {"ja": "表計算の点検表から質問票を作ります", "en": "make a questionnaire from a check sheet"},
        "command-export": {
            "ja": "質問票を表計算のファイルにします",
            "en": "make a sheet for review of a questionnaire",
        },
        "command-map": {"ja": "質問の流れを図にします", "en": "draw the routing of a questionnaire"},
        "option-lang": {"ja": "言語（ja、en）", "en": "language (ja, en)"},
        "option-questionnaires": {
            "ja": "質問票のフォルダーを加える（繰り返し可）",
            "en": "a further folder of questionnaires (repeatable)",
        },
        "option-data": {"ja": "下書きと記録を置くフォルダー", "en": "folder of drafts and records"},
        "option-quiet": {"ja": "注意を出さない", "en": "no notes"},
        "option-help": {"ja": "この説明を出して終わる", "en": "show this and exit"},
        "option-version": {"ja": "版を出して終わる", "en": "show the version and exit"},
        "option-format": {"ja": "形式", "en": "format"},
        "option-output": {"ja": "出力先", "en": "where the result goes"},
        "option-force": {"ja": "違う内容のファイルを置き換える", "en": "replace a file with other content"},
        "option-draft": {"ja": "続ける下書き", "en": "the draft to go on with"},
        "option-on": {
            "ja": "質問票の版（latest か 1.2.3）",
            "en": "the version of the questionnaire (latest or 1.2.3)",
        },
        "option-allow-incomplete": {
            "ja": "答えが足りなければ下書きを作る",
            "en": "make a draft where answers are missing",
        },
        "option-date": {"ja": "date のないファイルの評価日", "en": "day of assessment for files without a date"},
        "option-to": {
            "ja": "引き継ぐ先の質問票（例: ds920-2.0/high-risk）",
            "en": "the questionnaire to carry to, such as ds920-2.0/high-risk",
        },
        "option-take-over": {
            "ja": "ほかで開かれている下書きを引き継ぐ",
            "en": "take over a draft that is open elsewhere",
        },
        "option-plain": {
            "ja": "画面を使わず1行ずつ答える（読み上げ、パイプ向け）",
            "en": "answer line by line, without a screen (for screen readers and pipes)",
        },
        "option-jobs": {"ja": "同時に使う処理の数", "en": "how many processes to use"},
        "option-max-size": {
            "ja": "読み込むファイルの大きさの上限（バイト）",
            "en": "largest file that is read, in bytes",
        },
        "option-all": {
            "ja": "どの問についても、尋ねる理由と尋ねない理由を出す",
            "en": "also why each question is asked or not",
        },
        "option-size": {"ja": "画面の大きさ（例: 120x40）", "en": "size of the screen, such as 120x40"},
        "option-rules": {"ja": "規則の一覧を出して終わる", "en": "list every rule and exit"},
        "option-no-proofs": {"ja": "経路を証明しない", "en": "do not prove routing"},
        "option-seconds": {
            "ja": "1つの質問票の証明にかける時間の上限（秒）",
            "en": "most seconds spent on proofs for one questionnaire",
        },
        "option-strict": {"ja": "警告でも終了コードを1にする", "en": "exit with 1 for warnings too"},
        "argument-questionnaire": {"ja": "質問票（例: ds920-2.0/high-risk）", "en": "such as ds920-2.0/high-risk"},
        "argument-file": {"ja": "ファイル", "en": "file"},
        "argument-path": {
            "ja": "質問票か例のファイル、またはフォルダー",
            "en": "questionnaire or example, or a folder",
        },
        # what is wrong with a command line
        "required": {"ja": "{names} が足りません。", "en": "{names} is missing"},
        "unrecognized": {"ja": "{names} という引数はありません。", "en": "there is no argument {names}"},
        "no-command": {"ja": "{name} というコマンドはありません{near}。", "en": "there is no command {name}{near}"},
        "invalid-choice": {"ja": "{name} は {choices} のどれかにしてください。", "en": "{name} is one of {choices}"},
        "invalid-value": {"ja": "{name} の値を読み取れません。", "en": "the value of {name} cannot be read"},
        "expects-value": {"ja": "{name} には値が要ります。", "en": "{name} needs a value"},
        "takes-no-value": {"ja": "{name} には値を付けられません。", "en": "{name} takes no value"},
        "not-understood": {
            "ja": "コマンドの引数を読み取れません。",
            "en": "the arguments of the command cannot be understood",
        },
        "no-folder": {
            "ja": "質問票のフォルダーがありません。場所を確かめてください。",
            "en": "there is no such folder of questionnaires; look at the path",
        },
        "see-help": {"ja": "wizard {command}--help で説明が見られます。", "en": "wizard {command}--help explains"},
        # without a terminal
        "drafts-here": {"ja": "途中の下書き（新しい順）:", "en": "Drafts, the newest first:"},
        "all-here": {
            "ja": "すべての記録と下書きの一覧: wizard register",
            "en": "All records and drafts are listed by: wizard register",
        },
        "can-start": {"ja": "始められる質問票:", "en": "Questionnaires that can be started:"},
        "next-step": {
            "ja": "端末で次のように始めます: wizard run {name}",
            "en": "To start one, in a terminal: wizard run {name}",
        },
        "next-template": {
            "ja": "端末がないときは、空の回答ファイルを書いて読み込みます: wizard template {name} -o answers.toml、"
            "wizard replay answers.toml -o 出力フォルダー",
            "en": "Without a terminal, fill in an answers file and replay it: wizard template {name} -o answers.toml, "
            "then wizard replay answers.toml -o FOLDER",
        },
        "none-shipped": {"ja": "質問票がありません。", "en": "There are no questionnaires."},
        "other-questionnaire": {
            "ja": "{path} は {name} の下書きです。wizard open {path} で続けられます。",
            "en": "{path} is a draft of {name}; wizard open {path} goes on with it",
        },
        # results
        "draft-kept": {"ja": "下書きを残しました: {path}", "en": "the draft is kept: {path}"},
        "resume-with": {"ja": "続けるには: wizard open {path}", "en": "to go on: wizard open {path}"},
        "draft-not-kept": {
            "ja": "下書きを書けませんでした（{why}）。",
            "en": "the draft could not be written ({why})",
        },
        "record-written": {"ja": "記録しました: {path}", "en": "recorded: {path}"},
        "replayed": {"ja": "{path}: {outcome}", "en": "{path}: {outcome}"},
        "replayed-draft": {"ja": "{path}: 下書き（答えが足りません）", "en": "{path}: draft (answers are missing)"},
        "no-outcome": {"ja": "結論なし", "en": "no outcome"},
        "same-name": {
            "ja": "出力が同じ名前になります（{name}）。別々に実行してください。",
            "en": "two inputs would give the same result {name}; replay them apart",
        },
        "verified": {
            "ja": "{path}: 封印は正しく、同じ結論になりました。",
            "en": "{path}: the seal holds and the outcome is the same",
        },
        "not-a-record": {"ja": "{path}: 封印のある記録ではありません。", "en": "{path}: this is not a sealed record"},
        "seal-broken": {"ja": "{path}: 封印が内容と合いません。", "en": "{path}: the seal does not fit the content"},
        "no-glyph": {
            "ja": "絵に描けない文字があり、枠で示しました: {codes}",
            "en": "no font has these characters; a frame stands for them: {codes}",
        },
        "pictures": {"ja": "{count} 枚の絵を {folder} に書きました。", "en": "{count} pictures written to {folder}"},
        "clock": {
            "ja": "環境変数 WIZARD_CLOCK の値は時刻（例: 2026-11-22T10:00:00+09:00）ではありません。",
            "en": "the environment variable WIZARD_CLOCK is not a time such as 2026-11-22T10:00:00+09:00",
        },
    }
)
