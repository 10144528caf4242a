"""`wizard list`: shipped and added questionnaires, one a line."""

import json

from wizard.cli.context import Context
from wizard.cli.parser import Parser
from wizard.cli.words import WORDS
from wizard.text.languages import pick


def add_arguments(parser: Parser, language: str) -> None:
    parser.add_argument("--format", choices=("text", "json"), default="text", help=WORDS.say("option-format", language))


def run(context: Context) -> int:
    listed, code = context.questionnaires()
    if context.arguments.format == "json":
        entries = [
            {
                "name": one.name,
                "version": one.version,
                "title": dict(one.title),
                "stage": one.stage,
                "who": list(one.who),
                "languages": list(one.languages),
                "questions": len(one.questions),
                "sha256": one.sha256,
            }
            for one in listed
        ]
        context.show(json.dumps(entries, ensure_ascii=False, indent=1))
        return code
    for one in listed:
        context.show(f"{one.name}  {one.version}  {pick(one.title, context.language)}")
    return code
