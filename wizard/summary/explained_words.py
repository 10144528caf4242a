"""What the explanation says of its own: headings, ways to another outcome, how far the search went."""

from wizard.text.words import Words

WORDS = Words(
    {
        "explanation-of": {"ja": "{title}の説明", "en": "{title}: why"},
        "system": {"ja": "{name}（{id}）", "en": "{name} ({id})"},
        "made-on": {"ja": "{date}、{status}", "en": "{date}. {status}"},
        "version": {"ja": "{name} 第{version}版", "en": "{name} version {version}"},
        # headings
        "outcome": {"ja": "結論", "en": "Outcome"},
        "possible": {"ja": "まだありうる結論", "en": "Outcomes still possible"},
        "why": {"ja": "理由", "en": "Why"},
        "above": {"ja": "先に判定する結論に当たらない理由", "en": "Why no outcome that goes before it holds"},
        "decisive": {"ja": "まだ答えのない、結論を左右する問", "en": "Open questions on which the outcome depends"},
        "scores": {"ja": "点数と計算値", "en": "Scores and numbers"},
        "obligations": {"ja": "今後行うことと、その理由", "en": "What has to be done, and why"},
        "may-follow": {"ja": "回答によって加わりうること", "en": "What open answers may add"},
        "change": {"ja": "結論を変える答え", "en": "What would change it"},
        "asked": {"ja": "尋ねる問と、その理由", "en": "Questions that are asked, and why"},
        "not-asked": {"ja": "尋ねない問と、その理由", "en": "Questions that are not asked, and why"},
        "waiting": {"ja": "尋ねるかどうか、まだ決まらない問", "en": "Questions that may yet be asked"},
        "sources": {"ja": "出典", "en": "Sources"},
        # outcome
        "rule": {"ja": "規則: {rule}", "en": "Rule: {rule}"},
        "no-outcomes": {"ja": "この質問票は結論を出しません。", "en": "This questionnaire gives no outcome."},
        # decisive questions
        "settles": {
            "ja": "{question} どの答えでも、ありうる結論は1つになります。",
            "en": "{question} Every answer leaves one.",
        },
        "narrows": {
            "ja": "{question} どの答えでも、ありうる結論は {worst} つまでになります。",
            "en": "{question} Every answer leaves at most {worst}.",
        },
        "matters": {"ja": "{question}", "en": "{question}"},
        # scores
        "between": {"ja": "{low} から {high} まで", "en": "from {low} to {high}"},
        "at-least": {"ja": "{low} 以上", "en": "at least {low}"},
        "at-most": {"ja": "{high} 以下", "en": "at most {high}"},
        "any-number": {"ja": "まだわかりません", "en": "not known yet"},
        "no-value": {"ja": "値なし", "en": "no value"},
        "so-far": {"ja": "{range}（ここまでの答えで {points}）", "en": "{range} ({points} so far)"},
        # obligations
        "duty": {"ja": "{who}: {what} いつまでに: {due}", "en": "{who}: {what} By when: {due}"},
        "always": {"ja": "どの場合にも行います。", "en": "In every case."},
        # what would change it
        "unsettled": {
            "ja": "結論が決まってから調べます。",
            "en": "This is looked into once the outcome is settled.",
        },
        "to-outcome": {"ja": "「{title}」になるには", "en": 'For "{title}"'},
        "impossible": {
            "ja": "変えられる答えをどう変えても、この結論にはなりません。",
            "en": "No change of the answers that can be changed leads there.",
        },
        "at-least-changes": {
            "ja": "少なくとも {least} つの答えが変わる必要があります。それより多い変更は調べていません。",
            "en": "At least {least} answers would have to change; more than that was not looked into.",
        },
        "not-searched": {
            "ja": "調べた範囲では見つかりませんでした。",
            "en": "None was found as far as the search went.",
        },
        "one-of": {"ja": "次のどれか1つ", "en": "One of these"},
        "changed": {
            "ja": "- {question} 今の{present}を{answers}に",
            "en": "- {question} {answers} instead of {present}",
        },
        "anew": {"ja": "- {question} {answers}と答える", "en": "- {question} {answers}"},
        "new": {"ja": "+ 加わる問: {question} {answers}と答える", "en": "+ newly asked: {question} {answers}"},
        "new-any": {
            "ja": "+ 加わる問（どの答えでもよい）: {questions}",
            "en": "+ newly asked (any answer will do): {questions}",
        },
        "quoted": {"ja": "「{answer}」", "en": '"{answer}"'},
        "such-as": {"ja": "「{answer}」など", "en": 'such as "{answer}"'},
        "or": {"ja": "か", "en": " or "},
        "more-answers": {"ja": "{answers}（ほか {count} 通り）", "en": "{answers} ({count} more)"},
        "more-ways": {"ja": "ほかに {count} 通り", "en": "{count} more ways"},
        "in-all": {
            "ja": "変える答えと新しい答えは、合わせて {size} つ",
            "en": "{size} answers in all, changed or new",
        },
        "larger": {
            "ja": "変える答えと新しい答えは、合わせて {size} つ（もっと少なくて済むかは調べていません）",
            "en": "{size} answers in all, changed or new (whether fewer would do was not looked into)",
        },
        "looked": {
            "ja": "{changes} つまでの変更をすべて調べました（計算 {count} 回）。",
            "en": "Every change of up to {changes} answers was looked at ({count} evaluations).",
        },
        "looked-at-none": {
            "ja": "計算 {count} 回で打ち切り、1つの変更もすべては調べていません。",
            "en": "It was cut off after {count} evaluations, so not even all single changes were looked at.",
        },
        "not-exact": {
            "ja": "数や文などは、すべての答えを試したわけではありません。",
            "en": "Of numbers, texts and the like not every answer was tried.",
        },
        "between-questions": {"ja": " / ", "en": " / "},
        # asked or not
        "because": {"ja": "{question} 理由: {reasons}", "en": "{question} Because: {reasons}"},
        "and": {"ja": "、", "en": "; "},
        "source": {"ja": "[{number}] {title}（{certainty}）", "en": "[{number}] {title} ({certainty})"},
    }
)
