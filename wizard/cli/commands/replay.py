"""`wizard replay`: records from answers files, drafts or records."""

from collections import Counter
from pathlib import Path

from wizard.cli import messages
from wizard.cli.context import Context
from wizard.cli.exits import Exit
from wizard.cli.parser import Parser, UsageError, add_max_size, add_output, day, positive, version
from wizard.cli.progress import with_progress
from wizard.cli.words import WORDS
from wizard.host.files import FileProblem, make_folder, write_result
from wizard.replay.many import replay_all
from wizard.replay.one import Options, Replayed


def add_arguments(parser: Parser, language: str) -> None:
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path, help=WORDS.say("argument-file", language))
    add_output(parser, language, folder=True, required=True)
    parser.add_argument("--allow-incomplete", action="store_true", help=WORDS.say("option-allow-incomplete", language))
    parser.add_argument("--on", type=version, metavar="latest|VERSION", help=WORDS.say("option-on", language))
    parser.add_argument("--date", type=day, metavar="DATE", help=WORDS.say("option-date", language))
    parser.add_argument("--jobs", type=positive, metavar="N", help=WORDS.say("option-jobs", language))
    add_max_size(parser, language)


def run(context: Context) -> int:
    arguments, language = context.arguments, context.language
    names = Counter(path.name for path in arguments.files)
    for name, count in names.items():
        if count > 1:
            raise UsageError(WORDS.say("same-name", language, name=name), "replay")
    options = Options(arguments.allow_incomplete, arguments.on or "", arguments.date, context.most_bytes)
    make_folder(arguments.output)
    worst = Exit.DONE
    results = replay_all(arguments.files, context.catalogue_maker(), options, arguments.jobs)
    for result in with_progress(results, len(arguments.files), context.quiet):
        worst = max(worst, _keep(result, context))
    return worst


def _keep(result: Replayed, context: Context) -> Exit:
    """Tell what came of a file and write its result."""
    arguments, language = context.arguments, context.language
    if not context.quiet:
        for one in result.notes:
            messages.note(one.say(language), language)
    messages.problems(result.problems, language)
    if result.drift is not None:
        from wizard.replay.report import lines

        for line in lines(result.drift, language):
            context.show(f"{result.path.name}: {line}")
    if result.result is not None:
        try:
            write_result(arguments.output / result.path.name, result.result, arguments.force)
        except FileProblem as problem:
            messages.file_problem(problem, language)
            return Exit.UNWRITABLE
        key = "replayed-draft" if result.status == "draft" else "replayed"
        outcome = result.outcome or WORDS.say("no-outcome", language)
        context.show(
            WORDS.say(key, language, path=result.path.name, **({} if key != "replayed" else {"outcome": outcome}))
        )
    return Exit(result.code)
