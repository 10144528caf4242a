"""Words of the panels: how far it is, what is said of a question, what the answers mean so far."""

from wizard.text.words import Words

WORDS = Words(
    {
        # how far
        "progress": {"ja": "進み {done} / {applies}", "en": "{done} / {applies} done"},
        "more": {"ja": "あと最大 {waiting} 問", "en": "up to {waiting} more"},
        "position": {"ja": "問 {number} / {count}", "en": "question {number} / {count}"},
        # a question
        "optional": {"ja": "{question}（任意）", "en": "{question} (optional)"},
        "help": {"ja": "手引き", "en": "Help"},
        "with-basis": {"ja": "{sources}（{basis}）", "en": "{sources} ({basis})"},
        "basis": {"ja": "根拠", "en": "Source"},
        "official": {"ja": "公式の文言", "en": "official wording"},
        "published": {"ja": "公表情報による", "en": "from published information"},
        "derived": {"ja": "この質問票で補ったもの", "en": "added by this questionnaire"},
        "note": {"ja": "メモ", "en": "Note"},
        "terms": {"ja": "用語", "en": "Terms"},
        "terms-at": {"ja": "用語（{press} で意味を見る）: {terms}", "en": "Terms ({press} explains): {terms}"},
        "strength-required": {"ja": "[必須] {grounds}", "en": "[required] {grounds}"},
        "strength-recommended": {"ja": "[推奨] {grounds}", "en": "[recommended] {grounds}"},
        "strength-optional": {"ja": "[任意] {grounds}", "en": "[optional] {grounds}"},
        # its state
        "carried": {
            "ja": "前の記録（{source}）から引き継いだ答えです。変えられます。",
            "en": "Carried from an earlier record ({source}). It may be changed.",
        },
        "carried-from": {
            "ja": "前の記録（{source}）から引き継いだ答え",
            "en": "carried from an earlier record ({source})",
        },
        "evidence": {"ja": "資料: {file}", "en": "Evidence: {file}"},
        "file": {
            "ja": "{name}（{size} バイト、SHA-256 {digits}...）",
            "en": "{name} ({size} bytes, SHA-256 {digits}...)",
        },
        "deferred": {"ja": "[?] 後で確認します。", "en": "[?] To be found out later."},
        "deferred-note": {"ja": "[?] 後で確認します。{note}", "en": "[?] To be found out later: {note}"},
        "deferred-whom": {"ja": "確認先: {whom}", "en": "Ask: {whom}"},
        "not-applicable": {"ja": "[-] 該当しません。理由: {reason}", "en": "[-] Not applicable, because: {reason}"},
        "blank": {"ja": "[-] 空欄のままにします。", "en": "[-] Left blank."},
        "invalid": {"ja": "[!] {text}", "en": "[!] {text}"},
        "explained": {"ja": "[x] {text} 理由: {reason}", "en": "[x] {text} Reason: {reason}"},
        "option-gone": {
            "ja": "[!] 前に選んだものは、今は選べません。選び直してください。",
            "en": "[!] What was chosen before is not offered any more. Please choose again.",
        },
        # what can be done with a question
        "do-next": {"ja": "次へ", "en": "Next"},
        "do-later": {"ja": "まだわからない", "en": "Not known yet"},
        "do-not-applicable": {"ja": "該当なし", "en": "Not applicable"},
        "do-comment": {"ja": "メモを書く", "en": "Add a note"},
        "do-evidence": {"ja": "資料を付ける", "en": "Add evidence"},
        "do-clear": {"ja": "答えを取り消す", "en": "Clear the answer"},
        "do-explain": {"ja": "このままにする理由を書く", "en": "Say why it stands"},
        # outline
        "outline": {"ja": "目次", "en": "Outline"},
        # what it means so far
        "outlook": {"ja": "いまの見立て", "en": "So far"},
        "possible": {"ja": "まだありうる結論", "en": "Outcomes still possible"},
        "settled": {"ja": "結論", "en": "Outcome"},
        "reasons": {"ja": "理由", "en": "Reasons"},
        "known": {"ja": "わかったこと", "en": "Known so far"},
        "obligations": {"ja": "すること", "en": "What must be done"},
        "by-whom": {"ja": "{who}、{due}", "en": "{who}, {due}"},
        "answered": {"ja": "{question} - {answer}", "en": "{question} - {answer}"},
        "no-answer": {"ja": "答えなし", "en": "no answer"},
        "holds-not": {"ja": "{title}: いいえ", "en": "{title}: no"},
        "point-sum": {"ja": "{title}: {points} 点", "en": "{title}: {points} points"},
    }
)
