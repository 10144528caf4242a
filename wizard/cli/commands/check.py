"""`wizard check`: are questionnaires right, and do their cases give what they expect."""

import json
from collections.abc import Sequence
from pathlib import Path

from wizard.audit import report
from wizard.audit.check import Checked, check
from wizard.audit.proof import available
from wizard.audit.proving import SECONDS, Proving
from wizard.audit.words import WORDS as AUDIT_WORDS
from wizard.cli import messages
from wizard.cli.context import Context
from wizard.cli.exits import Exit
from wizard.cli.parser import Parser, positive
from wizard.cli.words import WORDS


def add_arguments(parser: Parser, language: str) -> None:
    def say(key: str) -> str:
        return WORDS.say(key, language)

    parser.add_argument("paths", metavar="PATH", nargs="*", type=Path, help=say("argument-path"))
    parser.add_argument("--format", choices=("text", "json"), default="text", help=say("option-format"))
    parser.add_argument("--rules", action="store_true", help=say("option-rules"))
    parser.add_argument("--strict", action="store_true", help=say("option-strict"))
    parser.add_argument("--no-proofs", action="store_true", help=say("option-no-proofs"))
    parser.add_argument("--seconds", type=positive, default=SECONDS, metavar="N", help=say("option-seconds"))


def run(context: Context) -> int:
    arguments, language = context.arguments, context.language
    as_data = arguments.format == "json"
    if arguments.rules:
        _show(context, report.rules_as_data(language) if as_data else "\n".join(report.rule_lines(language)))
        return Exit.DONE
    proofs: report.Proofs = "off" if arguments.no_proofs else "done" if available() else "missing"
    with Proving(arguments.seconds if proofs == "done" else 0) as proving:
        checked = list(check(arguments.paths, context.catalogue(), proving))
    if proofs == "missing" and not context.quiet:
        messages.note(AUDIT_WORDS.say("no-solver", language), language)
    text = "\n".join(report.lines(checked, proofs, language)) if not as_data else ""
    _show(context, text or report.as_data(checked, proofs, language))
    return _code(checked, arguments.strict)


def _show(context: Context, result: object) -> None:
    context.show(result if isinstance(result, str) else json.dumps(result, ensure_ascii=False, indent=1))


def _code(checked: Sequence[Checked], strict: bool) -> Exit:
    if any(one.unusable for one in checked):
        return Exit.UNUSABLE
    wrong = report.count(checked, "error") or (strict and report.count(checked, "warning"))
    return Exit.DIFFERS if wrong else Exit.DONE
