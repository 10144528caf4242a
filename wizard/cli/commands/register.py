"""`wizard register`: the systems of the data folder, what their newest records say, and their drafts."""

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from wizard.cli import messages
from wizard.cli.context import Context
from wizard.cli.exits import Exit
from wizard.cli.parser import Parser, add_output
from wizard.cli.register_words import WORDS
from wizard.cli.words import WORDS as COMMAND_WORDS
from wizard.host.files import write_result
from wizard.record.carry import Filed
from wizard.record.file import read_register
from wizard.record.register import Register, Shelf
from wizard.text.clean import one_line
from wizard.text.languages import pick
from wizard.text.problem import Problems

_COLUMNS = (
    "system", "name", "office", "questionnaire", "status", "date", "outcome", "obligations", "records", "file",
)  # fmt: skip


def add_arguments(parser: Parser, language: str) -> None:
    parser.add_argument(
        "--format", choices=("text", "json", "csv"), default="text", help=COMMAND_WORDS.say("option-format", language)
    )
    add_output(parser, language, folder=False)


def run(context: Context) -> int:
    register = read_register(context.data_folder)
    for one in register.passed_over:
        messages.error(WORDS.say(f"passed-{one.why}", context.language, path=one.path), context.language)
    page = {"text": _text, "json": _json, "csv": _csv}[context.arguments.format](register, context)
    if context.arguments.output is not None:
        write_result(context.arguments.output, page, context.arguments.force)
    else:
        # a terminal or a pipe has the line ends of its system
        context.show(page.decode("utf-8").replace("\r\n", "\n"), end="")
    return _code(register)


def _code(register: Register) -> Exit:
    found = {one.why for one in register.passed_over}
    if "unreadable" in found:
        return Exit.UNUSABLE
    return Exit.DIFFERS if found else Exit.DONE


def _text(register: Register, context: Context) -> bytes:
    lines = [line for shelf in register.shelves for line in _shelf_lines(shelf, context)]
    if not lines:
        lines = [WORDS.say("nothing", context.language, folder=context.data_folder)]
    return ("\n".join(lines) + "\n").encode()


def _shelf_lines(shelf: Shelf, context: Context) -> Iterator[str]:
    system, language = shelf.system, context.language
    yield "  ".join(one for one in (system.id, system.name, system.office) if one)
    for name, filed in shelf.newest.items():
        yield WORDS.say(
            "record", language,
            questionnaire=name, date=_day(filed), outcome=_outcome(filed, context),
            obligations=len(filed.content.obligations), path=filed.path,
        )  # fmt: skip
        earlier = sum(one.content.questionnaire == name for one in shelf.records) - 1
        if earlier:
            yield WORDS.say("earlier", language, count=earlier)
    for filed in shelf.drafts:
        questionnaire = filed.content.questionnaire
        yield WORDS.say("draft", language, questionnaire=questionnaire, date=_day(filed), path=filed.path)


def _json(register: Register, _context: Context) -> bytes:
    systems = [
        {
            "id": shelf.system.id,
            "name": shelf.system.name,
            "office": shelf.system.office,
            "records": len(shelf.records),
            "newest": [
                {
                    "questionnaire": name,
                    "date": _day(filed),
                    "outcome": filed.content.outcome,
                    "obligations": list(filed.content.obligations),
                    "file": str(filed.path),
                }
                for name, filed in shelf.newest.items()
            ],
            "drafts": [
                {"questionnaire": one.content.questionnaire, "date": _day(one), "file": str(one.path)}
                for one in shelf.drafts
            ],
        }
        for shelf in register.shelves
    ]
    return (json.dumps(systems, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "backslashreplace")


def _csv(register: Register, context: Context) -> bytes:
    from wizard.exchange.delimited import csv_bytes

    rows: list[Sequence[str]] = [[WORDS.say(one, context.language) for one in _COLUMNS]]
    for shelf in register.shelves:
        rows += [_row(shelf, filed, "finished", context) for filed in shelf.newest.values()]
        rows += [_row(shelf, filed, "draft", context) for filed in shelf.drafts]
    return csv_bytes(rows)


def _row(shelf: Shelf, filed: Filed, status: str, context: Context) -> list[str]:
    content, finished = filed.content, status == "finished"
    same = [one for one in shelf.records if one.content.questionnaire == content.questionnaire]
    return [
        shelf.system.id,
        shelf.system.name,
        shelf.system.office,
        content.questionnaire,
        WORDS.say(f"status-{status}", context.language),
        _day(filed),
        _outcome(filed, context) if finished else "",
        str(len(content.obligations)) if finished else "",
        str(len(same)),
        _path(filed.path),
    ]


def _path(path: Path) -> str:
    """A path as text that can be written, also where its name is in no known encoding."""
    return str(path).encode("utf-8", "backslashreplace").decode("utf-8")


def _day(filed: Filed) -> str:
    return filed.content.date.isoformat() if filed.content.date else ""


def _outcome(filed: Filed, context: Context) -> str:
    """The title of the outcome, as the present version of the questionnaire has it; else its id."""
    content = filed.content
    if not content.outcome:
        return WORDS.say("no-outcome", context.language)
    with suppress(Problems):
        for one in context.catalogue().get(content.questionnaire).outcomes:
            if one.id == content.outcome:
                return one_line(pick(one.title, context.language))
    return content.outcome
