"""Defects of form."""

import re
from random import Random

from tests.support.mutator import Copy, Planted, is_plain, plants
from wizard.questionnaire.locate import Path

_TEXT = re.compile(r'[a-z]+\.(ja|en) = "[^"\\]+"')
_OPTIONAL = ("term", "changeable", "tone", "points", "optional", "min", "max", "max-length", "purpose", "lean", "when")


def _lines(copy: Copy, pattern: str) -> list[int]:
    return [number for number, line in enumerate(copy.lines) if re.fullmatch(pattern, line)]


def _text_line(copy: Copy, chance: Random) -> int:
    return chance.choice([number for number, line in enumerate(copy.lines) if _TEXT.fullmatch(line)])


def _one_of(copy: Copy, chance: Random, pattern: str) -> int | None:
    found = _lines(copy, pattern)
    return chance.choice(found) if found else None


def _replaced(copy: Copy, number: int | None, pattern: str, new: str) -> Planted | None:
    if number is None:
        return None
    return Planted(copy.with_line(number, re.sub(pattern, new, copy.lines[number], count=1)), number + 1)


@plants("unreadable-file")
def a_byte_that_is_not_utf8(copy: Copy, chance: Random) -> Planted:
    number = _text_line(copy, chance)
    before, after = copy.lines[: number + 1], copy.lines[number + 1 :]
    raw = "\n".join(before).encode() + b"\xff\n" + "\n".join(after).encode()
    return Planted("", number + 1, raw=raw)


@plants("not-toml")
def a_quote_that_is_not_closed(copy: Copy, chance: Random) -> Planted:
    number = _text_line(copy, chance)
    return Planted(copy.with_line(number, copy.lines[number][:-1]), number + 1)


@plants("not-toml")
def a_number_of_too_many_digits(copy: Copy, chance: Random) -> Planted | None:
    return _replaced(copy, _one_of(copy, chance, r"(min|max|max-length) = \d+"), r"\d+", "9" * 40)


@plants("hostile-character")
def a_character_that_turns_the_line_around(copy: Copy, chance: Random) -> Planted:
    number = _text_line(copy, chance)
    sign = chance.choice(["\u202e", "\u200b", "\u2028"])
    return Planted(copy.with_line(number, copy.lines[number][:-1] + sign + '"'), number + 1)


@plants("unknown-key")
def two_letters_swapped(copy: Copy, chance: Random) -> Planted | None:
    number = _one_of(copy, chance, rf"({'|'.join(_OPTIONAL)}) = .*")
    if number is None:
        return None
    line = copy.lines[number]
    return Planted(copy.with_line(number, line[1] + line[0] + line[2:]), number + 1)


@plants("unknown-key")
def a_key_of_another_format(copy: Copy, chance: Random) -> Planted | None:
    number = _one_of(copy, chance, r"basis = .*")
    return None if number is None else Planted(copy.after(number, "weight = 3"), number + 2)


@plants("missing-key")
def a_line_left_out(copy: Copy, chance: Random) -> Planted | None:
    path, _ = chance.choice(list(copy.questions()))
    key = chance.choice(["basis", "reference", "kind", "id"])
    number = copy.line((*path, key), at_key=True)
    return Planted(copy.without(number), copy.line(path) + 1) if is_plain(copy.lines[number]) else None


@plants("missing-key")
def an_obligation_of_nobody(copy: Copy, chance: Random) -> Planted:
    path: Path = ("obligation", chance.randrange(len(copy.data["obligation"])))
    return Planted(copy.without(copy.line((*path, "who"))), copy.line(path) + 1)


@plants("wrong-form")
def a_value_of_another_form(copy: Copy, chance: Random) -> Planted | None:
    pattern, new = chance.choice(
        [
            (r'basis = ".*"', 'basis = "sure"'),
            (r'kind = ".*"', 'kind = "chioce"'),
            (r"(optional|changeable|not-applicable|exclusive) = true", r'\1 = "yes"'),
            (r'level = ".*"', 'level = "weak"'),
            (r"max-length = \d+", "max-length = 0"),
            (r'id = "[a-z]+(_[a-z]+)?"', 'id = "Not An Id"'),
            (r'tone = ".*"', 'tone = "loud"'),
        ]
    )
    return _replaced(copy, _one_of(copy, chance, pattern), pattern, new)


@plants("duplicate-id")
def a_question_with_the_id_of_another(copy: Copy, chance: Random) -> Planted:
    paths = [path for path, _ in copy.questions()]
    first, second = sorted(chance.sample(range(len(paths)), 2))
    number = copy.line((*paths[second], "id"))
    return Planted(copy.with_line(number, f'id = "{copy.ids()[first]}"'), number + 1)


@plants("duplicate-id")
def an_option_with_the_id_of_its_neighbour(copy: Copy, chance: Random) -> Planted:
    path = chance.choice([path for path, one in copy.questions() if len(one.get("option", ())) > 1])
    options = copy.at(path)["option"]
    first, second = sorted(chance.sample(range(len(options)), 2))
    number = copy.line((*path, "option", second, "id"))
    return Planted(copy.with_line(number, f'id = "{options[first]["id"]}"'), number + 1)


@plants("reserved-id")
def a_word_of_conditions(copy: Copy, chance: Random) -> Planted:
    path, _ = chance.choice(list(copy.questions()))
    number = copy.line((*path, "id"))
    return Planted(copy.with_line(number, f'id = "{chance.choice(["today", "not", "score", "true"])}"'), number + 1)


@plants("missing-language")
def one_language_left_out(copy: Copy, chance: Random) -> Planted:
    pairs = [
        number
        for number, line in enumerate(copy.lines[:-1])
        if line.partition(".ja = ")[1] and copy.lines[number + 1].startswith(line.partition(".ja = ")[0] + ".en = ")
    ]
    number = chance.choice(pairs)
    return Planted(copy.without(number + chance.randrange(2)), number + 1)


@plants("extra-language")
def a_language_that_the_file_does_not_declare(copy: Copy, chance: Random) -> Planted:
    number = chance.choice([one for one, line in enumerate(copy.lines) if re.match(r"[a-z]+\.en = ", line)])
    key = copy.lines[number].partition(".")[0]
    return Planted(copy.after(number, f'{key}.de = "etwas"'), number + 2)


@plants("unknown-reference")
def a_source_that_is_not_there(copy: Copy, chance: Random) -> Planted | None:
    return _replaced(copy, _one_of(copy, chance, r"reference = \[.*\]"), r'\["', '["no-')


@plants("unknown-role")
def a_role_that_is_not_there(copy: Copy, chance: Random) -> Planted | None:
    return _replaced(copy, _one_of(copy, chance, r'(who|people) = \[?".*'), r'"', '"vice-')


@plants("unknown-term")
def a_term_that_is_not_there(copy: Copy, chance: Random) -> Planted | None:
    return _replaced(copy, _one_of(copy, chance, r"term = \[.*\]"), r'\["', '["no-')


@plants("unknown-principle")
def a_principle_that_is_not_there(copy: Copy, chance: Random) -> Planted | None:
    return _replaced(copy, _one_of(copy, chance, r"principle = \[.*\]"), r'\["', '["no-')


@plants("misnamed-file")
def an_id_that_is_not_the_name(copy: Copy, chance: Random) -> Planted:
    key, name = chance.choice([("id", copy.id), ("edition", copy.edition)])
    number = copy.line((key,))
    return Planted(copy.with_line(number, f'{key} = "{name}-x"'), number + 1)


@plants("no-guideline")
def no_guideline_beside_it(copy: Copy, _chance: Random) -> Planted:
    return Planted(copy.text, 0, gone=("guideline.toml",))


@plants("wrong-options")
def a_list_that_is_not_there(copy: Copy, chance: Random) -> Planted | None:
    return _replaced(copy, _one_of(copy, chance, r'options = ".*"'), r'"(.*)"', r'"\1_x"')


@plants("wrong-options")
def an_exclusive_option_where_one_is_chosen_anyway(copy: Copy, chance: Random) -> Planted:
    path = chance.choice([path for path, one in copy.questions() if one["kind"] == "choice" and "option" in one])
    number = copy.line((*path, "option", chance.randrange(len(copy.at(path)["option"])), "id"))
    return Planted(copy.after(number, "exclusive = true"), number + 2)


@plants("impossible-limits")
def a_least_above_the_most(copy: Copy, chance: Random) -> Planted | None:
    limited = [path for path, one in copy.questions() if isinstance(one.get("min"), int) and "max" in one]
    if not limited:
        return None
    path = chance.choice(limited)
    number = copy.line((*path, "min"))
    return Planted(copy.with_line(number, f"min = {copy.at(path)['max'] + chance.randrange(1, 9)}"), number + 1)


@plants("wrong-lean")
def a_lean_to_what_is_no_answer(copy: Copy, chance: Random) -> Planted | None:
    return _replaced(copy, _one_of(copy, chance, r"lean = .*"), r'"', '"none-such-')


@plants("wrong-outcome")
def an_outcome_without_a_condition(copy: Copy, chance: Random) -> Planted | None:
    paths: list[Path] = [("outcome", index) for index, one in enumerate(copy.data["outcome"]) if "when" in one]
    path = chance.choice(paths)
    number = copy.line((*path, "when"))
    if not is_plain(copy.lines[number]):
        return None
    return Planted(copy.without(number), copy.line((*path, "id")) + 1)


@plants("wrong-outcome")
def a_second_outcome_for_missing_facts(copy: Copy, chance: Random) -> Planted | None:
    paths: list[Path] = [("outcome", index) for index, one in enumerate(copy.data["outcome"]) if "when" in one]
    path = chance.choice(paths)
    number = copy.line((*path, "when"))
    if not is_plain(copy.lines[number]):
        return None
    return Planted(copy.with_line(number, "unsettled = true"), max(number, _unsettled_below(copy, path)) + 1)


def _unsettled_below(copy: Copy, path: Path) -> int:
    """The line of the file's own outcome for missing facts where it comes later, as then it is the second."""
    index = next(number for number, one in enumerate(copy.data["outcome"]) if one.get("unsettled"))
    return copy.line(("outcome", index, "unsettled")) if ("outcome", index) > path else -1


@plants("wrong-in-group")
def points_within_entries(copy: Copy, chance: Random) -> Planted | None:
    groups = [(path, one) for path, one in copy.questions() if one["kind"] == "group"]
    if not groups:
        return None
    path, group = chance.choice(groups)
    number = copy.line((*path, "question", chance.randrange(len(group["question"])), "kind"))
    return Planted(copy.after(number, 'scale = ["weight"]'), number + 2)
