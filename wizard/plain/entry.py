"""The questions of one entry of a repeating group, one after another."""

from typing import TYPE_CHECKING

from wizard.plain.asking import echo, put, read, refuse, whole_text
from wizard.plain.lines import Typed
from wizard.plain.looking import help_lines
from wizard.plain.words import WORDS
from wizard.questionnaire.definition import Group
from wizard.questionnaire.kinds import Refused
from wizard.sitting.at_entry import AtEntry
from wizard.telling.blocks import Block
from wizard.telling.entries import entry_title
from wizard.telling.entry import entry_state_blocks
from wizard.text.languages import LANGUAGES

if TYPE_CHECKING:
    from wizard.plain.talk import Talk


def ask_entry(talk: "Talk", index: int, before: Group | None) -> None:
    """From the first question on; `before` is what was entered before a new entry was added. Raises EndOfInput."""
    at = AtEntry(talk.sitting, index)
    at.question = at.route[0] if at.route else at.question
    forward = True
    talk.lines.gap()
    talk.lines.tell([Block(entry_title(at.group, index + 1, talk.language), "accent")])
    talk.say_once("entry-commands")
    try:
        while True:
            left = _ask_within(talk, at, forward)
            if left is None or not at.step(1 if left else -1):
                return
            forward = left
    finally:
        half = talk.lines.take_half()
        if half:
            at.keep_beside(half)
        at.leave(before)


def _ask_within(talk: "Talk", at: AtEntry, forward: bool) -> bool | None:
    """Put the question of the entry until it is left: True forward, False back, None to the list."""
    _put(talk, at)
    if not at.question.kind.asks:
        return forward
    while True:
        typed = talk.lines.ask()
        match typed.command:
            case "<":
                return False
            case ":":
                return None
            case "?" | "??" | "!" | "!!" | "=":
                _look(talk, at, typed.command)
            case "+":
                _more(talk, at)
            case "-":
                talk.lines.say("later-whole-list")
            case _:
                if _answered(talk, at, typed):
                    return True
        talk.tell_saving()


def _put(talk: "Talk", at: AtEntry) -> None:
    language, question = talk.language, at.question
    talk.lines.gap()
    talk.lines.tell(put(question, at.options, language, is_said=at.value is not None))
    talk.hint(question)
    if at.value is not None:
        talk.lines.say("said-before", answer=question.kind.brief(question, at.value, language))
    if at.typed:
        talk.lines.say("typed-before", text=at.typed)
    talk.lines.tell(entry_state_blocks(at, language))


def _look(talk: "Talk", at: AtEntry, sign: str) -> None:
    if sign == "?":
        talk.lines.tell(help_lines(talk.sitting.questionnaire, at.question, talk.language))
        talk.lines.say("entry-commands")
    else:
        talk.look(sign)


def _more(talk: "Talk", at: AtEntry) -> None:
    """What else can be done here. Raises EndOfInput."""
    ids = [*(["clear"] if at.value is not None else []), "language"]
    talk.lines.menu([WORDS.say(f"more-{id}", talk.language) for id in ids])
    talk.lines.say("more")
    number = talk.lines.pick(len(ids))
    match ids[number - 1] if number is not None else "":
        case "clear":
            at.answer(None)
            talk.lines.say("clear-done")
        case "language":
            language = LANGUAGES.index(talk.language)
            talk.lines.language = LANGUAGES[(language + 1) % len(LANGUAGES)]
            _put(talk, at)


def _answered(talk: "Talk", at: AtEntry, typed: Typed) -> bool:
    """Take a line for the answer; whether the question is done with. Raises EndOfInput."""
    question = at.question
    if not typed.text.strip() and at.typed and at.value is None and question.kind.type == "text":
        return _taken(talk, at, at.typed)  # what is half written
    if not typed.text.strip():
        if question.optional or (at.value is not None and not entry_state_blocks(at, talk.language)):
            at.drop_typed()
            return True
        talk.lines.say("needs-answer-here")
        return False
    return _taken(talk, at, whole_text(question, typed, talk.lines, lambda sign: _look(talk, at, sign)))


def _taken(talk: "Talk", at: AtEntry, text: str) -> bool:
    question = at.question
    try:
        value = read(question, at.options, text)
        at.answer(value)
    except Refused as refused:
        refuse(talk.lines, refused)
        if question.kind.type == "text":
            at.keep_beside(text)
            talk.lines.say("typed-kept")
        return False
    echo(question, value, talk.lines)
    talk.lines.tell(entry_state_blocks(at, talk.language))
    return not at.broken
