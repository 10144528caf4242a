"""Words of the screens and dialogs."""

from wizard.text.words import Words

WORDS = Words(
    {
        "app": {"ja": "生成AI 調達・利活用の確認", "en": "Assessing generative AI"},
        # home
        "drafts": {"ja": "続きから", "en": "Go on with a draft"},
        "start": {"ja": "新しく始める", "en": "Start"},
        "records": {"ja": "記録を見る", "en": "Look at a record"},
        "who": {"ja": "答える人: {who}", "en": "Answered by: {who}"},
        "broken-questionnaire": {
            "ja": "この質問票は読めません。Enter で理由を示します。",
            "en": "This questionnaire cannot be read. Press Enter to see why.",
        },
        "broken-file": {
            "ja": "このファイルは読めません。Enter で理由を示します。",
            "en": "This file cannot be read. Press Enter to see why.",
        },
        "kept": {"ja": "{system} - {questionnaire}", "en": "{system} - {questionnaire}"},
        "kept-outcome": {"ja": "{date}  結論: {outcome}", "en": "{date}  Outcome: {outcome}"},
        "nothing-to-start": {"ja": "質問票がありません。", "en": "There are no questionnaires."},
        "notice": {"ja": "お断り", "en": "Notice"},
        "home-help": {
            "ja": "上下の矢印で選び、Enter で開きます。下書きは、前に止めたところから続けられます。",
            "en": "Choose with the arrow keys, open with Enter. A draft goes on where it stopped.",
        },
        # system
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
        "form-does": {
            "ja": "Enter で次の欄へ、最後の欄で始めます。",
            "en": "Enter: next field; in the last field: begin.",
        },
        # dialogs
        "later": {"ja": "まだわからない", "en": "Not known yet"},
        "later-about": {
            "ja": "後で確認する質問として残します。書かなくてもかまいません。",
            "en": "The question is kept as one to be found out. Both fields may stay empty.",
        },
        "later-note": {"ja": "何を確かめるか", "en": "What has to be found out"},
        "later-whom": {"ja": "だれに聞くか", "en": "Whom to ask"},
        "not-applicable": {"ja": "該当しない", "en": "Not applicable"},
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
        # why and outline
        "why": {"ja": "いまの見立てと理由", "en": "What the answers mean so far, and why"},
        "asked-because": {"ja": "この質問が出た理由", "en": "Why this question is asked"},
        "outline": {"ja": "目次", "en": "Outline"},
        # help
        "help": {"ja": "手引き", "en": "Help"},
        "help-keys": {"ja": "キー", "en": "Keys"},
        "help-ctrl": {
            "ja": "^G は、Ctrl を押しながら G を押すことを表します。",
            "en": "^G means: hold Ctrl and press G.",
        },
        # review
        "review": {"ja": "見直し", "en": "Review"},
        "to-finish": {
            "ja": "F3 で完了へ進みます。",
            "en": "F3 goes on to finishing.",
        },
        "not-finishable": {
            "ja": "完了までに、あと {count} 問あります。Enter でその質問へ移ります。",
            "en": "{count} more before it can be finished. Enter goes to the question.",
        },
        # finish
        "finish": {"ja": "完了", "en": "Finish"},
        "finish-about": {
            "ja": "記録を確定します。確定した記録は書き換えられません。直すときは、新しい記録を作ります。",
            "en": "The record is sealed. A sealed record is not changed any more; to correct it, a new one is made.",
        },
        "finish-hindered": {
            "ja": "まだ完了できません。次の質問が残っています。Enter でその質問へ移ります。",
            "en": "It cannot be finished yet: these questions are left. Enter goes to one.",
        },
        "finish-deferred": {
            "ja": "まだわからないままの質問が {count} 件あります。記録にはそのまま残ります。",
            "en": "{count} questions are not known yet. They stay so in the record.",
        },
        "finish-waiting": {
            "ja": "わからない答えがあるので、最大 {count} 問がまだ尋ねられていません。先に確かめることを勧めます。",
            "en": "Because of what is not known, up to {count} questions were not asked. Better find that out first.",
        },
        "finish-names": {
            "ja": "かかわった人（役職名でもよく、書かなくてもかまいません）",
            "en": "Who took part (a post will do; may stay empty)",
        },
        "seal": {"ja": "記録を確定する", "en": "Seal the record"},
        "finish-outcome": {"ja": "結論", "en": "Outcome"},
        "finish-failed": {
            "ja": "[!] 記録を書き込めません。{why} 答えは下書きに残っています。",
            "en": "[!] The record cannot be written. {why} The answers are still in the draft.",
        },
        # summary
        "summary": {"ja": "まとめ", "en": "Summary"},
        "finished-at": {"ja": "完了した記録: {path}", "en": "Finished record: {path}"},
        # trouble
        "trouble": {"ja": "開けません", "en": "This cannot be opened"},
        "open-elsewhere": {
            "ja": "この下書きは、ほかの画面（{host} のプロセス {pid}）で開かれています。先に閉じてください。",
            "en": "This draft is open in another window (process {pid} on {host}). Close it there first.",
        },
        "unreadable": {"ja": "ファイルを読めません: {path}", "en": "The file cannot be read: {path}"},
    }
)
