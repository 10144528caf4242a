"""`wizard carry`: begin a later edition's questionnaire with what a record says."""

from collections.abc import Iterator
from pathlib import Path

from wizard import __version__
from wizard.cli import messages
from wizard.cli.carry_words import WORDS
from wizard.cli.context import Context, note_broken_seal
from wizard.cli.exits import Exit
from wizard.cli.parser import Parser, add_max_size, add_output, version
from wizard.cli.words import WORDS as COMMAND_WORDS
from wizard.host import clock
from wizard.host.files import make_folder, write_result
from wizard.interview import Answer
from wizard.questionnaire.definition import Questionnaire
from wizard.record.carry import Filed
from wizard.record.content import Head
from wizard.record.file import DRAFT, RECORD, FileStore, assessment_of, open_file, questionnaire_of
from wizard.record.renewal import Renewal, may_follow, newest, renewed
from wizard.record.write import draft_bytes
from wizard.text.clean import one_line
from wizard.text.languages import pick


def add_arguments(parser: Parser, language: str) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help=COMMAND_WORDS.say("argument-file", language))
    parser.add_argument("--to", metavar="QUESTIONNAIRE", help=COMMAND_WORDS.say("option-to", language))
    parser.add_argument("--on", type=version, metavar="latest|VERSION", help=COMMAND_WORDS.say("option-on", language))
    add_output(parser, language, folder=True, required=True)
    add_max_size(parser, language)


def run(context: Context) -> int:
    arguments, language, catalogue = context.arguments, context.language, context.catalogue()
    path: Path = arguments.file
    opened = open_file(path, context.most_bytes)
    note_broken_seal(opened, context)
    today = clock.today()
    old = questionnaire_of(opened, catalogue, arguments.on or "")
    new = catalogue.get(arguments.to) if arguments.to else newest(catalogue, old)
    if not may_follow(old, new):
        messages.error(WORDS.say("not-later", language, old=old.name, new=new.name), language)
        return Exit.USAGE
    assessment_of(opened, old, today, FileStore(path.parent, path.stem))  # what is wrong already is told, not carried
    renewal = renewed(Filed(_name(path), path, opened.content), old, new, today)
    make_folder(arguments.output)
    draft = arguments.output / path.name
    head = Head(new.name, today, opened.content.system, __version__)
    write_result(draft, draft_bytes(head, renewal.interview), arguments.force)
    named = {"old": old.name, "old_version": old.version, "new": new.name, "new_version": new.version}
    context.show(WORDS.say("from-to", language, path=path.name, **named))
    for line in _lines(renewal, old, language):
        context.show(line)
    context.show(WORDS.say("draft", language, path=draft))
    context.show(COMMAND_WORDS.say("resume-with", language, path=messages.quoted(draft)))
    return Exit.DONE


def _name(path: Path) -> str:
    return one_line(path.name.removesuffix(DRAFT).removesuffix(RECORD)) or "?"


def _lines(renewal: Renewal, old: Questionnaire, language: str) -> Iterator[str]:
    new = renewal.interview.questionnaire

    def say(key: str, **fields: object) -> str:
        return WORDS.say(key, language, **fields)

    def item(id: str, why: str, part: str) -> str:
        key = f"why-{why}"
        reason = say(key, **({"part": part} if "part" in WORDS.fields(key) else {}))
        outer = id.partition(".")[0]
        question = new.by_id.get(outer) or old.by_id.get(outer)
        if question is None:
            return say("item-gone", id=id, why=reason)
        return say("item", id=id, question=one_line(pick(question.text, language)), why=reason)

    yield say("carried", count=len(renewal.carried))
    yield from (_answer(renewal, id, language) for id in renewal.carried)
    asked_again = {one.question for one in renewal.left}
    lost = [one for one in renewal.lost if one.question.partition(".")[0] not in asked_again]
    if lost:
        yield say("lost", count=len(lost))
        yield from (item(one.question, one.why, one.part) for one in lost)
    if renewal.deferred:
        yield say("deferred", count=len(renewal.deferred))
        for id in renewal.deferred:
            yield say("answer", id=id, question=one_line(pick(new.by_id[id].text, language)), answer="").rstrip()
    yield say("left", count=len(renewal.left))
    yield from (item(one.question, one.why, one.part) for one in renewal.left)
    if renewal.waiting:
        yield say("waiting", count=renewal.waiting)
    yield say("outcome-before", outcome=_outcome(old, renewal.before, language))
    if renewal.possible:
        titles = ("、" if language == "ja" else ", ").join(_outcome(new, id, language) for id in renewal.possible)
        yield say("outcome-open", outcomes=titles)
    else:
        yield say("outcome-now", outcome=_outcome(new, renewal.after, language))


def _answer(renewal: Renewal, id: str, language: str) -> str:
    question, said = renewal.interview.question(id), renewal.interview.said(id)
    answer = question.kind.brief(question, said.value, language) if isinstance(said, Answer) else ""
    return WORDS.say("answer", language, id=id, question=one_line(pick(question.text, language)), answer=answer)


def _outcome(questionnaire: Questionnaire, id: str, language: str) -> str:
    found = next((one for one in questionnaire.outcomes if one.id == id), None)
    return one_line(pick(found.title, language)) if found else WORDS.say("outcome-none", language)
