"""Defects in how questions are asked, and things that nothing uses."""

from random import Random

from tests.support.mutator import Copy, Planted, plants


def _id_line(removed: tuple[int, ...], id_line: int) -> int:
    """The line, from 1, of an id once lines are removed."""
    return id_line + 1 - sum(number < id_line for number in removed)


@plants("empty-help")
def no_help(copy: Copy, chance: Random) -> Planted:
    path, question = chance.choice([one for one in copy.questions() if "help" in one[1]])
    removed = tuple(copy.line((*path, "help", code), at_key=True) for code in question["help"])
    return Planted(copy.without(*removed), _id_line(removed, copy.line((*path, "id"))))


@plants("empty-help")
def blank_help(copy: Copy, chance: Random) -> Planted:
    path, question = chance.choice([one for one in copy.questions() if "help" in one[1]])
    code = chance.choice(list(question["help"]))
    number = copy.line((*path, "help", code))
    return Planted(copy.with_line(number, f'help.{code} = " "'), number + 1)


@plants("no-way-out")
def no_none_of_these(copy: Copy, chance: Random) -> Planted | None:
    asked = []
    for path, question in copy.questions():
        exclusive = [index for index, one in enumerate(question.get("option", ())) if one.get("exclusive")]
        if len(exclusive) == 1 and not {"optional", "not-applicable", "least"} & question.keys():
            asked.append((path, exclusive[0]))
    if not asked:
        return None
    path, index = chance.choice(asked)
    number = copy.line((*path, "option", index, "exclusive"))
    return Planted(copy.without(number), copy.line((*path, "id")) + 1)


@plants("no-principle")
def an_item_without_a_principle(copy: Copy, chance: Random) -> Planted | None:
    items = [path for path, one in copy.questions() if "strength" in one and "principle" in one]
    if not items:
        return None
    path = chance.choice(items)
    removed = (copy.line((*path, "principle"), at_key=True),)
    return Planted(copy.without(*removed), _id_line(removed, copy.line((*path, "id"))))


@plants("unused")
def a_value_that_nothing_uses(copy: Copy, chance: Random) -> Planted:
    index = chance.randrange(len(copy.data["value"]))
    number = copy.line(("value", index))
    first = copy.ids()[0]
    lines = ["[[value]]", 'id = "planted"', f"is = 'applies({first})'", ""]
    return Planted(copy.after(number - 1, *lines), number + 2)


@plants("unused")
def a_list_of_options_that_nothing_uses(copy: Copy, chance: Random) -> Planted:
    number = copy.line(("section", chance.randrange(len(copy.data["section"]))))
    option = '{{ id = "{}", text = {{ ja = "x", en = "x" }} }}'
    lines = ["[[options]]", 'id = "planted"', f"option = [{option.format('a')}, {option.format('b')}]", ""]
    return Planted(copy.after(number - 1, *lines), number + 2)


@plants("ambiguous-width")
def a_character_of_ambiguous_width(copy: Copy, chance: Random) -> Planted:
    number = chance.choice(
        [one for one, line in enumerate(copy.lines) if line.startswith(("text.", "help.", "title."))]
    )
    sign = chance.choice("\u2460\u203b\u2192\u2026\u2014\u25cf\u201c\u00d7")
    at = copy.lines[number].index('"') + 1
    return Planted(copy.with_line(number, copy.lines[number][:at] + sign + copy.lines[number][at:]), number + 1)
