"""Defects of names and types in conditions."""

import re
from random import Random

from tests.support.mutator import Copy, Planted, is_plain, plants
from wizard.questionnaire.locate import Path

_WORD = re.compile(r'"[^"]*"|[a-z][a-z0-9_]*')


def _changed(copy: Copy, path: Path, condition: str) -> Planted:
    number = copy.line(path)
    line = copy.lines[number]
    return Planted(copy.with_line(number, line[: line.index("'")] + f"'{condition}'"), number + 1)


def _any(copy: Copy, chance: Random) -> tuple[Path, str]:
    return chance.choice(copy.conditions())


@plants("condition-syntax")
def a_condition_that_breaks_off(copy: Copy, chance: Random) -> Planted:
    path, text = _any(copy, chance)
    ends = chance.choice([" and", " or (", ' == "', " == = 1", " & true", " < 1 < 2"])
    return _changed(copy, path, text + ends)


@plants("unknown-name")
def a_name_that_is_not_there(copy: Copy, chance: Random) -> Planted | None:
    path, text = _any(copy, chance)
    known = {*copy.ids(), *(value["id"] for value in copy.data.get("value", ()))}
    found = [match for match in _WORD.finditer(text) if match[0] in known]
    if not found:
        return None
    match = chance.choice(found)
    return _changed(copy, path, f"{text[: match.end()]}x{text[match.end() :]}")


@plants("unknown-option")
def an_option_that_is_not_there(copy: Copy, chance: Random) -> Planted | None:
    path, text = _any(copy, chance)
    found = [match for match in _WORD.finditer(text) if match[0][0] == '"' and text[match.start() - 5 :][:5] != "date("]
    if not found:
        return None
    match = chance.choice(found)
    return _changed(copy, path, f'{text[: match.start()]}"nonesuch"{text[match.end() :]}')


@plants("unlike-types")
def a_comparison_of_unlike_things(copy: Copy, chance: Random) -> Planted | None:
    path, _ = chance.choice([(path, text) for path, text in copy.conditions() if path[0] in ("outcome", "obligation")])
    asked = chance.choice(
        [one for _, one in copy.questions() if one["kind"] in ("yes-no", "choice", "choices", "text")]
    )
    return _changed(copy, path, f"{asked['id']} == {chance.randrange(9)}")


@plants("forward-reference")
def a_condition_about_what_comes_later(copy: Copy, chance: Random) -> Planted | None:
    asked = list(copy.questions())
    index = chance.randrange(len(asked) - 1)
    path, question = asked[index]
    later = f"applies({chance.choice(asked[index:])[1]['id']})"
    number = copy.line((*path, "when" if "when" in question else "kind"))
    if "when" not in question:
        return Planted(copy.after(number, f"when = '{later}'"), number + 2)
    return _changed(copy, (*path, "when"), later) if is_plain(copy.lines[number]) else None


@plants("circle")
def a_value_that_leads_back_to_itself(copy: Copy, chance: Random) -> Planted | None:
    values = [(path, text) for path, text in copy.conditions() if path[0] == "value"]
    ids = {path: copy.at(path[:-1])["id"] for path, _ in values}
    pairs = [(path, ids[other]) for path, _ in values for other, text in values if ids[path] in _WORD.findall(text)]
    if pairs and chance.random() < 0.5:
        path, user = chance.choice(pairs)
        return _changed(copy, path, user)
    path, text = chance.choice(values)
    return _changed(copy, path, f"{ids[path]} or {text}")


@plants("unguarded-negation")
def a_negation_of_what_may_not_be_asked(copy: Copy, chance: Random) -> Planted:
    asked = chance.choice([one for _, one in copy.questions() if "when" in one and one["kind"] in ("yes-no", "choice")])
    negations = [f"not {asked['id']}"]
    if asked["kind"] == "choice":
        lists = {one["id"]: one["option"] for one in copy.data.get("options", ())}
        options = asked.get("option") or lists[asked["options"]]
        id = chance.choice(options)["id"]
        negations = [f'{asked["id"]} != "{id}"', f'{asked["id"]} not in ["{id}"]', f'not ({asked["id"]} == "{id}")']
    path, _ = chance.choice([(path, text) for path, text in copy.conditions() if path[0] in ("outcome", "obligation")])
    return _changed(copy, path, chance.choice(negations))
