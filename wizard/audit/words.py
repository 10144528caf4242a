"""What the checker says: of cases, of what it cannot look at, and around what it found."""

from wizard.text.words import Words

WORDS = Words(
    {
        "nothing-there": {
            "ja": "質問票も例もありません。質問票か例のファイル、またはそのフォルダーを指定してください。",
            "en": "there is no questionnaire and no example here; name such a file, or a folder of them",
        },
        "no-expect": {
            "ja": "[expect] に{what}がありません。書き足してください。",
            "en": "{what} under [expect] is missing; add it",
        },
        "expect-outcome": {"ja": "結論（outcome）", "en": "the outcome"},
        "expect-obligations": {"ja": "すること（obligations）", "en": "the list of obligations"},
        "expect-route": {"ja": "尋ねる問（route）", "en": "the route"},
        "case-elsewhere": {
            "ja": "このフォルダーには、質問票 {id} のケースを置きます。",
            "en": "this folder is for cases of questionnaire {id}",
        },
        # what no case covers
        "no-cases": {
            "ja": "質問票 {id} のケースがありません。cases/{id} に、回答と [expect] のあるファイルを置いてください。",
            "en": "there are no cases of {id}; put answers files with an [expect] into cases/{id}",
        },
        "uncovered-option": {"ja": "選択肢 {id} を選ぶケースがありません。", "en": "no case chooses option {id}"},
        "uncovered-yes": {"ja": "「はい」と答えるケースがありません。", "en": "no case answers yes"},
        "uncovered-no": {"ja": "「いいえ」と答えるケースがありません。", "en": "no case answers no"},
        "branch-section": {
            "ja": "この節の条件が{truth}になるケースがありません。",
            "en": "in no case is this condition of a section {truth}",
        },
        "branch-question": {
            "ja": "この問の条件が{truth}になるケースがありません。",
            "en": "in no case is this condition of a question {truth}",
        },
        "branch-option": {
            "ja": "選択肢 {id} の条件が{truth}になるケースがありません。",
            "en": "in no case is the condition of option {id} {truth}",
        },
        "true": {"ja": "真", "en": "true"},
        "false": {"ja": "偽", "en": "false"},
        "uncovered-strength": {
            "ja": "強さ（strength）が {id} になるケースがありません。",
            "en": "no case gives this item the strength {id}",
        },
        "uncovered-obligation": {
            "ja": "義務 {id} が生じるケースがありません。",
            "en": "no case leads to obligation {id}",
        },
        "uncovered-outcome": {"ja": "結論 {id} になるケースがありません。", "en": "no case has the outcome {id}"},
        # around the findings
        "stopped": {
            "ja": "読み込めないので、経路とケースは確かめていません。まず、上の誤りを直してください。",
            "en": "it does not load, so routing and cases were not checked; mend the above first",
        },
        "remark": {"ja": "注記", "en": "remark"},
        "proof": {"ja": "次の答えでそうなります:", "en": "these answers show it:"},
        "proof-without": {
            "ja": "ほかは同じで、次の答えのときと比べています:",
            "en": "compared with these, all else the same:",
        },
        "level-error": {"ja": "エラー", "en": "error"},
        "level-warning": {"ja": "警告", "en": "warning"},
        "times": {"ja": "、{count} 件", "en": ", {count} found"},
        "why": {"ja": "理由: {text}", "en": "why: {text}"},
        "mend": {"ja": "直し方: {text}", "en": "to mend: {text}"},
        "summary": {
            "ja": "{count} 件のファイルを確かめました。エラー {errors} 件、警告 {warnings} 件。",
            "en": "files checked: {count}, errors: {errors}, warnings: {warnings}",
        },
        "proofs-done": {"ja": "経路も証明しました。", "en": "; routing proved"},
        "proofs-off": {"ja": "経路は証明していません。", "en": "; routing not proved"},
        "proofs-missing": {"ja": "経路は証明していません。", "en": "; routing not proved"},
        "no-solver": {
            "ja": '証明に使う z3 が入っていないので、経路は証明していません。入れるには: pip install "wizard[check]"',
            "en": 'routing was not proved: z3 is not installed; to install it: pip install "wizard[check]"',
        },
    }
)
