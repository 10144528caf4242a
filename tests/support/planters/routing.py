"""Defects of routing, which only proofs find."""

import re
from collections.abc import Iterator
from random import Random
from typing import Any

import tomli

from tests.support.mutator import Copy, Planted, is_plain, plants
from tests.support.planters.casework import cases_of
from wizard.questionnaire.locate import Path


def _before(copy: Copy, path: Path) -> list[tuple[str, list[str]]]:
    """The questions before a place that can be told from a condition: yes-no (no options), and choices."""
    lists = {one["id"]: one["option"] for one in copy.data.get("options", ())}
    found = []
    for other, question in copy.questions():
        if other[:4] >= path[:4] if path[0] == "section" else False:
            break
        if question["kind"] == "yes-no":
            found.append((question["id"], []))
        elif question["kind"] == "choice":
            options = question.get("option") or lists[question["options"]]
            found.append((question["id"], [one["id"] for one in options]))
    return found


def _never(copy: Copy, chance: Random, path: Path) -> str:
    """A condition that is never true, "" where nothing stands before the place."""
    known = _before(copy, path)
    if not known:
        return ""
    id, options = chance.choice(known)
    if not options:
        return f"{id} and not {id}"
    first, second = chance.sample(options, 2)
    return f'{id} == "{first}" and {id} == "{second}"'


def _always(copy: Copy, chance: Random, path: Path) -> str:
    known = _before(copy, path)
    if not known:
        return ""
    id, options = chance.choice(known)
    positive = f'{id} == "{chance.choice(options)}"' if options else id
    return f"{positive} or not ({positive})"


def _with_when(copy: Copy, path: Path, condition: str, key: str = "id") -> Planted | None:
    """The table with another condition, or with one where it has none, put below `key`."""
    if not condition:
        return None
    if "when" not in copy.at(path):
        number = copy.line((*path, key))
        return Planted(copy.after(number, f"when = '{condition}'"), number + 2)
    number = copy.line((*path, "when"))
    return (
        Planted(copy.with_line(number, f"when = '{condition}'"), number + 1) if is_plain(copy.lines[number]) else None
    )


def _outcomes(copy: Copy) -> list[Path]:
    """The outcomes whose condition stands on one line."""
    return [("outcome", index) for index, one in enumerate(copy.data["outcome"]) if _is_plain(copy, ("outcome", index))]


def _is_plain(copy: Copy, path: Path) -> bool:
    return "when" in copy.at(path) and is_plain(copy.lines[copy.line((*path, "when"))])


def _options(copy: Copy) -> list[Path]:
    return [
        (*path, "option", index)
        for path, question in copy.questions()
        for index, _ in enumerate(question.get("option", ()))
    ]


@plants("unreachable-section")
def a_section_that_nobody_comes_to(copy: Copy, chance: Random) -> Planted | None:
    path: Path = ("section", chance.randrange(len(copy.data["section"])))
    return _with_when(copy, path, _never(copy, chance, (*path, "question", -1)))


@plants("unreachable-question")
def a_question_that_nobody_comes_to(copy: Copy, chance: Random) -> Planted | None:
    path, _ = chance.choice(list(copy.questions()))
    return _with_when(copy, path, _never(copy, chance, path), "kind")


@plants("unreachable-option")
def an_option_that_nobody_can_choose(copy: Copy, chance: Random) -> Planted | None:
    path = chance.choice(_options(copy))
    return _with_when(copy, path, _never(copy, chance, path))


@plants("unreachable-strength")
def a_strength_that_no_item_has(copy: Copy, chance: Random) -> Planted | None:
    items = [path for path, one in copy.questions() if "strength" in one]
    if not items:
        return None
    path = chance.choice(items)
    strength = (*path, "strength", chance.randrange(len(copy.at(path)["strength"])))
    return _with_when(copy, strength, _never(copy, chance, path), "is")


@plants("unreachable-outcome")
def an_outcome_that_no_answers_have(copy: Copy, chance: Random) -> Planted | None:
    path = chance.choice(_outcomes(copy))
    return _with_when(copy, path, _never(copy, chance, path))


@plants("unreachable-obligation")
def an_obligation_that_nobody_has(copy: Copy, chance: Random) -> Planted | None:
    path: Path = ("obligation", chance.randrange(len(copy.data["obligation"])))
    return _with_when(copy, path, _never(copy, chance, path))


@plants("always-true")
def a_condition_that_always_holds(copy: Copy, chance: Random) -> Planted | None:
    asked, _ = chance.choice(list(copy.questions()))
    obligation: Path = ("obligation", chance.randrange(len(copy.data["obligation"])))
    path, key = chance.choice([(asked, "kind"), (obligation, "id"), (chance.choice(_options(copy)), "id")])
    return _with_when(copy, path, _always(copy, chance, path), key)


@plants("always-false")
def a_value_that_never_holds(copy: Copy, chance: Random) -> Planted:
    number = copy.line(("value", chance.randrange(len(copy.data["value"])))) - 1
    condition = _never(copy, chance, ("value",))
    lines = ["[[value]]", 'id = "planted"', f"is = '{condition}'", 'title.ja = "x"', 'title.en = "x"', ""]
    return Planted(copy.after(number, *lines), number + 4)


def _checks(copy: Copy, level: str = "") -> Iterator[Path]:
    for path, question in copy.questions():
        for index, check in enumerate(question.get("check", ())):
            if level in ("", check["level"]) and is_plain(copy.lines[copy.line((*path, "check", index, "must"))]):
                yield (*path, "check", index)


@plants("always-false")
def a_check_that_every_answer_fails(copy: Copy, chance: Random) -> Planted | None:
    checks = list(_checks(copy, "soft"))
    if not checks:
        return None
    path = chance.choice(checks)
    number = copy.line((*path, "must"))
    own = copy.at(path[:4])["id"]
    return Planted(copy.with_line(number, f"must = 'not applies({own})'"), number + 1)


@plants("check-never-fails")
def a_check_that_no_answer_fails(copy: Copy, chance: Random) -> Planted | None:
    checks = list(_checks(copy))
    if not checks:
        return None
    path = chance.choice(checks)
    number = copy.line((*path, "must"))
    own = copy.at(path[:4])["id"]
    return Planted(copy.with_line(number, f"must = 'applies({own})'"), number + 1)


def _settled_last(copy: Copy, chance: Random, least: int) -> tuple[Path, list[str]] | None:
    """The last outcome that has a condition, and conditions that hold in a case that has that outcome."""
    path = _outcomes(copy)[-1]
    kinds = {one["id"]: one["kind"] for _, one in copy.questions()}
    found = []
    for _, lines in cases_of(copy.edition, copy.id):
        case = tomli.loads("\n".join(lines))
        if case["expect"]["outcome"] == copy.at(path)["id"]:
            answers: dict[str, Any] = case["answers"]
            held = [_holds(id, answer) for id, answer in answers.items() if kinds[id] in ("choice", "yes-no")]
            if len(held) >= least:
                found.append(held)
    return (path, chance.sample(chance.choice(found), least)) if found else None


def _holds(id: str, answer: object) -> str:
    return f'{id} == "{answer}"' if isinstance(answer, str) else id if answer else f"{id} == false"


@plants("no-outcome")
def an_outcome_too_narrow(copy: Copy, chance: Random) -> Planted | None:
    settled = _settled_last(copy, chance, 1)
    if settled is None:
        return None
    path, (held,) = settled
    number = copy.line((*path, "when"))
    narrowed = f"when = '({copy.at(path)['when']}) and not ({held})'"
    return Planted(copy.with_line(number, narrowed), copy.line(("outcome", 0)) + 1)


@plants("gap-in-points")
def bands_that_do_not_meet(copy: Copy, chance: Random) -> Planted | None:
    settled = _settled_last(copy, chance, 2)
    if settled is None:
        return None
    path, held = settled
    number = copy.line((*path, "when"))
    banded = f"when = '({copy.at(path)['when']}) and (planted < 2 or planted > 2)'"
    lines = ["[[value]]", 'id = "planted"', f"is = 'count({', '.join(held)})'", ""]
    first = copy.line(("outcome", 0))
    changed = [*copy.lines[:first], *lines, *copy.lines[first:number], banded, *copy.lines[number + 1 :]]
    return Planted("\n".join(changed), first + len(lines) + 1)


@plants("hidden-rule")
def a_rule_that_one_above_it_hides(copy: Copy, chance: Random) -> Planted:
    above, below = sorted(chance.sample(_outcomes(copy), 2))
    number = copy.line((*below, "when"))
    return Planted(copy.with_line(number, f"when = '{copy.at(above)['when']}'"), number + 1)


@plants("unused-answer")
def a_question_that_nothing_needs(copy: Copy, chance: Random) -> Planted:
    path, _ = chance.choice(list(copy.questions()))
    number = copy.line(path) - 1
    source = copy.data["section"][0]["question"][0]["reference"][0]
    lines = ["[[section.question]]", 'id = "planted"', 'kind = "yes-no"', 'basis = "derived"']
    texts = [f'{key}.{code} = "x"' for key in ("text", "help") for code in ("ja", "en")]
    return Planted(copy.after(number, *lines, f'reference = ["{source}"]', *texts, ""), number + 3)


@plants("unused-answer")
def an_answer_no_longer_said_to_be_for_the_record(copy: Copy, chance: Random) -> Planted | None:
    recorded = [path for path, one in copy.questions() if "purpose" in one and _is_named_once(copy, one["id"])]
    if not recorded:
        return None
    path = chance.choice(recorded)
    number, own = copy.line((*path, "purpose")), copy.line((*path, "id"))
    return Planted(copy.without(number), own + 1 - (number < own))


def _is_named_once(copy: Copy, id: str) -> bool:
    return len(re.findall(rf"\b{id}\b", copy.text)) == 1


@plants("riskier-but-milder")
def a_mild_outcome_for_the_riskiest_answer(copy: Copy, chance: Random) -> Planted | None:
    grave = any(one.get("tone") in ("caution", "stop") and "when" in one for one in copy.data["outcome"])
    leaning = [path for path, one in copy.questions() if isinstance(one.get("lean"), list) and one["kind"] == "choice"]
    leaning += [path for path, one in copy.questions() if one.get("lean") in ("yes", "no")]
    if not grave or not leaning:
        return None
    path = chance.choice(leaning)
    question = copy.at(path)
    riskiest = {"yes": question["id"], "no": f"{question['id']} == false"}.get(
        str(question["lean"]), f'{question["id"]} == "{question["lean"][-1]}"'
    )
    first = copy.line(("outcome", 0)) - 1
    lines = ["[[outcome]]", 'id = "planted"', f"when = '{riskiest}'", 'tone = "clear"']
    texts = [f'{key}.{code} = "x"' for key in ("title", "because") for code in ("ja", "en")]
    return Planted(copy.after(first, *lines, *texts, ""), copy.line((*path, "lean")) + 1)


@plants("not-proved")
def more_entries_than_are_looked_at(copy: Copy, chance: Random) -> Planted | None:
    groups = [one["id"] for _, one in copy.questions() if one["kind"] == "group" and "most" not in one]
    if not groups:
        return None
    path: Path = ("obligation", chance.randrange(len(copy.data["obligation"])))
    many = f"when = 'count({chance.choice(groups)}) >= {chance.randrange(4, 40)}'"
    if not _is_plain(copy, path):
        return None
    return Planted(copy.with_line(copy.line((*path, "when")), many), copy.line((*path, "id")) + 1)


@plants("groups-bounded")
def a_group_of_any_number_of_entries(copy: Copy, chance: Random) -> Planted:
    path, _ = chance.choice(list(copy.questions()))
    number = copy.line(path) - 1
    source = copy.data["section"][0]["question"][0]["reference"][0]
    texts = [f'{key}.{code} = "x"' for key in ("text", "help") for code in ("ja", "en")]
    own = ['basis = "derived"', f'reference = ["{source}"]', *texts]
    group = ["[[section.question]]", 'id = "planted"', 'kind = "group"', *own]
    entry = ["entry = { ja = 'x', en = 'x' }"]
    inner = ["[[section.question.question]]", 'id = "within"', 'kind = "yes-no"', *own]
    value = ["[[value]]", 'id = "some"', "is = 'any(planted, within)'", 'title.ja = "x"', 'title.en = "x"', ""]
    return Planted(copy.after(number, *group, *entry, *inner, "", *value), number + 3)
