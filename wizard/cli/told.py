"""What is said when an interview has ended, and the exit code for it."""

from wizard.cli import messages
from wizard.cli.context import Context
from wizard.cli.exits import Exit
from wizard.cli.words import WORDS
from wizard.sitting.left import Left


def told(left: Left, context: Context, began_at_home: bool = False) -> Exit:
    """Tell where the draft or the record is, and what went wrong. From the home screen leaving a draft is no stop."""
    language = context.language
    if left.unsaved is not None:
        why = messages.file_words(left.unsaved, language)
        messages.error(WORDS.say("draft-not-kept", language, why=why), language)
    if left.finished is not None:
        context.show(WORDS.say("record-written", language, path=left.finished))
    if left.draft is not None:
        messages.plain(WORDS.say("draft-kept", language, path=left.draft))
        messages.plain(WORDS.say("resume-with", language, path=messages.quoted(left.draft)))
    if left.crash is not None:
        messages.crashed(left.crash.kind, left.crash.place, language)
        return Exit.FAULT
    if left.unsaved is not None:
        return Exit.UNWRITABLE
    return Exit.DIFFERS if left.draft is not None and not began_at_home else Exit.DONE
