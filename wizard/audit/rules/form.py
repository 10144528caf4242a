"""The rules of form: what keeps a file from being read, and what in it is not there, not known or there twice."""

from wizard.audit.rule import Rule

RULES = (
    Rule(
        "unreadable-file",
        "error",
        {
            "ja": "読めないファイルは、だれも使えません。",
            "en": "Nobody can use a file that cannot be read.",
        },
        {
            "ja": "場所、権限、大きさを確かめ、UTF-8で保存してください。",
            "en": "Look at its place, permissions and size, and save it as UTF-8.",
        },
    ),
    Rule(
        "not-toml",
        "error",
        {
            "ja": "TOMLとして読めない箇所があると、その先は何も確かめられません。",
            "en": "Nothing after a place that is not TOML can be looked at.",
        },
        {
            "ja": "示された箇所のかっこ、引用符、=、数の書き方を直してください。",
            "en": "Correct the brackets, quotes, = or number at the place named.",
        },
    ),
    Rule(
        "hostile-character",
        "error",
        {
            "ja": "見えない文字や制御文字は、画面を乱し、読む人を欺くことがあります。",
            "en": "Invisible and control characters can upset a screen and deceive its reader.",
        },
        {"ja": "その文字を消してください。", "en": "Remove the character."},
    ),
    Rule(
        "unknown-key",
        "error",
        {
            "ja": "綴りを誤ったキーは何の効果もなく、書いた人だけが効いていると思い込みます。",
            "en": "A misspelt key has no effect, and only its author believes that it has.",
        },
        {
            "ja": "綴りを直すか、その行を消してください。キーの一覧は schema.json にあります。",
            "en": "Correct the spelling or remove the line; schema.json lists the keys.",
        },
    ),
    Rule(
        "missing-key",
        "error",
        {
            "ja": "出典（reference）、根拠（basis）、担当（who）、文言などがないと、何に基づく問かがわかりません。",
            "en": "Without its reference, basis, role or words nobody can tell what a question rests on or asks.",
        },
        {"ja": "足りないキーを書き足してください。", "en": "Add the key."},
    ),
    Rule(
        "wrong-form",
        "error",
        {
            "ja": "書式に合わない値は、意図したとおりに働きません。",
            "en": "A value that does not fit the format cannot do what it is meant to do.",
        },
        {"ja": "示された形の値に直してください。", "en": "Write a value of the form that the message names."},
    ),
    Rule(
        "duplicate-id",
        "error",
        {
            "ja": "id が重なると、条件や記録がどちらを指すのか決まりません。",
            "en": "If two things share an id, conditions and records cannot tell them apart.",
        },
        {"ja": "一方に別の id を付けてください。", "en": "Give one of them another id."},
    ),
    Rule(
        "reserved-id",
        "error",
        {
            "ja": "条件の言葉と同じ id は、条件の中で読み違えられます。",
            "en": "An id that is a word of the condition language would be misread in conditions.",
        },
        {"ja": "別の id を付けてください。", "en": "Choose another id."},
    ),
    Rule(
        "missing-language",
        "error",
        {
            "ja": "その言語で答える人には、何も表示されません。",
            "en": "People who answer in that language would see nothing.",
        },
        {"ja": "その言語の文を書き足してください。", "en": "Add the words in that language."},
    ),
    Rule(
        "extra-language",
        "error",
        {
            "ja": "languages にない言語の文は、だれにも表示されません。",
            "en": "Words in a language that is not among languages are shown to nobody.",
        },
        {
            "ja": "その文を消すか、languages に加えてすべての文に書き足してください。",
            "en": "Remove them, or add the language to languages and to every text.",
        },
    ),
    Rule(
        "unknown-reference",
        "error",
        {
            "ja": "ない出典を示すと、問や義務の根拠をたどれません。",
            "en": "A source that is not there cannot show what a question or an obligation rests on.",
        },
        {
            "ja": "id を直すか、guideline.toml に [[source]] を書き足してください。",
            "en": "Correct the id, or add a [[source]] to guideline.toml.",
        },
    ),
    Rule(
        "unknown-role",
        "error",
        {
            "ja": "ない役割に義務を割り当てると、だれも引き受けません。",
            "en": "What falls to a role that does not exist is done by nobody.",
        },
        {
            "ja": "id を直すか、guideline.toml に [[role]] を書き足してください。",
            "en": "Correct the id, or add a [[role]] to guideline.toml.",
        },
    ),
    Rule(
        "unknown-term",
        "error",
        {
            "ja": "用語の説明が、答える人に表示されません。",
            "en": "The explanation of the term would not be shown.",
        },
        {
            "ja": "id を直すか、guideline.toml に [[term]] を書き足してください。",
            "en": "Correct the id, or add a [[term]] to guideline.toml.",
        },
    ),
    Rule(
        "unknown-principle",
        "error",
        {
            "ja": "ない原則には、項目を結び付けられません。",
            "en": "An item cannot serve a principle that does not exist.",
        },
        {
            "ja": "id を直すか、guideline.toml に [[principle]] を書き足してください。",
            "en": "Correct the id, or add a [[principle]] to guideline.toml.",
        },
    ),
    Rule(
        "misnamed-file",
        "error",
        {
            "ja": "質問票は「フォルダー名/ファイル名」で呼ばれます。中の id が違うと、記録から質問票をたどれません。",
            "en": "A questionnaire is called FOLDER/FILE; if the ids inside differ, records cannot find it again.",
        },
        {
            "ja": "中の id、edition、version と、ファイルやフォルダーの名前を揃えてください。",
            "en": "Make id, edition and version agree with the names of the file and its folder.",
        },
    ),
    Rule(
        "no-guideline",
        "error",
        {
            "ja": "出典、役割、原則、用語は、版のフォルダーの guideline.toml から引きます。",
            "en": "Sources, roles, principles and terms come from guideline.toml in the folder of the edition.",
        },
        {"ja": "guideline.toml を同じフォルダーに置いてください。", "en": "Put a guideline.toml beside the file."},
    ),
    Rule(
        "wrong-options",
        "error",
        {
            "ja": "選択肢の一覧がない、二重にある、1つしかない問には、答えようがありません。",
            "en": "A question whose options are missing, given twice or just one cannot be answered.",
        },
        {
            "ja": "[[section.question.option]] か [[options]] の一覧のどちらかで、2つ以上の選択肢を書いてください。",
            "en": "Give two or more options, either in the question or as a list under [[options]].",
        },
    ),
    Rule(
        "impossible-limits",
        "error",
        {
            "ja": "下限が上限を超えると、どの答えも受け付けられません。",
            "en": "If the lower limit is above the upper one, every answer is refused.",
        },
        {"ja": "min と max、least と most を見直してください。", "en": "Correct min and max, or least and most."},
    ),
    Rule(
        "wrong-lean",
        "error",
        {
            "ja": "lean はリスクの低い順に答えを並べます。ない答えがあると、結論がその順に従うかを確かめられません。",
            "en": "lean orders the answers by risk; with an answer that is not there nothing can be proved about it.",
        },
        {
            "ja": "リスクの低い順に、その問の選択肢の id を書いてください。",
            "en": "List ids of the question's own options, from milder to riskier.",
        },
    ),
    Rule(
        "wrong-outcome",
        "error",
        {
            "ja": "どの場合の結論かが決まりません。",
            "en": "It is not settled when the outcome holds.",
        },
        {
            "ja": "when を書くか、事実が足りない場合の結論1つだけに unsettled = true と書いてください。",
            "en": "Give it a when; just one outcome, that for missing facts, has unsettled = true instead.",
        },
    ),
    Rule(
        "wrong-in-group",
        "error",
        {
            "ja": "繰り返しの組の中の問は、件数が決まらないので、点数や強さを持てません。",
            "en": "Questions that are asked once an entry have no points and no strengths.",
        },
        {
            "ja": "そのキーを消すか、問を組の外に出してください。",
            "en": "Remove the key, or move the question out of the group.",
        },
    ),
)
