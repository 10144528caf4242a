"""`wizard import`: a questionnaire made of a check sheet."""

import re
from pathlib import Path

from wizard.cli import messages
from wizard.cli.context import Context
from wizard.cli.exchange_words import WORDS
from wizard.cli.exits import Exit
from wizard.cli.extras import missing
from wizard.cli.parser import Parser, UsageError, add_max_size, add_output, positive, read
from wizard.exchange.extra import MissingExtra
from wizard.exchange.guideline import guideline_text, source_text
from wizard.exchange.headers import ROLES, WORDED, Role
from wizard.exchange.layout import Asked
from wizard.exchange.making import import_sheet
from wizard.exchange.written import Imported, Wanted
from wizard.host.files import write_result
from wizard.questionnaire.catalogue import GUIDELINE, read_bytes
from wizard.text.clean import one_line
from wizard.text.languages import LANGUAGES
from wizard.text.problem import Problems

_ID = r"[a-z][a-z0-9-]{0,63}"
_SLUG = r"[a-z0-9][a-z0-9.-]{0,63}"


def column(text: str) -> tuple[Role, str, str]:
    """What a column holds, its language or "", and its heading, as in `item.en=Requirement`. Raises ValueError."""
    said, sign, heading = text.partition("=")
    role, point, language = said.partition(".")
    if not sign or not heading.strip() or role not in ROLES:
        raise ValueError
    if point and (role not in WORDED or language not in LANGUAGES):
        raise ValueError
    return role, language, heading


def title(text: str) -> tuple[str, str]:
    """The language or "", and the title, as in `en=A sheet`. Raises ValueError."""
    language, sign, words = text.partition("=")
    said = (language, words) if sign and language in LANGUAGES else ("", text)
    if not one_line(said[1]).strip():
        raise ValueError
    return said[0], one_line(said[1]).strip()


def questionnaire_id(text: str) -> str:
    return _fitting(_ID, text)


def slug(text: str) -> str:
    return _fitting(_SLUG, text)


def prefix(text: str) -> str:
    return _fitting("[a-z][a-z0-9_]{0,39}", text)


def _fitting(pattern: str, text: str) -> str:
    if not re.fullmatch(pattern, text):
        raise ValueError
    return text


def add_arguments(parser: Parser, language: str) -> None:
    def say(key: str, **fields: object) -> str:
        return WORDS.say(key, language, **fields)

    parser.add_argument("sheet_file", metavar="SHEET", type=Path, help=say("argument-sheet"))
    add_output(parser, language, folder=False, required=True)
    parser.add_argument("--sheet", default="", metavar="NAME", help=say("option-sheet"))
    parser.add_argument("--header", type=positive, default=0, metavar="ROW", help=say("option-header"))
    parser.add_argument(
        "--column", type=column, action="append", default=[], metavar="ROLE[.LANG]=HEADING",
        help=say("option-column", roles=", ".join(ROLES)),
    )  # fmt: skip
    parser.add_argument("--id", type=questionnaire_id, help=say("option-id"))
    parser.add_argument("--edition", type=slug, help=say("option-edition"))
    parser.add_argument("--title", type=title, action="append", default=[], help=say("option-title"))
    parser.add_argument("--basis", choices=("official", "published", "derived"), default="", help=say("option-basis"))
    parser.add_argument(
        "--reference", type=slug, action="append", default=[], metavar="ID", help=say("option-reference")
    )
    parser.add_argument("--prefix", type=prefix, help=say("option-prefix"))
    parser.add_argument("--written-in", choices=LANGUAGES, default="", help=say("option-written-in"))
    parser.add_argument("--answers", choices=("yes-no", "fulfilment"), default="yes-no", help=say("option-answers"))
    add_max_size(parser, language)


def run(context: Context) -> int:
    arguments, language = context.arguments, context.language
    wanted = _wanted(context)
    asked = Asked(arguments.sheet, arguments.header, tuple(arguments.column))
    path: Path = arguments.sheet_file
    data = read_bytes(path, context.most_bytes)
    try:
        imported = import_sheet(data, str(path), wanted, asked, arguments.written_in, context.most_bytes)
    except MissingExtra as problem:
        return missing(problem, language)
    write_result(arguments.output, imported.text.encode("utf-8"), arguments.force)
    context.show(
        WORDS.say("imported", language, path=arguments.output, sections=imported.sections, questions=imported.questions)
    )
    messages.problems(imported.notes, language)
    return _checked(context, wanted, imported)


def _wanted(context: Context) -> Wanted:
    """What the author asks for. Raises UsageError: no id or edition, or a result that is not named after the id."""
    arguments, language = context.arguments, context.language
    output: Path = arguments.output
    id = arguments.id or (output.stem if output.suffix == ".toml" and re.fullmatch(_ID, output.stem) else "")
    if not id:
        raise UsageError(WORDS.say("id-unfit", language), "import")
    if output.name != f"{id}.toml":
        raise UsageError(WORDS.say("id-and-file", language, id=id), "import")
    folder = output.resolve().parent.name
    edition = arguments.edition or (folder if re.fullmatch(_SLUG, folder) else "")
    if not edition:
        raise UsageError(WORDS.say("edition-unfit", language), "import")
    return Wanted(
        id,
        edition,
        titles=dict(arguments.title),
        basis=arguments.basis,
        reference=tuple(dict.fromkeys(arguments.reference)) or ("sheet",),
        answers=arguments.answers,
        prefix=arguments.prefix or "",
    )


def _checked(context: Context, wanted: Wanted, imported: Imported) -> int:
    """Tell what its folder lacks, else whether the new questionnaire passes the checker."""
    output: Path = context.arguments.output
    language = context.language
    path = output.parent / GUIDELINE
    if not path.is_file():
        messages.plain(WORDS.say("guideline-missing", language, path=path))
        return _suggested(guideline_text(wanted.edition, imported.languages, wanted.reference), output, language)
    try:
        sources = context.catalogue().guideline(output.parent).sources
    except Problems as found:
        messages.problems(found.problems, language)
        return Exit.DIFFERS
    lacking = [one for one in wanted.reference if one not in sources]
    if lacking:
        messages.plain(WORDS.say("source-missing", language, id=", ".join(lacking), path=path))
        text = "\n".join(source_text(one, imported.languages) for one in lacking)
        return _suggested(text, output, language)
    arguments, command = read(["check", str(output)], language)
    arguments.quiet, arguments.questionnaires = context.quiet, context.arguments.questionnaires
    code: int = command.run(Context(arguments, language, context.settings))
    return code


def _suggested(text: str, output: Path, language: str) -> Exit:
    for line in text.rstrip("\n").split("\n"):
        messages.plain(f"  {line}")
    messages.plain(WORDS.say("then-check", language, path=messages.quoted(output)))
    return Exit.DIFFERS
