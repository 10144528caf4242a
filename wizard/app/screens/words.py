"""Words of the screens and dialogs."""

from wizard.text.words import Words

WORDS = Words(
    {
        # system
        "form-does": {
            "ja": "Enter で次の欄へ、最後の欄で始めます。",
            "en": "Enter: next field; in the last field: begin.",
        },
        # why and outline
        "why": {"ja": "いまの見立てと理由", "en": "What the answers mean so far, and why"},
        "outline": {"ja": "目次", "en": "Outline"},
        # commands
        "commands": {"ja": "操作", "en": "Commands"},
        "commands-about": {"ja": "文字を打つと絞れます。", "en": "Type to narrow the list down."},
        # moving
        "no-open": {"ja": "答えていない質問は、もうありません。", "en": "No question is left to be answered."},
        "only-open": {
            "ja": "答えていない質問は、ここだけです。",
            "en": "This is the only question left to be answered.",
        },
        "no-problem": {"ja": "直す必要のある質問はありません。", "en": "No answer has to be corrected."},
        "only-problem": {
            "ja": "直す必要のある質問は、ここだけです。",
            "en": "This is the only answer to be corrected.",
        },
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
        "finish-hindered": {
            "ja": "まだ完了できません。次の質問が残っています。Enter でその質問へ移ります。",
            "en": "It cannot be finished yet: these questions are left. Enter goes to one.",
        },
        # summary
        "summary": {"ja": "まとめ", "en": "Summary"},
        "only-read": {
            "ja": "この下書きは読むだけです。ほかの画面で続けられています。",
            "en": "This draft is only read here; somebody goes on with it in another window.",
        },
        "export": {"ja": "要約をファイルに書く", "en": "Write the summary to a file"},
        "exported": {"ja": "要約を書きました: {path}", "en": "The summary is in {path}"},
        "export-failed": {
            "ja": "[!] 要約を書けません。{why}",
            "en": "[!] The summary cannot be written. {why}",
        },
        "finished-at": {"ja": "完了した記録: {path}", "en": "Finished record: {path}"},
        # what the help says of a screen
        "review-help": {
            "ja": "すべての答えが、尋ねた順に並びます。直す質問と、まだ答えていない質問は、初めに出ます。"
            "選んで Enter を押すとその質問へ移り、F8 でここに戻ります。F3 で完了へ進みます。",
            "en": "All answers in the order in which they are asked; what has to be corrected or answered comes first. "
            "Enter goes to the question under the cursor, F8 comes back here, F3 goes on to finishing.",
        },
        "finish-help": {
            "ja": "かかわった人の役職か名前を書いて、記録を確定します。確定した記録は、もう変わりません。"
            "まだ足りないものがあるときは、それが並びます。F2 で見直しに戻ります。",
            "en": "Write the posts or names of those who took part, and seal the record. A sealed record "
            "does not change any more. What is still missing is listed instead. F2 goes back to the review.",
        },
        "summary-help": {
            "ja": "記録の要約です。結論と理由、これからすること、すべての答えの順に並びます。"
            "矢印と PageDown で読み進めます。",
            "en": "The summary of the record: the outcome and why, what to do next, and all answers. "
            "Read on with the arrow keys and PageDown.",
        },
        # trouble
        "trouble": {"ja": "開けません", "en": "This cannot be opened"},
        "elsewhere": {"ja": "この下書きは開かれています", "en": "This draft is open"},
        "open-elsewhere": {
            "ja": "この下書きは、ほかの画面（{host} のプロセス {pid}）で開かれています。",
            "en": "This draft is open in another window (process {pid} on {host}).",
        },
        "elsewhere-about": {
            "ja": "読むだけなら、そのまま開けます。引き継ぐと、前の画面ではもう保存できなくなります。"
            "前の画面で最後に保存された答えから続きます。",
            "en": "It can be read as it is. If you take it over, the other window cannot save any more; "
            "you go on from what was saved there last.",
        },
        "elsewhere-read": {"ja": "読むだけ", "en": "Read only"},
        "elsewhere-take-over": {"ja": "引き継いで続ける", "en": "Take over and go on"},
        "unreadable": {"ja": "ファイルを読めません: {path}", "en": "The file cannot be read: {path}"},
    }
)
