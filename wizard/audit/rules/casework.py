"""The rules of worked cases, and of facts that several questionnaires share."""

from wizard.audit.rule import Rule

RULES = (
    Rule(
        "unlike-fact",
        "error",
        {
            "ja": "同じ id の問は同じ事実として記録から引き継がれるので、違うことを尋ねていると誤った答えが入ります。",
            "en": "One id is one fact, carried from record to record; where files differ a wrong answer is carried.",
        },
        {
            "ja": "種類、選択肢、文言を揃えるか、別の事実なら別の id にしてください。",
            "en": "Make kind, options and words the same, or give another fact another id.",
        },
    ),
    Rule(
        "not-carried",
        "error",
        {
            "ja": "ほかの記録からわかることが引き継がれず、同じことをもう一度尋ねることになります。",
            "en": "What other records say would not be carried over, and people would be asked for it again.",
        },
        {
            "ja": "from の id を直し、引き継ぐ結論や答えのすべてを選択肢にしてください。",
            "en": "Correct the id under from, and make every outcome or answer that can be carried an option.",
        },
    ),
    Rule(
        "case-questionnaire",
        "error",
        {
            "ja": "質問票やその版が見つからない回答ファイルは、何も確かめていません。",
            "en": "Answers to a questionnaire or version that is not there show nothing.",
        },
        {
            "ja": "questionnaire、version、sha256 の行を直してください。",
            "en": "Correct the lines questionnaire, version and sha256.",
        },
    ),
    Rule(
        "case-answers",
        "error",
        {
            "ja": "質問票に合わない答えは読み込めず、ケースは何も確かめません。",
            "en": "Answers that do not fit the questionnaire cannot be read, so the case shows nothing.",
        },
        {
            "ja": "示された行を、今の質問票の問、選択肢、条件に合わせてください。",
            "en": "Make the line fit the questions, options and conditions of the questionnaire as it is now.",
        },
    ),
    Rule(
        "case-incomplete",
        "error",
        {
            "ja": "答えが足りないか確認に反するケースは、結論まで進みません。",
            "en": "A case that lacks answers or breaks a check leads to no outcome.",
        },
        {
            "ja": "答えを書き足すか、[deferred] や [overrides] に書いてください。",
            "en": "Add the answer, or write it under [deferred] or [overrides].",
        },
    ),
    Rule(
        "case-unexpected",
        "error",
        {
            "ja": "質問票か期待のどちらかが誤っています。気付かずに変えた判定は、ここで見つかります。",
            "en": "Either the questionnaire or the expectation is wrong: this is where an unintended change shows.",
        },
        {
            "ja": "変えるつもりだったなら [expect] を直し、そうでなければ質問票を直してください。",
            "en": "If the change is meant, correct [expect]; if not, correct the questionnaire.",
        },
    ),
    Rule(
        "no-expect",
        "error",
        {
            "ja": "期待する結果を書いていない例は、結果が変わっても気付けません。",
            "en": "An example that expects nothing would not notice that its result has changed.",
        },
        {
            "ja": "[expect] に、例なら outcome、ケースなら outcome、obligations、route を書いてください。",
            "en": "Write under [expect] the outcome; in a case also the obligations and the route.",
        },
    ),
    Rule(
        "case-elsewhere",
        "error",
        {
            "ja": "別の質問票のフォルダーにあるケースは、そこでは見つけられません。",
            "en": "A case in the folder of another questionnaire is not looked for there.",
        },
        {
            "ja": "ファイルを移すか、questionnaire の行を直してください。",
            "en": "Move the file, or correct its line questionnaire.",
        },
    ),
    Rule(
        "no-cases",
        "warning",
        {
            "ja": "ケースのない質問票は、判定が変わってもだれも気付きません。",
            "en": "Without cases nobody notices when the judgement of a questionnaire changes.",
        },
        {
            "ja": "wizard template で空の回答ファイルを作り、答えと [expect] を書いてください。",
            "en": "Make a blank file with wizard template, and write answers and an [expect] into it.",
        },
    ),
    Rule(
        "uncovered-option",
        "warning",
        {
            "ja": "どのケースでも選ばれない選択肢は、結果に誤りがあっても見つかりません。",
            "en": "What follows from an answer that no case gives can be wrong unnoticed.",
        },
        {"ja": "この答えを選ぶケースを加えてください。", "en": "Add a case that gives this answer."},
    ),
    Rule(
        "uncovered-branch",
        "warning",
        {
            "ja": "どのケースでも通らない側は、条件に誤りがあっても見つかりません。",
            "en": "A condition can be wrong on the side that no case takes.",
        },
        {
            "ja": "条件がその側になるケースを加えてください。",
            "en": "Add a case in which the condition comes out on that side.",
        },
    ),
    Rule(
        "uncovered-strength",
        "warning",
        {
            "ja": "どのケースにも現れない強さは、条件に誤りがあっても見つかりません。",
            "en": "The condition of a strength that no case has can be wrong unnoticed.",
        },
        {
            "ja": "この項目がその強さになるケースを加えてください。",
            "en": "Add a case in which the item has this strength.",
        },
    ),
    Rule(
        "uncovered-obligation",
        "warning",
        {
            "ja": "どのケースでも生じない義務は、条件に誤りがあっても見つかりません。",
            "en": "The condition of an obligation that no case has can be wrong unnoticed.",
        },
        {"ja": "この義務が生じるケースを加えてください。", "en": "Add a case that leads to this obligation."},
    ),
    Rule(
        "uncovered-outcome",
        "warning",
        {
            "ja": "どのケースでも出ない結論は、条件に誤りがあっても見つかりません。",
            "en": "The condition of an outcome that no case has can be wrong unnoticed.",
        },
        {"ja": "この結論になるケースを加えてください。", "en": "Add a case that has this outcome."},
    ),
)
