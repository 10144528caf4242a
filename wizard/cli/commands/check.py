"""`wizard check`: do the questionnaires load, and do the examples give what they expect."""

import json
from pathlib import Path

from wizard.audit.check import Checked, check
from wizard.cli import messages
from wizard.cli.context import Context
from wizard.cli.exits import Exit
from wizard.cli.parser import Parser
from wizard.cli.words import WORDS


def add_arguments(parser: Parser, language: str) -> None:
    parser.add_argument("paths", metavar="PATH", nargs="*", type=Path, help=WORDS.say("argument-path", language))
    parser.add_argument("--format", choices=("text", "json"), default="text", help=WORDS.say("option-format", language))


def run(context: Context) -> int:
    language = context.language
    checked = list(check(context.arguments.paths, context.catalogue()))
    problems = [problem for one in checked for problem in one.problems]
    if context.arguments.format == "json":
        context.show(json.dumps(_as_data(checked, language), ensure_ascii=False, indent=1))
    else:
        messages.problems(problems, language)
        context.show(WORDS.say("checked", language, count=len(checked), found=len(problems)))
    if any(one.unusable for one in checked):
        return Exit.UNUSABLE
    return Exit.DIFFERS if problems else Exit.DONE


def _as_data(checked: list[Checked], language: str) -> list[dict[str, object]]:
    return [
        {
            "file": str(one.path),
            "problems": [
                {
                    "rule": problem.key,
                    "file": problem.file,
                    "line": problem.line,
                    "column": problem.column,
                    "question": problem.question,
                    "message": problem.message(language),
                }
                for problem in one.problems
            ],
        }
        for one in checked
    ]
