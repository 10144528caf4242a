"""What the interview line by line says of its own."""

from wizard.text.words import Words

WORDS = Words(
    {
        # the beginning
        "head": {"ja": "{title}（{edition}）", "en": "{title}, {edition}"},
        "system": {"ja": "対象のシステム: {name}", "en": "System: {name}"},
        "commands": {
            "ja": "次の記号を1つだけ書いた行は、命令になります。",
            "en": "A line with one of these signs alone is a command.",
        },
        "commands-known": {
            "ja": "? だけの行を書くと手引きが、?? なら記号の一覧が出ます。",
            "en": "Type ? alone on a line for help, ?? for the list of signs.",
        },
        "command-?": {"ja": "手引き", "en": "help"},
        "command-<": {"ja": "前の問に戻る", "en": "back"},
        "command-!": {
            "ja": "なぜ尋ねるか（!! なら、結論の理由と、何が変われば結論が変わるか）",
            "en": "why this is asked (!! why this outcome, and what would change it)",
        },
        "command--": {"ja": "まだわからないので後にする", "en": "not known yet, later"},
        "command-=": {"ja": "これまでの見立て", "en": "what it means so far"},
        "command-:": {"ja": "答えを見直す、ほかの問へ移る", "en": "review the answers, go to another question"},
        "command-/": {"ja": "言葉を探す", "en": "look for words"},
        "command-+": {
            "ja": "メモ、資料、該当なし、答えの取消し、元に戻す、言語",
            "en": "note, evidence, not applicable, take back, undo, language",
        },
        "literal": {
            "ja": "記号そのものを答えるときは、前に \\ を付けます。",
            "en": "To answer with such a sign itself, type \\ before it.",
        },
        "stop": {
            "ja": "途中でやめるときは Ctrl-D か Ctrl-C を押します。答えは下書きに残ります。",
            "en": "To stop, press Ctrl-D or Ctrl-C. The answers are kept in a draft.",
        },
        # a question
        "section": {"ja": "ここからは「{title}」です。", "en": "Section: {title}"},
        "question": {"ja": "問{number}. ", "en": "Q{number}. "},
        "option": {"ja": "{number}. ", "en": "{number}. "},
        "alone": {"ja": "{label}（これだけを選ぶ）", "en": "{label} (chosen alone)"},
        "how-choice": {"ja": "番号で答えてください。", "en": "Answer with a number."},
        "how-choices": {
            "ja": "いくつか選ぶときは、番号を並べてください。例: 1 3",
            "en": "To choose several, type their numbers, such as 1 3.",
        },
        "how-paragraph": {
            "ja": "何行でも書けます。空の行で終わります。文の中に空の行を入れるには、\\ だけの行を書きます。",
            "en": "Type as many lines as needed; an empty line ends the text. "
            "For an empty line within the text type \\ alone.",
        },
        "how-date": {
            "ja": "日付の書き方の例: 令和8年4月1日、R8.4.1、2026-04-01",
            "en": "Type the date as year, month, day, such as 2026-04-01.",
        },
        "limits": {"ja": "範囲: {limits}", "en": "Allowed: {limits}"},
        "unit": {"ja": "単位: {unit}", "en": "Unit: {unit}"},
        "may-stay-empty": {
            "ja": "答えなくてもかまいません。空の行で次へ進みます。",
            "en": "This may be left out; an empty line goes on.",
        },
        "said-before": {"ja": "今の答え: {answer}", "en": "Answer so far: {answer}"},
        "empty-keeps": {"ja": "空の行で、そのまま次へ進みます。", "en": "An empty line keeps it and goes on."},
        "empty-drops": {
            "ja": "空の行で、答えはそのまま、書きかけは消して次へ進みます。",
            "en": "An empty line keeps the answer, drops what is half written, and goes on.",
        },
        "typed-before": {"ja": "書きかけ: {text}", "en": "Half written: {text}"},
        "typed-kept": {
            "ja": "書いた文は、書きかけとして下書きに残しました。",
            "en": "What you wrote is kept in the draft as half written.",
        },
        "empty-takes": {
            "ja": "空の行で、書きかけをそのまま答えにします。書き直すと置き換わります。",
            "en": "An empty line takes this as the answer; anything else takes its place.",
        },
        "understood": {"ja": "答え: {answer}", "en": "Answer: {answer}"},
        "refused": {"ja": "答えになりません。{message}", "en": "Not an answer: {message}"},
        "needs-answer": {
            "ja": "答えてください。まだわからなければ - だけの行を書いてください。",
            "en": "This needs an answer. If it is not known yet, type - alone on a line.",
        },
        "needs-answer-here": {"ja": "答えてください。", "en": "This needs an answer."},
        "text-goes-on": {"ja": "文の続きを書いてください。", "en": "Your text goes on here."},
        "not-in-text": {
            "ja": "この記号は文に入れませんでした。先に空の行で文を終えてください。"
            "記号そのものを書くときは、前に \\ を付けます。",
            "en": "This sign was not put into the text. End the text with an empty line first; "
            "to write the sign itself, type \\ before it.",
        },
        # what cannot be taken
        "no-command-here": {
            "ja": "ここでは、この命令は使えません。記号そのものを書くときは、前に \\ を付けます。",
            "en": "This command does nothing here. To write the sign itself, type \\ before it.",
        },
        "unreadable": {
            "ja": "文字として読めない部分がありました。もう一度書いてください。",
            "en": "Some of this could not be read as text. Please type it again.",
        },
        "cut-off": {
            "ja": "1行が長すぎて、端末が途中で切りました。短い行に分けて、もう一度書いてください。",
            "en": "The terminal has cut this line off, as it is too long. Please type it again in shorter lines.",
        },
        "too-long": {
            "ja": "{count} 字あります。{most} 字以内で、もう一度書いてください。",
            "en": "There are {count} characters. Please type it again with at most {most}.",
        },
        "pick-listed": {
            "ja": "上にある番号か、空の行を書いてください。",
            "en": "Type one of these numbers, or an empty line.",
        },
        "pick-a-number": {
            "ja": "1 から {most} までの番号か、空の行を書いてください。",
            "en": "Type a number from 1 to {most}, or an empty line.",
        },
        "need-number": {"ja": "1 から {most} までの番号を書いてください。", "en": "Type a number from 1 to {most}."},
        "first-question": {"ja": "これより前の問はありません。", "en": "There is no question before this one."},
        # a line of text
        "ask": {"ja": "{label}:", "en": "{label}:"},
        "ask-or-keep": {"ja": "{label}（空の行で「{text}」）:", "en": '{label} (an empty line means "{text}"):'},
        "ask-or-empty": {"ja": "{label}（空の行でもかまいません）:", "en": "{label} (may be an empty line):"},
        "ask-or-change": {
            "ja": "{label}は、今「{text}」です。空の行でそのまま、- だけの行で消します。",
            "en": '{label}, so far "{text}". An empty line keeps it, - takes it away:',
        },
        "ask-reason": {"ja": "{label}（< でやめます）:", "en": "{label} (< goes back):"},
        "soft": {
            "ja": "このままにする理由を書いてください。空の行で後にします。< で答え直します。",
            "en": "Say why the answer stands. An empty line: later. < answers anew.",
        },
        "reason-before": {"ja": "今の理由: {reason}", "en": "Reason so far: {reason}"},
        "later-done": {"ja": "後にしました。", "en": "Put off."},
        "left-as-it-was": {"ja": "前のままです。", "en": "Nothing is changed."},
        # more
        "more": {
            "ja": "番号を書いてください。空の行でやめます。",
            "en": "Type a number. An empty line: none of these.",
        },
        "more-comment": {"ja": "メモを書く", "en": "Write a note"},
        "more-evidence": {"ja": "資料を付ける、外す", "en": "Add or remove evidence"},
        "more-not-applicable": {"ja": "該当なしとして、理由を書く", "en": "Not applicable, with a reason"},
        "more-clear": {"ja": "答えを取り消す", "en": "Take the answer back"},
        "more-explain": {"ja": "このままにする理由を書く", "en": "Say why the answer stands"},
        "more-language": {"ja": "English に切り替える", "en": "Switch to Japanese (日本語)"},
        "more-undo": {"ja": "直前にしたことを元に戻す", "en": "Undo what was done last"},
        "more-redo": {"ja": "元に戻したことをやり直す", "en": "Redo what was undone"},
        "comment-done": {"ja": "メモを残しました。", "en": "The note is kept."},
        "comment-gone": {"ja": "メモを消しました。", "en": "The note is taken away."},
        "clear-done": {"ja": "答えを取り消しました。", "en": "The answer is taken back."},
        "not-applicable-done": {"ja": "該当なしとしました。", "en": "Marked as not applicable."},
        "evidence-path": {
            "ja": "ファイルの場所を書いてください。空の行で戻ります。",
            "en": "Type where a file is. An empty line goes back.",
        },
        "evidence-list": {"ja": "番号を書くと外します。", "en": "The number of a file takes it away."},
        "evidence-gone": {"ja": "外しました: {name}", "en": "Taken away: {name}"},
        "always-asked": {"ja": "この質問は、どの場合にも尋ねます。", "en": "This question is asked in every case."},
        # moving
        "progress": {
            "ja": "{applies} 問のうち {done} 問に答えました。",
            "en": "{done} of {applies} questions are answered.",
        },
        "waiting": {"ja": "あと最大 {waiting} 問増えます。", "en": "Up to {waiting} more may be asked."},
        "jump": {
            "ja": "移る問の番号を書いてください。空の行で元の問に戻ります。",
            "en": "Type the number of the question to go to. An empty line goes back to where you were.",
        },
        "jump-open": {
            "ja": "0 で、まだ答えていない次の問へ移ります。",
            "en": "0 goes to the next question that is open.",
        },
        "back-at": {"ja": "元の問に戻りました。{question}", "en": "Back at the question: {question}"},
        "search": {
            "ja": "探す言葉を書いてください。空の行でやめます。",
            "en": "Type the words to look for. An empty line: none.",
        },
        "still-at": {"ja": "{question}に答えてください。", "en": "Back to {question}: please answer."},
        "to-correct": {"ja": "直す必要があります。", "en": "This is to be corrected."},
        "half-here": {"ja": "書きかけの文があります。", "en": "Something here is half written."},
        "carried-pick": {
            "ja": "確かめる問の番号を書いてください。空の行で先へ進みます。",
            "en": "Type the number of a question to look at. An empty line goes on.",
        },
        # the end
        "review-end": {"ja": "最後の問まで来ました。", "en": "This was the last question."},
        "hindered": {
            "ja": "まだ完了できません。答える問の番号を書いてください。空の行で最初の問へ移ります。",
            "en": "It cannot be finished yet. Type the number of a question. An empty line goes to the first.",
        },
        "ready": {"ja": "完了できます。番号を書いてください。", "en": "It can be finished. Type a number."},
        "ready-finish": {"ja": "完了へ進む", "en": "Go on to finishing"},
        "ready-review": {"ja": "答えを見直す", "en": "Review the answers"},
        "seal": {"ja": "記録を確定しますか。番号を書いてください。", "en": "Seal the record? Type a number."},
        "seal-now": {"ja": "記録を確定する", "en": "Seal the record"},
        "seal-not-yet": {"ja": "まだ確定しない", "en": "Not yet"},
        "record-of": {"ja": "「{title}」の記録です。", "en": "Record: {title}"},
        "record-date": {"ja": "判定日: {date}", "en": "Date: {date}"},
        "people": {"ja": "かかわった人", "en": "Who took part"},
        "person": {"ja": "{role}: {name}", "en": "{role}: {name}"},
        "saved-again": {"ja": "下書きを保存できました。", "en": "The draft is saved again."},
        "nothing-begun": {
            "ja": "何も答えないうちに終わりました。保存したものはありません。",
            "en": "ended before anything was answered; nothing is kept",
        },
        # repeating groups
        "no-entries": {"ja": "まだ1件もありません。", "en": "There is no entry yet."},
        "entries-so-far": {"ja": "いま {count} 件です。", "en": "Entries so far: {count}"},
        "entries": {
            "ja": "番号でその件を開きます。0 で1件加えます。空の行で、これで全部とします。",
            "en": "A number opens that entry, 0 adds one. An empty line says that these are all.",
        },
        "entries-none": {
            "ja": "0 で1件加えます。空の行で、1件もないとします。",
            "en": "0 adds one. An empty line says that there is none.",
        },
        "no-such-entry": {
            "ja": "0 から {most} までの番号か、空の行を書いてください。",
            "en": "Type a number from 0 to {most}, or an empty line.",
        },
        "no-entry-yet": {"ja": "0 か空の行を書いてください。", "en": "Type 0 or an empty line."},
        "inner": {"ja": "{question} {answer}", "en": "{question} {answer}"},
        "entry-deeds": {
            "ja": "番号を書いてください。空の行で戻ります。",
            "en": "Type a number. An empty line goes back.",
        },
        "entry-again": {"ja": "答え直す", "en": "Answer it anew"},
        "entry-remove": {"ja": "消す", "en": "Remove it"},
        "entry-up": {"ja": "前へ動かす", "en": "Move it up"},
        "entry-down": {"ja": "後へ動かす", "en": "Move it down"},
        "entry-removed": {"ja": "{entry}を消しました。", "en": "{entry} is removed."},
        "entry-moved": {"ja": "{entry}を {number} 番目にしました。", "en": "{entry} is number {number} now."},
        "entry-commands": {
            "ja": "< で前の問へ、: で一覧へ戻ります。? で手引きが出ます。",
            "en": "< goes back a question, : goes back to the list, ? gives help.",
        },
        "later-whole-list": {
            "ja": "1つの件の中では後にできません。: で一覧に戻ると、一覧の全体を後にできます。",
            "en": "Within an entry nothing can be put off. Go back to the list with : to put off the whole list.",
        },
    }
)
