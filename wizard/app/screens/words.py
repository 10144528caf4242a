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
