"""What the proof of routing says, in one line a finding; why it matters and how to mend it stand with the rules."""

from wizard.text.words import Words

WORDS = Words(
    {
        # things
        "section": {"ja": "節 {id}", "en": "section {id}"},
        "question": {"ja": "問 {id}", "en": "question {id}"},
        "option": {"ja": "選択肢 {id}", "en": "option {id}"},
        "strength": {"ja": "強さ {id}", "en": "strength {id}"},
        "check": {"ja": "検査 {id}", "en": "check {id}"},
        "value": {"ja": "計算値 {id}", "en": "value {id}"},
        "outcome": {"ja": "結論 {id}", "en": "outcome {id}"},
        "obligation": {"ja": "すること {id}", "en": "obligation {id}"},
        "total": {"ja": "どの回答からも結論が出ること", "en": "that all answers reach an outcome"},
        # findings
        "unreachable": {
            "ja": "{what}には、どう答えても進みません。",
            "en": "no answers lead to {what}",
        },
        "option-unreachable": {
            "ja": "{what}を選べる回答はありません。",
            "en": "no answers allow {what} to be chosen",
        },
        "strength-unreachable": {
            "ja": "{what}になる回答はありません。",
            "en": "no answers give {what}",
        },
        "outcome-unreachable": {
            "ja": "{what}の条件を満たす回答はありません。",
            "en": "no answers meet the condition of {what}",
        },
        "obligation-unreachable": {
            "ja": "{what}が生じる回答はありません。",
            "en": "no answers give rise to {what}",
        },
        "always-true": {
            "ja": "{what}の条件は、どう答えても真です。",
            "en": "the condition of {what} is true whatever is answered",
        },
        "always-false": {
            "ja": "{what}の条件は、どう答えても偽です。",
            "en": "the condition of {what} is false whatever is answered",
        },
        "never-fails": {
            "ja": "{what}に反する回答はありません。",
            "en": "no answer fails {what}",
        },
        "hidden": {
            "ja": "{what}の条件を満たす回答は、すべて上にある規則で先に決まります（例では {above}）。",
            "en": "whatever meets the condition of {what} meets a rule above it first (in the example {above})",
        },
        "no-outcome": {
            "ja": "どの結論にも至らない回答があります。",
            "en": "there are answers that reach no outcome",
        },
        "no-answers": {
            "ja": "終わりまで答えられる回答が一つもありません。検査や選択肢の条件が食い違っています。",
            "en": "no answers can be finished at all; checks or conditions of options contradict each other",
        },
        "gap": {
            "ja": "点数 {points} の区切りに隙間があり、{at} に結論がありません（{low} と {high} にはあります）。",
            "en": "the bands of {points} have a gap: there is no outcome at {at} (there is at {low} and at {high})",
        },
        "milder": {
            "ja": "リスクの高い {riskier} と答えると、{before} のときの {outcome} より軽い {milder} になります。",
            "en": "the riskier answer {riskier} gives {milder}, which is milder than {outcome}, given by {before}",
        },
        "unused": {
            "ja": "この問の回答は、条件にも計算にも使われていません。",
            "en": "nothing uses the answer to this question",
        },
        "not-proved": {
            "ja": "{what}を証明できていません（{why}）。",
            "en": "not proved: {what} ({why})",
        },
        "groups-bounded": {
            "ja": "繰り返しの組 {id} は、{count} 件までの場合だけを調べました。",
            "en": "of the repeating group {id} no more than {count} entries were looked at",
        },
        # what is not proved
        "claim-so": {"ja": "{what}に至る回答があること", "en": "that answers lead to {what}"},
        "claim-not-so": {
            "ja": "{what}の条件が成り立たない回答があること",
            "en": "that the condition of {what} can be false",
        },
        "claim-lean": {
            "ja": "リスクの高い回答で結論が軽くならないこと",
            "en": "that no riskier answer gives a milder outcome",
        },
        # why not
        "out-of-time": {"ja": "時間切れ", "en": "out of time"},
        "rough": {
            "ja": "端数や年数、数どうしの掛け算や割り算による",
            "en": "it rests on fractions, years, or products or quotients of numbers",
        },
        "beyond": {
            "ja": "組の件数が {count} 件までの場合は、そのような回答がない",
            "en": "with up to {count} entries of a group there are no such answers",
        },
    }
)
