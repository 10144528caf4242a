"""The one place that writes to stderr."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from wizard.cli.words import WORDS as COMMAND_WORDS
from wizard.host.files import FileProblem
from wizard.text.clean import one_line
from wizard.text.problem import Problem
from wizard.text.words import Words

WORDS = Words(
    {
        "error": {"ja": "エラー: {text}", "en": "error: {text}"},
        "note": {"ja": "注意: {text}", "en": "note: {text}"},
        "fault": {
            "ja": "プログラムの誤りで止まりました（{kind}、{place}）。"
            "答えは表示していません。この行を添えて開発者に知らせてください。",
            "en": "stopped by a fault of the program ({kind}, {place}); no answers are shown; please report this line",
        },
        "interrupted": {"ja": "中断しました。", "en": "interrupted"},
        "file-missing": {"ja": "{path}: ファイルがありません。", "en": "{path}: there is no such file"},
        "file-is-folder": {
            "ja": "{path}: ファイルではなくフォルダーです。",
            "en": "{path}: this is a folder, not a file",
        },
        "file-not-folder": {"ja": "{path}: フォルダーではありません。", "en": "{path}: this is not a folder"},
        "file-no-permission": {
            "ja": "{path}: 権限がありません。場所か権限を変えてください。",
            "en": "{path}: no permission; change the place or the permissions",
        },
        "file-too-large": {"ja": "{path}: 大きすぎます。", "en": "{path}: too large"},
        "file-exists": {
            "ja": "{path}: 別の内容のファイルがすでにあります。置き換えるには --force を付けてください。",
            "en": "{path}: another file is there already; --force replaces it",
        },
        "file-no-space": {"ja": "{path}: 空き容量がありません。", "en": "{path}: there is no space left"},
        "file-open-elsewhere": {
            "ja": "{path}: ほかの場所で開かれています。"
            "読むだけなら wizard summary、引き継ぐなら wizard open --take-over を使ってください。",
            "en": "{path}: it is open elsewhere; "
            "read it with wizard summary, or take it over with wizard open --take-over",
        },
        "file-taken-over": {
            "ja": "{path}: ほかの画面に引き継がれました。そこで続けてください。",
            "en": "{path}: another window has taken it over; go on there",
        },
        "file-unusable": {"ja": "{path}: 使えません。", "en": "{path}: it cannot be used"},
    }
)


def error(text: str, language: str) -> None:
    _write(WORDS.say("error", language, text=text))


def note(text: str, language: str) -> None:
    _write(WORDS.say("note", language, text=text))


def problems(found: Iterable[Problem], language: str) -> None:
    """One line a problem."""
    for problem in found:
        _write(problem.say(language))


def file_problem(found: FileProblem, language: str) -> None:
    """What the matter is with a file, and what to do."""
    error(file_words(found, language), language)


def file_words(found: FileProblem, language: str) -> str:
    key = f"file-{found.kind}"
    return WORDS.say(key if key in WORDS else "file-unusable", language, path=found.path)


def usage(text: str, command: str, language: str) -> None:
    """What is wrong with a command line, and where help is."""
    error(text, language)
    _write(COMMAND_WORDS.say("see-help", language, command=f"{command} " if command else ""))


def clock(language: str) -> None:
    error(COMMAND_WORDS.say("clock", language), language)


def interrupted(language: str) -> None:
    _write(WORDS.say("interrupted", language))


def plain(text: str) -> None:
    """A line that is neither an error nor a note, such as what to type next."""
    _write(text)


def quoted(path: Path) -> str:
    """A path as it can be pasted into a command line."""
    written = str(path)
    if one_line(written) != written and os.name != "nt":  # POSIX allows names what could steer a terminal
        return "$'" + "".join(map(_escaped, written)) + "'"
    if all(character.isalnum() or character in "/\\:._-~" for character in written):
        return written
    if os.name == "nt":
        return f'"{written}"'
    import shlex  # hardly any path needs it

    return shlex.quote(written)


def _escaped(character: str) -> str:
    """A character between `$'` and `'` of a shell."""
    if one_line(character) == character and character not in "\\'":
        return character
    return "".join(f"\\{byte:03o}" for byte in os.fsencode(character))


def crashed(kind: str, place: str, language: str) -> None:
    """A fault of the program, named by its kind and place only."""
    error(WORDS.say("fault", language, kind=kind, place=place), language)


def fault(problem: BaseException, language: str) -> None:
    """A fault of the program: its kind and place, and never what it worked on."""
    trace = problem.__traceback__
    place = "?"
    while trace is not None:
        place = f"{trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}"
        trace = trace.tb_next
    crashed(type(problem).__name__, place, language)


def _write(line: str) -> None:
    print(one_line(line), file=sys.stderr)
