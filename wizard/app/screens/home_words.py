"""Words of home."""

from wizard.text.words import Words

WORDS = Words(
    {
        "app": {"ja": "生成AI 調達・利活用の確認", "en": "Assessing generative AI"},
        "first-start": {
            "ja": "生成AIの企画、調達、提供、運用、利用のそれぞれの段階で、確かめることを順にうかがいます。\n"
            "答えは1問ごとに保存し、途中でやめても続きから始められます。"
            "終わると、結論、理由、次にすることをまとめます。\n"
            "上下の矢印で選び、Enter で始めてください。初めてなら、いちばん上のものからどうぞ。",
            "en": "For each stage, from planning to use, it asks step by step what has to be settled about "
            "generative AI.\n"
            "Every answer is saved, so you may stop at any time and go on later. At the end you get the outcome, "
            "why it follows, and what has to be done.\n"
            "Choose with the arrow keys and press Enter. If you are new here, take the first one.",
        },
        "wanted": {"ja": "絞り込み: {text}（Esc で解除）", "en": "Only what has: {text} (Esc shows all)"},
        "nothing-found": {"ja": "当てはまるものがありません。", "en": "Nothing here has that."},
        "drafts": {"ja": "続きから", "en": "Go on with a draft"},
        "start": {"ja": "新しく始める  {edition}", "en": "Start  {edition}"},
        "records": {"ja": "記録を見る", "en": "Look at a record"},
        "more": {"ja": "ほかに {count} 件", "en": "{count} more"},
        "stage-planning": {"ja": "企画", "en": "Planning"},
        "stage-procurement": {"ja": "調達", "en": "Procurement"},
        "stage-provision": {"ja": "提供", "en": "Provision"},
        "stage-operation": {"ja": "運用", "en": "Operation"},
        "stage-use": {"ja": "利用", "en": "Use"},
        "stage-retirement": {"ja": "廃止", "en": "Retirement"},
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
        "so-far": {"ja": "{applies}問のうち{done}問が済み", "en": "{done} of {applies} questions done"},
        "changed": {"ja": "最終保存 {when}", "en": "last saved {when}"},
        "nothing-to-start": {"ja": "質問票がありません。", "en": "There are no questionnaires."},
        "notice": {"ja": "お断り", "en": "Notice"},
        "home-help": {
            "ja": "上下の矢印で選び、Enter で開きます。文字を打つと、その文字を含むものだけに絞り込みます。"
            "下書きは、前に止めたところから続けられます。",
            "en": "Choose with the arrow keys, open with Enter. Type to see only what has these letters. "
            "A draft goes on where it stopped.",
        },
    }
)
