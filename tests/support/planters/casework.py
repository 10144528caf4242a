"""Defects in shared facts and in worked cases."""

import re
from collections.abc import Iterator
from functools import cache
from random import Random

from tests.support.mutator import Copy, Planted, copies, is_plain, plants
from wizard.questionnaire.catalogue import shipped_folder


@plants("unlike-fact")
def a_fact_in_other_words(copy: Copy, chance: Random) -> Planted | None:
    others = {id for one in copies() if one.edition == copy.edition and one.id != copy.id for id in one.ids()}
    shared = [path for path, one in copy.questions() if one["id"] in others]
    if not shared:
        return None
    path = chance.choice(shared)
    options = copy.at(path).get("option", ())
    if options and chance.random() < 0.5:
        path = (*path, "option", chance.randrange(len(options)))
    number = copy.line((*path, "text", chance.choice(["ja", "en"])))
    return Planted(copy.with_line(number, copy.lines[number][:-1] + ' x"'), number + 1)


@plants("not-carried")
def an_origin_that_is_not_there(copy: Copy, chance: Random) -> Planted | None:
    lines = [one for one, line in enumerate(copy.lines) if re.fullmatch(r'from = "(fact:.*|.*:(outcome|date))"', line)]
    if not lines:
        return None
    number = chance.choice(lines)
    of, _, part = copy.lines[number].removeprefix('from = "').rstrip('"').partition(":")
    wrong = f"fact:{part}x" if of == "fact" else f"{of}-x:{part}"
    return Planted(copy.with_line(number, f'from = "{wrong}"'), number + 1)


@plants("not-carried")
def an_outcome_that_is_no_option(copy: Copy, chance: Random) -> Planted | None:
    for path, question in copy.questions():
        id = question.get("from", "").removesuffix(":outcome")
        theirs = next((one for one in copies() if (one.edition, one.id) == (copy.edition, id)), None)
        if theirs is None:
            continue
        carried = {one["id"] for one in theirs.data["outcome"] if not one.get("unsettled")}
        conditions = [line for line in copy.lines if not line.startswith("id = ")]
        named = {id for id in carried if any(f'"{id}"' in line for line in conditions)}
        indices = [index for index, one in enumerate(question["option"]) if one["id"] in carried - named]
        if not indices:
            continue
        index = chance.choice(indices)
        number = copy.line((*path, "option", index, "id"))
        return Planted(copy.with_line(number, 'id = "planted"'), copy.line((*path, "from")) + 1)
    return None


@cache
def cases_of(edition: str, id: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The cases of a questionnaire: their names, and their lines."""
    folder = shipped_folder() / edition / "cases" / id
    return tuple((path.name, tuple(path.read_text("utf-8").split("\n"))) for path in sorted(folder.glob("*.toml")))


def _within(lines: tuple[str, ...], table: str) -> Iterator[int]:
    """The numbers of the lines of a table that hold a key with its whole value."""
    inside = False
    for number, line in enumerate(lines):
        if line.startswith("["):
            inside = line == f"[{table}]"
        elif inside and is_plain(line):
            yield number


def _planted(copy: Copy, name: str, lines: tuple[str, ...], number: int, new: str | None, told: int) -> Planted:
    """A case with another line, or without the line; `told` is the index of the line at which it is told."""
    text = "\n".join([*lines[:number], *([] if new is None else [new]), *lines[number + 1 :]])
    return Planted(text, told + 1, f"cases/{copy.id}/{name}", cases=True)


@plants("case-questionnaire")
def a_case_of_no_questionnaire(copy: Copy, chance: Random) -> Planted | None:
    cases = cases_of(copy.edition, copy.id)
    if not cases:
        return None
    name, lines = chance.choice(cases)
    number = next(number for number, line in enumerate(lines) if line.startswith("questionnaire = "))
    return _planted(copy, name, lines, number, f'questionnaire = "{copy.edition}/{copy.id}-x"', number)


@plants("case-answers")
def an_answer_to_no_question(copy: Copy, chance: Random) -> Planted | None:
    cases = cases_of(copy.edition, copy.id)
    if not cases:
        return None
    name, lines = chance.choice(cases)
    number = chance.choice(list(_within(lines, "answers")))
    new = chance.choice(
        [f"{lines[number].partition(' = ')[0]}_x = true", f"{lines[number].partition(' = ')[0]} = {{}}"]
    )
    return _planted(copy, name, lines, number, new, number)


@plants("case-incomplete")
def an_answer_left_out(copy: Copy, chance: Random) -> Planted | None:
    cases = cases_of(copy.edition, copy.id)
    required = {one["id"] for _, one in copy.questions() if not one.get("optional") and one["kind"] != "group"}
    if not cases:
        return None
    name, lines = chance.choice(cases)
    numbers = [one for one in _within(lines, "answers") if lines[one].partition(" = ")[0] in required]
    if not numbers:
        return None
    return _planted(copy, name, lines, chance.choice(numbers), None, lines.index("[answers]"))


@plants("case-unexpected")
def another_outcome_expected(copy: Copy, chance: Random) -> Planted | None:
    cases = cases_of(copy.edition, copy.id)
    if not cases:
        return None
    name, lines = chance.choice(cases)
    number = next(one for one in _within(lines, "expect") if lines[one].startswith("outcome = "))
    others = [one["id"] for one in copy.data["outcome"] if f'"{one["id"]}"' not in lines[number]]
    return _planted(copy, name, lines, number, f'outcome = "{chance.choice(others)}"', number)


@plants("no-expect")
def no_outcome_expected(copy: Copy, chance: Random) -> Planted | None:
    cases = cases_of(copy.edition, copy.id)
    if not cases:
        return None
    name, lines = chance.choice(cases)
    number = next(one for one in _within(lines, "expect") if lines[one].startswith("outcome = "))
    return _planted(copy, name, lines, number, None, lines.index("[expect]"))


@plants("case-elsewhere")
def a_case_in_the_folder_of_another(copy: Copy, chance: Random) -> Planted | None:
    cases = cases_of(copy.edition, copy.id)
    if not cases:
        return None
    name, lines = chance.choice(cases)
    number = next(number for number, line in enumerate(lines) if line.startswith("questionnaire = "))
    return Planted("\n".join(lines), number + 1, f"cases/another/{name}")


@plants("no-cases")
def no_case_at_all(copy: Copy, _chance: Random) -> Planted | None:
    example = f'questionnaire = "{copy.edition}/{copy.id}"'
    examples = (shipped_folder() / "examples").glob("*.toml")
    if any(example in path.read_text("utf-8") for path in examples):
        return None
    return Planted(copy.text, copy.line(("id",)) + 1)


@plants("uncovered-option")
def an_option_that_no_case_chooses(copy: Copy, chance: Random) -> Planted:
    path = chance.choice([path for path, one in copy.questions() if "option" in one])
    number = copy.line((*path, "option", chance.randrange(len(copy.at(path)["option"])))) - 1
    lines = ["[[section.question.option]]", 'id = "planted"', 'text.ja = "x"', 'text.en = "x"', ""]
    return Planted(copy.after(number, *lines), number + 3, cases=True)


@plants("uncovered-branch")
def a_condition_that_every_case_meets(copy: Copy, chance: Random) -> Planted | None:
    path = chance.choice([path for path, one in copy.questions() if "when" not in one and one["id"] != copy.ids()[0]])
    number = copy.line((*path, "kind"))
    return Planted(copy.after(number, f"when = 'applies({copy.ids()[0]})'"), number + 2, cases=True)


@plants("uncovered-strength")
def a_strength_that_no_case_takes(copy: Copy, chance: Random) -> Planted | None:
    items = [(path, index) for path, one in copy.questions() for index in range(len(one.get("strength", ())))]
    if not items:
        return None
    path, index = chance.choice(items)
    number = copy.line((*path, "strength", index)) - 1
    never = f"not applies({copy.ids()[0]})"
    lines = ["[[section.question.strength]]", 'is = "required"', f"when = '{never}'", ""]
    return Planted(copy.after(number, *lines), number + 3, cases=True)


@plants("uncovered-obligation")
def an_obligation_that_no_case_has(copy: Copy, chance: Random) -> Planted:
    index = chance.randrange(len(copy.data["obligation"]))
    number = copy.line(("obligation", index, "when")) if "when" in copy.data["obligation"][index] else None
    if number is not None and is_plain(copy.lines[number]):
        changed = copy.with_line(number, f"when = 'not applies({copy.ids()[0]})'")
        return Planted(changed, copy.line(("obligation", index, "id")) + 1, cases=True)
    start = copy.line(("obligation", index)) - 1
    who = copy.data["obligation"][index]["who"]
    lines = ["[[obligation]]", 'id = "planted"', f"when = 'not applies({copy.ids()[0]})'", f'who = "{who}"']
    texts = [f'{key}.{code} = "x"' for key in ("text", "due") for code in ("ja", "en")]
    return Planted(copy.after(start, *lines, *texts, ""), start + 3, cases=True)


@plants("uncovered-outcome")
def an_outcome_that_no_case_has(copy: Copy, chance: Random) -> Planted:
    start = copy.line(("outcome", chance.randrange(len(copy.data["outcome"])))) - 1
    lines = ["[[outcome]]", 'id = "planted"', f"when = 'not applies({copy.ids()[0]})'"]
    texts = [f'{key}.{code} = "x"' for key in ("title", "because") for code in ("ja", "en")]
    return Planted(copy.after(start, *lines, *texts, ""), start + 3, cases=True)
