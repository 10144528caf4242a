"""Before the first question what is carried, between questions the review, after the last one the end."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from wizard.frozen import replace
from wizard.host.files import FileProblem
from wizard.plain.lines import LOOKING
from wizard.plain.looking import progress
from wizard.plain.reading import answers
from wizard.plain.words import WORDS
from wizard.record.assessment import NotReady
from wizard.telling.asking_words import WORDS as ASKING
from wizard.telling.blocks import GAP, Block
from wizard.telling.carried import GO_ON, carried_items
from wizard.telling.finishing import finish_blocks
from wizard.telling.items import Item
from wizard.telling.outlook import outlook_blocks
from wizard.telling.review import OBSTACLE, obstacle_items
from wizard.telling.said import role
from wizard.telling.saving import why_words
from wizard.text.numerals import parse_integer

if TYPE_CHECKING:
    from wizard.plain.talk import Talk


def show_carried(talk: "Talk") -> str:
    """What earlier records say already; where to go then. Raises EndOfInput."""
    from wizard.plain.talk import BACK, NEXT

    talk.lines.gap()
    items = [item for item in carried_items(talk.interview, talk.language) if item.id != GO_ON]
    chosen = _choose(talk, items, "carried-pick")
    return NEXT if chosen in ("", BACK) else chosen


def jump(talk: "Talk") -> str:
    """All answers, and where to go; "" to stay. Raises EndOfInput."""
    from wizard.plain.talk import BACK

    talk.lines.tell([Block(progress(talk.interview, talk.language))])
    following = talk.sitting.next_open
    zero = following.id if following is not None else ""
    chosen = _choose(talk, answers(talk.interview, talk.language, talk.sitting.half_written), "jump", zero=zero)
    return "" if chosen == BACK else chosen


def look_for(talk: "Talk") -> str:
    """Where words stand that are looked for, and where to go; "" to stay. Raises EndOfInput."""
    from wizard.plain.more import ask_line
    from wizard.plain.talk import BACK
    from wizard.telling.search import Search
    from wizard.telling.search_items import search_items

    talk.lines.say("search")
    items = search_items(Search(talk.interview, talk.language), ask_line(talk).text)
    chosen = _choose(talk, items, "jump")
    return "" if chosen == BACK else chosen


def close(talk: "Talk") -> Path | str:
    """After the last question: the path of the sealed record, or where to go. Raises EndOfInput."""
    talk.lines.gap()
    talk.lines.say("review-end")
    is_told = False
    while True:
        talk.tell_saving()
        obstacles = obstacle_items(talk.interview, talk.language, talk.sitting.half_written)
        if obstacles:
            chosen = _choose(talk, obstacles, "hindered", jumps=True)
            return chosen or [*(one.id for one in talk.interview.obstacles), *talk.sitting.half_written][0]
        if not is_told:
            talk.lines.tell(outlook_blocks(talk.interview, talk.language))
            talk.lines.gap()
            is_told = True
        left = _finish_or_review(talk)
        if left is not None:
            return left


def _finish_or_review(talk: "Talk") -> Path | str | None:
    """Nothing hinders; None to ask again. Raises EndOfInput."""
    from wizard.plain.talk import BACK

    talk.lines.say("ready")
    talk.lines.menu([WORDS.say(f"ready-{what}", talk.language) for what in ("finish", "review")])
    while True:
        typed = talk.lines.ask()
        number = parse_integer(typed.text)
        if typed.command == BACK:
            return BACK
        if typed.command in LOOKING:
            talk.look(typed.command, at_question=False)
        elif typed.command == ":" or number == 2:
            return jump(talk) or None
        elif number == 1:
            return _seal(talk)
        elif typed.command:
            talk.lines.say("no-command-here")
        else:
            talk.lines.say("need-number", most=2)


def _seal(talk: "Talk") -> Path | None:
    """Ask who took part and whether to seal it; None where it is not sealed. Raises EndOfInput."""
    assessment, language = talk.sitting.assessment, talk.language
    blocks = finish_blocks(talk.interview, language)
    if talk.interview.outcome is not None:  # it is told already, and stays
        blocks = [block for block in blocks if block.look not in ("title", "strong")]
    talk.lines.tell(blocks)
    if not _people_named(talk):
        return None
    talk.lines.say("seal")
    talk.lines.menu([WORDS.say(f"seal-{what}", language) for what in ("now", "not-yet")])
    if talk.lines.pick(2) != 1:
        return None
    try:
        return assessment.finish(talk.clock())
    except FileProblem as problem:
        why = why_words(problem, language)
        talk.lines.tell([Block(ASKING.say("finish-failed", language, why=why), "alarm")])
    except NotReady:
        pass  # the review says what stands in the way
    return None


def _people_named(talk: "Talk") -> bool:
    """Ask who took part; False where the person goes back. Raises EndOfInput."""
    from wizard.plain.more import ask_text

    questionnaire, assessment = talk.sitting.questionnaire, talk.sitting.assessment
    names = dict(assessment.people)
    if questionnaire.people:
        talk.lines.tell([Block(ASKING.say("finish-names", talk.language), "strong", above=1)])
    for id in questionnaire.people:
        name = ask_text(talk, role(questionnaire, id, talk.language), names.get(id, ""))
        if name is None:
            return False
        assessment.name_people({**names, id: name})
        names = dict(assessment.people)
        talk.sitting.keep()
        talk.tell_saving()
    return True


def _choose(talk: "Talk", items: Iterable[Item], ask: str, *, jumps: bool = False, zero: str = "") -> str:
    """Tell the items with numbers before those that can be chosen; the id that is chosen, "" for none, or BACK.

    With `jumps` all answers can be looked at, too; `zero` is what a 0 chooses. Raises EndOfInput.
    """
    from wizard.plain.talk import BACK

    ids: dict[int, str] = {}  # by the number that the question has everywhere
    told: list[Block] = []
    for item in items:
        blocks = list(item.blocks)
        if item.id:
            id = item.id.removeprefix(OBSTACLE)
            place = talk.number_of(id)
            ids[place] = id
            mark = WORDS.say("option", talk.language, number=place)
            blocks[0] = replace(blocks[0], mark=mark)
        told += blocks
    talk.lines.tell(block for at, block in enumerate(told) if at == 0 or not block == told[at - 1] == GAP)
    if not ids:
        return ""
    talk.lines.say(ask)
    if zero:
        talk.lines.say("jump-open")
    while True:
        typed = talk.lines.ask()
        number = parse_integer(typed.text)
        if typed.command == BACK:
            return BACK
        if typed.command == ":" and jumps:
            where = jump(talk)
            if where:
                return where
            talk.lines.say(ask)
        elif typed.command in LOOKING:
            talk.look(typed.command)
        elif typed.command:
            talk.lines.say("no-command-here")
        elif not typed.text.strip():
            return ""
        elif number == 0 and zero:
            return zero
        elif number in ids:
            return ids[number]
        else:
            talk.lines.say("pick-listed")
