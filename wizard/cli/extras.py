"""What to say where a part of the package is not installed."""

from wizard.cli import messages
from wizard.cli.exchange_words import WORDS
from wizard.cli.exits import Exit
from wizard.exchange.extra import MissingExtra


def missing(problem: MissingExtra, language: str) -> Exit:
    """Name the extra and the command that installs it; the exit code is that of wrong usage."""
    command = f'pip install "wizard[{problem.extra}]"'
    messages.error(WORDS.say("needs-extra", language, needs=problem.needs, command=command), language)
    return Exit.USAGE
