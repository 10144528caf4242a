"""Words of the review and of carried answers."""

from wizard.text.words import Words

WORDS = Words(
    {
        "problems": {"ja": "直す質問", "en": "To be corrected"},
        "half-written": {"ja": "書きかけの質問", "en": "Half written"},
        "half-text": {
            "ja": "書きかけ: {text}（書き終えるか、消してください）",
            "en": "Half written: {text} (finish it, or take it away)",
        },
        "half-within": {
            "ja": "中に書きかけがあります。書き終えるか、消してください。",
            "en": "Something in it is half written. Finish it, or take it away.",
        },
        "unanswered": {"ja": "まだ答えていない質問", "en": "Not answered yet"},
        "needs-reason": {"ja": "このままにする理由が要ります。", "en": "Needs a reason to stand."},
        "no-answer": {"ja": "まだ答えがありません", "en": "no answer yet"},
        "comment": {"ja": "メモ", "en": "Note"},
        "carried": {"ja": "引き継いだ答え", "en": "Carried answers"},
        "carried-about": {
            "ja": "このシステムの前の記録に、同じ質問の答えがありました。今も正しいか確かめてください。変えられます。",
            "en": "Earlier records of this system answer some of the questions. Please see whether that is still so. "
            "Every one of these answers may be changed.",
        },
        "go-on": {"ja": "次へ進む", "en": "Go on"},
        "from-record": {"ja": "記録 {source} から", "en": "From the record {source}"},
        "not-asked": {"ja": "今のところ、尋ねない質問です。", "en": "This is not asked so far."},
        "carried-count": {"ja": "引き継いだ答え: {count} 件", "en": "Carried answers: {count}"},
    }
)
