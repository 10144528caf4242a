"""Words for what is asked besides the questions: the system, notes and reasons, and how it is finished."""

from wizard.text.words import Words

WORDS = Words(
    {
        "new-system": {"ja": "評価する生成AIシステム", "en": "The generative AI system to assess"},
        "system-name": {"ja": "名称", "en": "Name"},
        "system-id": {"ja": "記号", "en": "Short id"},
        "system-office": {"ja": "担当部署（任意）", "en": "Office (optional)"},
        "system-name-hint": {
            "ja": "職員が普段呼んでいる名前。例: 問合せ対応チャット",
            "en": "What staff call it. Example: Enquiry chat",
        },
        "system-id-hint": {
            "ja": "英小文字、数字、ハイフン。フォルダーの名前になり、同じシステムには同じ記号を使います。",
            "en": "Lower-case letters, digits, hyphens. It names the folder; the same system keeps the same id.",
        },
        "system-office-hint": {"ja": "例: 総務課 情報係", "en": "Example: General Affairs Division"},
        "need-name": {"ja": "! 名称を書いてください。", "en": "! Please give a name."},
        "bad-id": {
            "ja": "! 英小文字か数字で始まる、英小文字、数字、ハイフンだけの64字以内にしてください。",
            "en": "! Use at most 64 lower-case letters, digits and hyphens, beginning with a letter or digit.",
        },
        "known-system": {
            "ja": "この記号のシステムには、すでに記録があります（{name}）。同じシステムならこのまま進んでください。",
            "en": "There are records of a system with this id already ({name}). Go on if it is the same system.",
        },
        "known-systems": {
            "ja": "記録のあるシステム（下向きの矢印キーで移り、Enter で選びます）",
            "en": "Systems with records (Down goes there, Enter takes one)",
        },
        "known-systems-numbered": {
            "ja": "記録のあるシステム（番号でも選べます）",
            "en": "Systems with records (a number takes one)",
        },
        "known-more": {
            "ja": "ほかに {count} 件。名称か記号を書けば選べます。",
            "en": "{count} more: write the name or the id.",
        },
        "later": {"ja": "まだわからない", "en": "Not known yet"},
        "later-about": {
            "ja": "後で確認する質問として残します。書かなくてもかまいません。",
            "en": "The question is kept as one to be found out. Both fields may stay empty.",
        },
        "later-note": {"ja": "何を確かめるか", "en": "What has to be found out"},
        "later-whom": {"ja": "だれに聞くか", "en": "Whom to ask"},
        "not-applicable": {"ja": "該当なし", "en": "Not applicable"},
        "not-applicable-about": {
            "ja": "この質問が当てはまらない理由を書いてください。記録に残ります。",
            "en": "Say why this question makes no sense here. The reason goes into the record.",
        },
        "reason": {"ja": "理由", "en": "Reason"},
        "comment": {"ja": "メモ", "en": "Note"},
        "comment-about": {
            "ja": "答えの背景や出どころなど。空にすると消えます。記録に残ります。",
            "en": "Background or source of the answer. Leave it empty to remove it. It goes into the record.",
        },
        "explain": {"ja": "このままにする理由", "en": "Why the answer stands"},
        "reason-needed": {"ja": "! 理由を書いてください。", "en": "! Please give a reason."},
        "asked-because": {"ja": "この質問が出た理由", "en": "Why this question is asked"},
        "finish": {"ja": "完了", "en": "Finish"},
        "finish-about": {
            "ja": "記録を確定します。確定した記録は書き換えられません。直すときは、新しい記録を作ります。",
            "en": "This seals the record. A sealed record is never changed; to correct it, a new one is made.",
        },
        "finish-outcome": {"ja": "結論", "en": "Outcome"},
        "finish-deferred": {
            "ja": "まだわからないままの質問が {count} 件あります。記録にはそのまま残ります。",
            "en": "Questions not known yet: {count}. They stay so in the record.",
        },
        "finish-waiting": {
            "ja": "わからない答えがあるので、最大 {count} 問がまだ尋ねられていません。先に確かめることを勧めます。",
            "en": "Because of what is not known, up to {count} questions were not asked. Better find that out first.",
        },
        "finish-names": {
            "ja": "かかわった人（役職名でもよく、書かなくてもかまいません）",
            "en": "Who took part (a post will do; may stay empty)",
        },
        "finish-failed": {
            "ja": "[!] 記録を書き込めません。{why} 答えは下書きに残っています。",
            "en": "[!] The record cannot be written. {why} The answers are still in the draft.",
        },
        "seal": {"ja": "記録を確定する", "en": "Seal the record"},
    }
)
