"""Words for repeating groups: the list of entries, and the screen in which one entry is answered."""

from wizard.text.words import Words

WORDS = Words(
    {
        # an entry
        "entry": {"ja": "{number} 件目", "en": "Entry {number}"},
        "entry-named": {"ja": "{entry} {number}", "en": "{entry} {number}"},
        "unanswered": {"ja": "未回答", "en": "not answered yet"},
        "choose-again": {"ja": "選び直してください", "en": "to be chosen again"},
        "blank": {"ja": "空欄", "en": "left blank"},
        "invalid": {"ja": "{answer}（要修正）", "en": "{answer} (to be corrected)"},
        "within": {"ja": "{entry}、{question} {problem}", "en": "{entry}, {question} {problem}"},
        # how many
        "any-number": {
            "ja": "1件ずつ加えます。何件でもかまいません。",
            "en": "Add them one by one, as many as there are.",
        },
        "at-least": {"ja": "{least} 件以上を1件ずつ加えます。", "en": "Add them one by one, at least {least}."},
        "at-most": {"ja": "{most} 件まで、1件ずつ加えます。", "en": "Add them one by one, at most {most}."},
        "between": {
            "ja": "{least} 件から {most} 件を1件ずつ加えます。",
            "en": "Add them one by one, from {least} to {most}.",
        },
        "exactly": {"ja": "{most} 件を1件ずつ加えます。", "en": "Add them one by one, exactly {most}."},
        # the list
        "add": {"ja": "加える", "en": "Add an entry"},
        "add-named": {"ja": "{entry}を加える", "en": "Add: {entry}"},
        "all": {"ja": "これで全部", "en": "That is all"},
        "none": {"ja": "1件もない", "en": "There is none"},
        "put-back": {"ja": "取り除いたものを元に戻す", "en": "Put back what was taken away"},
        "edit": {"ja": "{number} を直す", "en": "Edit {number}"},
        "remove": {"ja": "{number} を取り除く", "en": "Remove {number}"},
        "up": {"ja": "{number} を上へ", "en": "Move {number} up"},
        "down": {"ja": "{number} を下へ", "en": "Move {number} down"},
        "key-edit": {"ja": "Enter 直す", "en": "Enter edit"},
        "key-remove": {"ja": "r 取り除く", "en": "r remove"},
        "key-up": {"ja": "u 上へ", "en": "u up"},
        "key-down": {"ja": "d 下へ", "en": "d down"},
        "so-far": {
            "ja": "{count}。すべて加えたら「これで全部」を選んでください。",
            "en": '{count} so far. Choose "That is all" when there are no more.',
        },
        "nothing-so-far": {
            "ja": "まだ1件もありません。なければ「1件もない」を選んでください。",
            "en": 'Nothing yet. If there is none, choose "There is none".',
        },
        "first-to-add": {"ja": "まだ1件もありません。", "en": "Nothing yet."},
        "complete": {"ja": "{count}。これで全部です。", "en": "{count}, and that is all."},
        "still-open": {
            "ja": "{entry}に、まだ答えていないか、直す必要のある質問があります。",
            "en": "{entry} has something to answer or to correct.",
        },
        "not-all": {"ja": "これで全部かどうかを答えてください。", "en": "Say whether these are all."},
        # the screen of one entry
        "position": {"ja": "{entry}  問 {number} / {count}", "en": "{entry}  question {number} / {count}"},
        "do-next": {"ja": "次へ", "en": "Next"},
        "do-clear": {"ja": "答えを取り消す", "en": "Clear the answer"},
        "do-list": {"ja": "一覧に戻る", "en": "Back to the list"},
    }
)
