"""What the proof of routing looks for: why each matters to people who answer, and how an author mends it."""

from collections.abc import Mapping
from types import MappingProxyType

from wizard.audit.finding import Level
from wizard.audit.rule import Rule
from wizard.text.languages import Text


def _text(ja: str, en: str) -> Text:
    return {"ja": ja, "en": en}


_SEEN_BY_NOBODY = _text(
    "だれの目にも触れないので、書いた意図が実現していません。条件の書き間違いであることがほとんどです。",
    "Nobody ever gets to see it, so what was meant does not happen. Most often a condition is mistaken.",
)


def _unreachable(id: str, ja: str, en: str) -> Rule:
    return Rule(f"unreachable-{id}", "error", _SEEN_BY_NOBODY, _text(ja, en))


def _rule(id: str, why: tuple[str, str], mend: tuple[str, str], level: Level = "error") -> Rule:
    return Rule(id, level, _text(*why), _text(*mend))


_EVERY = (
    _unreachable(
        "section",
        "when を見直してください。上の条件と同時には成り立たない組合せになっています。不要なら節を消してください。",
        "Look at its when: it contradicts what must be so by then. Remove the section if it is not needed.",
    ),
    _unreachable(
        "question",
        "when と、そこまでの検査や選択肢の条件を見直してください。不要なら問を消してください。",
        "Look at its when, and at checks and conditions of options before it. Remove the question if it is not needed.",
    ),
    _unreachable(
        "option",
        "選択肢の when と、この問の検査を見直してください。不要なら選択肢を消してください。",
        "Look at the when of the option and the checks of the question. Remove the option if it is not needed.",
    ),
    _unreachable(
        "outcome",
        "結論の when を見直してください。決して同時に成り立たない条件を and でつないでいないか確かめてください。",
        "Look at its when: it may join conditions that are never true together.",
    ),
    _unreachable(
        "obligation",
        "when を見直してください。結論の id や、答えられない選択肢を挙げていないか確かめてください。",
        "Look at its when: it may name an outcome or an option that never comes about.",
    ),
    _unreachable(
        "strength",
        "上にある強さの条件と重なっていないか見直してください。最初に真となるものが使われます。",
        "Look whether the strengths above it cover all cases: the first whose condition is true is taken.",
    ),
    _rule(
        "always-true",
        (
            "条件がないのと同じです。読む人は場合分けがあると誤解します。",
            "It is as if there were no condition, while readers take it that there is a choice.",
        ),
        (
            "条件を消すか、意図した場合に偽となるように直してください。",
            "Remove the condition, or mend it so that it is false where it was meant to be.",
        ),
    ),
    _rule(
        "always-false",
        (
            "この条件に頼るものは、決して働きません。",
            "Nothing that rests on this condition ever comes about.",
        ),
        (
            "条件を直すか、使わないなら消してください。",
            "Mend the condition, or remove it if it is not needed.",
        ),
    ),
    _rule(
        "check-never-fails",
        (
            "何も確かめていない検査です。守られていると誤解されます。",
            "The check checks nothing, while readers rely on it.",
        ),
        (
            "min や max、ほかの検査がすでに同じことを確かめていないか見て、直すか消してください。",
            "See whether min, max or another check says the same already; mend it or remove it.",
        ),
    ),
    _rule(
        "no-outcome",
        (
            "最後まで答えても、何を意味するのか示されません。",
            "People answer to the end and are not told what it means.",
        ),
        (
            "例の回答がどの結論に当たるかを決め、その条件を広げるか、結論を足してください。",
            "Decide which outcome the answers shown should have; widen its condition or add an outcome.",
        ),
    ),
    _rule(
        "gap-in-points",
        (
            "点数の区切りの間に落ちた回答には、結論が示されません。",
            "Answers whose points lie between two bands get no outcome.",
        ),
        (
            "区切りをつなげてください。上の帯の始まりを、下の帯の終わりの < と >= で合わせるのが確実です。",
            "Let the bands meet: end one with < and begin the next with >= at the same number.",
        ),
    ),
    _rule(
        "hidden-rule",
        (
            "この結論は出ることがありません。意図した結論が、上の規則に隠されています。",
            "This outcome never comes about: rules above it always decide first.",
        ),
        (
            "規則の順を変えるか、上の規則の条件を狭めてください。",
            "Change the order of the rules, or narrow those above it.",
        ),
    ),
    _rule(
        "unused-answer",
        (
            "使わないことを尋ねるのは、答える人の時間を無駄にします。",
            "To ask what is not used wastes the time of those who answer.",
        ),
        (
            '条件や計算に使うか、問を消してください。記録のためだけなら purpose = "record" と書いてください。',
            'Use it in a condition or value, or remove the question; if it is only recorded, say purpose = "record".',
        ),
    ),
    _rule(
        "riskier-but-milder",
        (
            "リスクが高いと答えた人ほど軽い結論になり、判定が信頼されなくなります。",
            "Who admits the greater risk gets the milder outcome, so nobody can trust the assessment.",
        ),
        (
            "二つの回答の違いが結論に響く経路を直してください。向きが逆なら lean を直してください。",
            "Mend how the two answers lead to their outcomes, or lean itself if it is the wrong way round.",
        ),
    ),
    _rule(
        "not-proved",
        (
            "正しいとも誤りとも言えません。黙って通すことはしません。",
            "It is neither shown to be right nor to be wrong, and is not passed over in silence.",
        ),
        (
            "条件を計算値に分けて簡単にするか、証明の時間を延ばしてください。",
            "Make it simpler, for instance by splitting it into values, or allow the proof more time.",
        ),
        "warning",
    ),
    _rule(
        "groups-bounded",
        (
            "それより多い件数で初めて起きることは、調べていません。",
            "What only happens with more entries was not looked at.",
        ),
        (
            "直す必要はありません。件数に上限があるなら most を書くと、調べる範囲が明らかになります。",
            "Nothing has to be mended. Where entries are limited, say so with most.",
        ),
        "warning",
    ),
)

RULES: Mapping[str, Rule] = MappingProxyType({rule.id: rule for rule in _EVERY})
"""Every rule of the proof of routing, by id."""
