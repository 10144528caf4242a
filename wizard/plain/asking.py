"""How one question is put in lines, and how a typed line answers it."""

from collections.abc import Callable, Sequence

from wizard.frozen import replace
from wizard.plain.lines import LOOKING, Lines, Typed
from wizard.plain.words import WORDS
from wizard.questionnaire.definition import Option, Question, Value
from wizard.questionnaire.kinds import Refused
from wizard.telling.blocks import Block
from wizard.telling.limits import how_many, limits_of
from wizard.text.languages import pick

_YES_NO = (True, False)
_HINTED = ("choice", "choices", "yes-no", "paragraph", "date")


def put(
    question: Question, options: Sequence[Option], language: str, mark: str = "", *, is_said: bool = False
) -> list[Block]:
    """The words of the question, its options with their numbers, and its limits. `mark` stands before it.

    `is_said` where something is said of it already: then an empty line keeps that.
    """
    blocks = [Block(pick(question.text, language), "strong", mark=mark), *options_of(question, options, language)]
    blocks += [Block(words, "muted") for words in _limits(question, language) if words]
    may_stay_empty = question.optional and not is_said and not question.inner
    return blocks + ([Block(WORDS.say("may-stay-empty", language), "muted")] if may_stay_empty else [])


def options_of(question: Question, options: Sequence[Option], language: str) -> list[Block]:
    """The options with their numbers, yes and no included; nothing where the answer is written."""
    blocks = []
    labels = [_label(question, option, language) for option in options] or _yes_no(question, language)
    for number, (label, about) in enumerate(labels, start=1):
        before = WORDS.say("option", language, number=number)
        blocks.append(Block(label, indent=2, mark=before))
        if about:
            blocks.append(Block(about, "muted", 2 + len(before)))
    return blocks


def how_key(question: Question) -> str:
    """The name of how a question of its kind is answered, "" where that needs no word."""
    kind = "choice" if question.kind.name == "yes-no" else question.kind.name
    return f"how-{kind}" if question.kind.name in _HINTED else ""


def read(question: Question, options: Sequence[Option], text: str) -> Value:
    """The answer that a line means; numbers count the options that are there. Raises Refused."""
    offered = replace(question, options=tuple(options)) if question.kind.chooses else question
    return question.kind.read(offered, text)


def whole_text(question: Question, typed: Typed, lines: Lines, look: Callable[[str], object]) -> str:
    """What was typed; of paragraphs the lines that follow as well. `look` is as for Talk.look. Raises EndOfInput."""

    def obey(sign: str) -> None:
        if sign in LOOKING:
            look(sign)
            lines.say("text-goes-on")
        else:
            lines.say("not-in-text")

    if question.kind.name == "paragraph" and typed.text.strip():
        return lines.several(typed.text, obey)
    return typed.text


def refuse(lines: Lines, refused: Refused) -> None:
    lines.say("refused", message=refused.say(lines.language))


def echo(question: Question, value: Value, lines: Lines) -> None:
    """Say how an answer was understood, where it was not typed as it is."""
    if question.kind.type not in ("text", "group"):
        lines.say("understood", answer=question.kind.show(question, value, lines.language))


def _label(question: Question, option: Option, language: str) -> tuple[str, str]:
    label = pick(option.text, language)
    alone = option.exclusive and question.kind.type == "choices"
    return (WORDS.say("alone", language, label=label) if alone else label), pick(option.help, language)


def _yes_no(question: Question, language: str) -> list[tuple[str, str]]:
    if question.kind.type != "yes-no":
        return []
    return [(question.kind.show(question, value, language), "") for value in _YES_NO]


def _limits(question: Question, language: str) -> list[str]:
    """How many, from where to where, and in which unit; "" for what does not matter."""
    kind = question.kind

    def shown(value: Value) -> str:
        return kind.show(question, value, language)

    bounds = limits_of(question, "day" if kind.type == "date" else "number", language, shown)
    unit = pick(question.settings.unit, language)
    return [
        how_many(question, language) if kind.name == "choices" else "",
        WORDS.say("limits", language, limits=bounds) if bounds else "",
        WORDS.say("unit", language, unit=unit) if unit and not bounds else "",
    ]
