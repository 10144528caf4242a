"""What the drift report says."""

from wizard.text.words import Words

WORDS = Words(
    {
        "versions": {
            "ja": "質問票 {name} の版 {old} から {new} に当てました。",
            "en": "moved from version {old} of {name} to {new}",
        },
        "unknown-version": {"ja": "（不明）", "en": "(unknown)"},
        "not-at-hand": {
            "ja": "もとの版の質問票が手元にないため、変わった点はわかりません。このファイルの答えだけを比べました。",
            "en": "the old version is not at hand, so what changed is not known; only this file was compared",
        },
        "no-changes": {"ja": "2つの版に違いはありません。", "en": "the two versions do not differ"},
        "change": {"ja": "{part}: {what}", "en": "{part}: {what}"},
        "change-touching": {
            "ja": "{part}: {what}（このファイルに関わります）",
            "en": "{part}: {what} (concerns this file)",
        },
        # parts
        "questionnaire": {"ja": "質問票 {id}", "en": "questionnaire {id}"},
        "section": {"ja": "節 {id}", "en": "section {id}"},
        "question": {"ja": "問 {id}", "en": "question {id}"},
        "option": {"ja": "問 {id} の選択肢 {part}", "en": "option {part} of question {id}"},
        "check": {"ja": "問 {id} の確認 {part}", "en": "check {part} of question {id}"},
        "value": {"ja": "計算値 {id}", "en": "value {id}"},
        "scale": {"ja": "尺度 {id}", "en": "scale {id}"},
        "outcome": {"ja": "結論 {id}", "en": "outcome {id}"},
        "obligation": {"ja": "義務 {id}", "en": "obligation {id}"},
        # what is otherwise
        "sort-gone": {"ja": "なくなりました", "en": "gone"},
        "sort-new": {"ja": "加わりました", "en": "new"},
        "sort-meaning": {"ja": "意味が変わりました", "en": "means something else"},
        "sort-kind": {"ja": "答えの種類が変わりました", "en": "has another kind of answer"},
        "sort-condition": {"ja": "当てはまる条件が変わりました", "en": "applies under another condition"},
        "sort-rule": {"ja": "規則が変わりました", "en": "has another rule"},
        "sort-required": {"ja": "必須かどうかが変わりました", "en": "is required or optional otherwise"},
        "sort-limits": {"ja": "受け付ける答えが変わりました", "en": "accepts other answers"},
        "sort-points": {"ja": "点数が変わりました", "en": "gives other points"},
        "sort-strength": {"ja": "求める強さが変わりました", "en": "is asked for at another strength"},
        "sort-place": {"ja": "並ぶ順が変わりました", "en": "stands elsewhere in the order"},
        "sort-who": {"ja": "担当が変わりました", "en": "falls to somebody else"},
        "sort-wording": {"ja": "文言だけが変わりました", "en": "only its wording changed"},
        # answers that cannot be carried
        "lost": {"ja": "引き継げない答え: 問 {question}（{why}）", "en": "lost: the answer to {question} ({why})"},
        "lost-gone": {"ja": "問がなくなりました", "en": "the question is gone"},
        "lost-kind": {"ja": "答えの種類が変わりました", "en": "the kind of answer changed"},
        "lost-meaning": {"ja": "問の意味が変わりました", "en": "the question means something else"},
        "lost-option": {"ja": "選択肢 {part} を選べません", "en": "option {part} cannot be chosen"},
        "lost-option-meaning": {
            "ja": "選択肢 {part} の意味が変わりました",
            "en": "option {part} means something else",
        },
        "lost-refused": {"ja": "受け付けられません", "en": "it is not accepted"},
        "lost-not-asked": {"ja": "尋ねられなくなりました", "en": "it is not asked any more"},
        # questions that are open
        "open": {"ja": "見直しが要る問: {question}（{why}）", "en": "open: question {question} ({why})"},
        "open-unanswered": {"ja": "答えがありません", "en": "not answered"},
        "open-refused": {"ja": "答えが確認に反します", "en": "a check refuses the answer"},
        "open-unexplained": {"ja": "理由が要ります", "en": "a reason is needed"},
        # what comes of it
        "same-outcome": {"ja": "結論: {after}（変わりません）", "en": "outcome: {after} (unchanged)"},
        "other-outcome": {
            "ja": "結論: {before} から {after} に変わります",
            "en": "outcome: {before} before, {after} now",
        },
        "new-outcome": {"ja": "結論: {after}", "en": "outcome: {after}"},
        "no-outcome": {"ja": "なし", "en": "none"},
        "one-of": {"ja": "未定（{ids} のどれか）", "en": "not settled ({ids})"},
        "duty-added": {"ja": "加わる義務: {id}", "en": "further obligation: {id}"},
        "duty-dropped": {"ja": "なくなる義務: {id}", "en": "obligation dropped: {id}"},
    }
)
