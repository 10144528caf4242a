"""What can be said of a question besides its answer: later, a note, evidence, not applicable, why it stands."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Literal

from wizard.interview.checking import SoftCheck
from wizard.interview.said import Deferred, NotApplicable
from wizard.plain.asking import refuse
from wizard.plain.lines import LOOKING, Typed
from wizard.plain.words import WORDS
from wizard.questionnaire.definition import Question
from wizard.questionnaire.kinds import Refused
from wizard.sitting.undoing import Step
from wizard.telling.asking_words import WORDS as ASKING
from wizard.telling.blocks import Block
from wizard.telling.undoing import undoing_words
from wizard.text.clean import one_line
from wizard.text.languages import LANGUAGES, pick

if TYPE_CHECKING:
    from wizard.plain.talk import Talk

LONGEST_TEXT: Final = 10_000
"""Characters of a note, a reason or a name."""


def ask_line(talk: "Talk") -> Typed:
    """A line that is no answer to a question: a text, or `<` or `-`. Raises EndOfInput."""
    while True:
        typed = talk.lines.ask()
        if typed.command in LOOKING:
            talk.look(typed.command, at_question=False)
        elif typed.command and typed.command not in "<-":
            talk.lines.say("no-command-here")
        elif len(typed.text) > LONGEST_TEXT:
            talk.lines.say("too-long", count=len(typed.text), most=LONGEST_TEXT)
        else:
            return typed


def ask_text(talk: "Talk", label: str, kept: str = "", required: bool = False) -> str | None:
    """A line of text; an empty one means `kept`, a hyphen none at all. None to go back. Raises EndOfInput."""
    if kept:
        talk.lines.say("ask-or-change", label=label, text=one_line(kept))
    else:
        talk.lines.say("ask-reason" if required else "ask-or-empty", label=label)
    while True:
        typed = ask_line(talk)
        text = "" if typed.command == "-" else typed.text if typed.text.strip() else kept
        if typed.command == "<":
            return None
        if text or not required:
            return text
        talk.lines.tell([Block(ASKING.say("reason-needed", talk.language), "alarm")])


def later(talk: "Talk") -> bool:
    """Put the question off, with a note and whom to ask; False where the person goes back. Raises EndOfInput."""
    said = talk.sitting.said
    kept, whom = (said.note, said.whom) if isinstance(said, Deferred) else ("", "")
    while True:
        note = ask_text(talk, ASKING.say("later-note", talk.language), kept)
        if note is None:
            talk.lines.say("left-as-it-was")
            return False
        asked = ask_text(talk, ASKING.say("later-whom", talk.language), whom)
        if asked is not None:
            talk.sitting.defer(note, asked)
            talk.lines.say("later-done")
            return True
        kept = note


def explain(talk: "Talk", question: Question) -> str:
    """Ask why an answer stands that breaks a soft check; where to go then, "" to answer anew. Raises EndOfInput."""
    from wizard.plain.talk import NEXT

    for soft in _soft(talk, question):
        if not soft.reason and not _reason(talk, soft):
            return ""
    return NEXT


def _soft(talk: "Talk", question: Question) -> list[SoftCheck]:
    return [one for one in talk.interview.soft_checks if one.question.id == question.id]


def _reason(talk: "Talk", soft: SoftCheck) -> bool:
    """Ask why an answer stands; False to answer it anew. Raises EndOfInput."""
    talk.lines.tell([Block(pick(soft.check.text, talk.language), "alarm")])
    talk.lines.say("soft")
    typed = ask_line(talk)
    if typed.text.strip():
        talk.sitting.override(soft.check.id, typed.text)
    return typed.command != "<"


def more(talk: "Talk") -> str:
    """A short list of what else can be said; where to go then, "" to stay. Raises EndOfInput."""
    from wizard.plain.evidence import evidence

    question, language = talk.sitting.question, talk.language
    deeds: dict[str, Callable[[Talk], str]] = {"comment": _comment, "evidence": evidence}
    if question.may_be_not_applicable:
        deeds["not-applicable"] = _not_applicable
    if talk.sitting.said is not None:
        deeds["clear"] = _clear
    if _soft(talk, question):
        deeds["explain"] = _explain_again
    deeds["language"] = _switch
    if talk.sitting.history.last is not None:
        deeds["undo"] = _undo
    if talk.may_redo:
        deeds["redo"] = _redo
    talk.lines.menu([WORDS.say(f"more-{id}", language) for id in deeds])
    talk.lines.say("more")
    number = talk.lines.pick(len(deeds))
    return list(deeds.values())[number - 1](talk) if number is not None else ""


def _comment(talk: "Talk") -> str:
    kept = talk.interview.notes.get(talk.sitting.at, "")
    note = ask_text(talk, ASKING.say("comment", talk.language), kept)
    if note is None or note == kept:
        talk.lines.say("left-as-it-was")
    else:
        talk.sitting.comment(note)
        talk.lines.say("comment-done" if note.strip() else "comment-gone")
    return ""


def _not_applicable(talk: "Talk") -> str:
    from wizard.plain.talk import NEXT

    said = talk.sitting.said
    kept = said.reason if isinstance(said, NotApplicable) else ""
    reason = ask_text(talk, ASKING.say("reason", talk.language), kept, required=True)
    if reason is None:
        talk.lines.say("left-as-it-was")
        return ""
    try:
        talk.sitting.mark_not_applicable(reason)
    except Refused as refused:
        refuse(talk.lines, refused)
        return ""
    talk.lines.say("not-applicable-done")
    return NEXT


def _clear(talk: "Talk") -> str:
    talk.sitting.clear()
    talk.lines.say("clear-done")
    return ""


def _explain_again(talk: "Talk") -> str:
    for soft in _soft(talk, talk.sitting.question):
        if soft.reason:
            talk.lines.say("reason-before", reason=soft.reason)
        _reason(talk, soft)
    return ""


def _undo(talk: "Talk") -> str:
    talk.may_redo = True
    return _moved(talk, "undone", talk.sitting.undo())


def _redo(talk: "Talk") -> str:
    step = talk.sitting.redo()
    talk.may_redo = step is not None
    return _moved(talk, "redone", step)


def _moved(talk: "Talk", way: Literal["undone", "redone"], step: Step | None) -> str:
    """Say what it was, and go to its question."""
    talk.lines.tell([Block(undoing_words(way, step, talk.sitting.questionnaire, talk.language))])
    return step.question if step is not None else ""


def _switch(talk: "Talk") -> str:
    at = LANGUAGES.index(talk.language)
    talk.lines.language = LANGUAGES[(at + 1) % len(LANGUAGES)]
    talk.put()
    return ""
