"""What `wizard carry` says."""

from wizard.text.words import Words

WORDS = Words(
    {
        "not-later": {
            "ja": "{old} の答えは {new} に引き継げません。同じ版か、同じガイドラインの新しい版を指定してください。",
            "en": "answers of {old} cannot be carried to {new}; "
            "name the same edition, or a later one of the same guideline",
        },
        "from-to": {
            "ja": "{path}: {old} {old_version} から {new} {new_version} へ",
            "en": "{path}: from {old} {old_version} to {new} {new_version}",
        },
        "carried": {"ja": "引き継いだ答え: {count} 件", "en": "carried: {count}"},
        "answer": {"ja": "  {id}  {question}  {answer}", "en": "  {id}  {question}  {answer}"},
        "lost": {"ja": "引き継がなかった答え: {count} 件", "en": "not carried: {count}"},
        "deferred": {"ja": "まだわからないままの問: {count} 件", "en": "still not known: {count}"},
        "left": {"ja": "これから答える問: {count} 件", "en": "left to ask: {count}"},
        "waiting": {
            "ja": "  ほかの答えによっては、さらに {count} 件までを尋ねます。",
            "en": "  depending on the answers up to {count} more may be asked",
        },
        "item": {"ja": "  {id}  {question}（{why}）", "en": "  {id}  {question} ({why})"},
        "item-gone": {"ja": "  {id}（{why}）", "en": "  {id} ({why})"},
        # why
        "why-gone": {"ja": "問がなくなりました", "en": "the question is gone"},
        "why-new": {"ja": "新しい問です", "en": "new"},
        "why-new-within": {"ja": "中に新しい問 {part} があります", "en": "within it, {part} is new"},
        "why-kind": {"ja": "答えの種類が変わりました", "en": "changed: it has another kind of answer"},
        "why-meaning": {"ja": "問の意味が変わりました", "en": "changed: it means something else"},
        "why-option": {"ja": "選択肢 {part} を選べなくなりました", "en": "changed: option {part} cannot be chosen"},
        "why-option-meaning": {
            "ja": "選択肢 {part} の意味が変わりました",
            "en": "changed: option {part} means something else",
        },
        "why-refused": {"ja": "前の答えを受け付けません", "en": "changed: the answer is not accepted"},
        "why-not-asked": {"ja": "尋ねられなくなりました", "en": "it is not asked any more"},
        "why-not-asked-then": {"ja": "前は尋ねられませんでした", "en": "it was not asked before"},
        "why-not-answered-then": {"ja": "前の答えがありません", "en": "it was not answered before"},
        "why-check": {"ja": "前の答えが確認に反します", "en": "a check refuses the answer"},
        "why-reason": {"ja": "前の答えには理由が要ります", "en": "the answer needs a reason"},
        # the outcome
        "outcome-before": {"ja": "前の結論: {outcome}", "en": "outcome before: {outcome}"},
        "outcome-now": {"ja": "いまの結論: {outcome}", "en": "outcome now: {outcome}"},
        "outcome-open": {
            "ja": "いまの結論: 未定（{outcomes} のどれか）",
            "en": "outcome now: not settled ({outcomes})",
        },
        "outcome-none": {"ja": "なし", "en": "none"},
        "draft": {"ja": "下書き: {path}", "en": "draft: {path}"},
    }
)
