"""Words for what was taken back and said again."""

from wizard.text.words import Words

WORDS = Words(
    {
        "undone": {"ja": "元に戻しました: {deed}", "en": "Undone: {deed}"},
        "redone": {"ja": "やり直しました: {deed}", "en": "Done again: {deed}"},
        "nothing-undone": {"ja": "元に戻すものは、もうありません。", "en": "There is nothing more to undo."},
        "nothing-redone": {"ja": "やり直すものは、もうありません。", "en": "There is nothing more to do again."},
        # what was said
        "answer": {"ja": "答え", "en": "the answer"},
        "clear": {"ja": "答えの取消し", "en": "clearing the answer"},
        "later": {"ja": "「まだわからない」", "en": '"not known yet"'},
        "not-applicable": {"ja": "「該当なし」", "en": '"not applicable"'},
        "blank": {"ja": "空欄のままにしたこと", "en": "leaving it blank"},
        "comment": {"ja": "メモ", "en": "the note"},
        "evidence": {"ja": "資料", "en": "the evidence"},
        "explain": {"ja": "このままにする理由", "en": "the reason why it stands"},
        "entry": {"ja": "{entry}の答え", "en": "an answer in {entry}"},
    }
)
