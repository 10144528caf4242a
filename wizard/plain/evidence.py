"""Files that are evidence for an answer: added by their path, taken away by their number."""

from typing import TYPE_CHECKING

from wizard.host.digest import Digest, digest, typed_path
from wizard.host.files import FileProblem
from wizard.plain.lines import typed
from wizard.sitting.attaching import attach
from wizard.telling.blocks import Block
from wizard.telling.evidence_words import WORDS as EVIDENCE
from wizard.telling.vouching import evidence_words
from wizard.text.numerals import parse_integer

if TYPE_CHECKING:
    from wizard.plain.talk import Talk


def evidence(talk: "Talk") -> str:
    """Until an empty line; it always stays at the question. Raises EndOfInput."""
    talk.lines.tell([Block(EVIDENCE.say("evidence-about", talk.language))])
    _list(talk)
    talk.lines.say("evidence-path")
    while True:
        line = talk.lines.raw()  # a file's name is taken as it is
        meant = typed(line)
        if meant.command == "<" or not (meant.command or line.strip()):
            return ""
        kept = talk.interview.evidence.get(talk.sitting.at, ())
        number = parse_integer(line)
        if meant.command:
            talk.lines.say("no-command-here")
        elif number is not None and 1 <= number <= len(kept):
            talk.sitting.attach(one for at, one in enumerate(kept, start=1) if at != number)
            talk.lines.say("evidence-gone", name=kept[number - 1].name)
            _list(talk)
        else:
            _attach(talk, line)
        talk.tell_saving()


def _list(talk: "Talk") -> None:
    kept = talk.interview.evidence.get(talk.sitting.at, ())
    if kept:
        talk.lines.menu([evidence_words(one, talk.language) for one in kept])
        talk.lines.say("evidence-list")


def _attach(talk: "Talk", line: str) -> None:
    try:
        found: Digest = digest(typed_path(line))
    except FileProblem as problem:
        why = f"why-{problem.kind}"
        words = EVIDENCE.say(why if why in EVIDENCE else "why-unusable", talk.language)
        talk.lines.tell([Block(EVIDENCE.say("problem", talk.language, why=words), "alarm")])
        return
    new, is_new = attach(talk.sitting, found)
    key = "added" if is_new else "already"
    talk.lines.tell([Block(EVIDENCE.say(key, talk.language, name=new.name), "accent")])
