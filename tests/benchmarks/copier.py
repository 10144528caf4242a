"""copier, which replays answers files as we do: as many questions, the defaults taken, nothing rendered."""

import sys
import venv
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks import generated
from tests.benchmarks.rows import Row, skipped
from tests.benchmarks.timing import Failed, finished, in_turns, times, wizard, written
from tests.benchmarks.workshop import Workshop

PACKAGE = "copier>=9,<10"
QUESTIONS = 1_000
TRIES = 3


def rows(workshop: Workshop) -> Iterator[Row]:
    work = f"replay of one record, {QUESTIONS:,} questions"
    if not workshop.peers:
        yield skipped("answers replayed by copier", "--peers was not given")
        return
    try:
        command = _installed(workshop)
    except Failed:
        yield skipped("answers replayed by copier", f"{PACKAGE} could not be installed")
        return
    template, target = _template(workshop), workshop.folder / "copied"
    record = _record(workshop)
    arguments = ["--questionnaires", str(workshop.questionnaires), "replay", str(record), "--force", "-o"]

    def theirs() -> None:
        finished([command, "copy", "--defaults", "--quiet", "--overwrite", template, target], workshop.home)

    def ours() -> None:
        wizard(workshop.home, *arguments, str(workshop.folder / "out"))

    theirs()
    mine, other = in_turns(TRIES, ours, theirs)
    version = finished([command, "--version"], workshop.home).strip()
    yield Row(work, written(mine.median), f"{version}, {written(other.median)}", times(mine.median, other.median))


def _installed(workshop: Workshop) -> Path:
    """The program, in an environment of its own. Raises Failed."""
    folder = workshop.folder / "copier"
    venv.create(folder, with_pip=True)
    programs = folder / ("Scripts" if sys.platform == "win32" else "bin")
    install = "-m pip install --quiet --disable-pip-version-check".split()
    finished([programs / "python", *install, PACKAGE], workshop.home)
    return programs / "copier"


def _template(workshop: Workshop) -> Path:
    template = workshop.made("template")
    questions = (
        f"q{number}:\n  type: bool\n  help: Does number {number} hold?\n  default: true\n"
        for number in range(QUESTIONS)
    )
    (template / "copier.yml").write_text("".join(questions), "utf-8")
    (template / "{{ _copier_conf.answers_file }}.jinja").write_text("{{ _copier_answers|to_nice_yaml }}", "utf-8")
    return template


def _record(workshop: Workshop) -> Path:
    generated.write(workshop.edition, "copied", generated.yes_no(QUESTIONS))
    path = workshop.folder / "copied.toml"
    path.write_text(generated.answers_file("copied", {f"q{number}": True for number in range(QUESTIONS)}), "utf-8")
    return path
