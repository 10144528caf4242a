"""What can be said of the question that is worked on."""

from collections.abc import Callable, Iterable

from wizard.interview.said import Answer, Evidence
from wizard.questionnaire.definition import Group
from wizard.sitting.remembering import Remembering
from wizard.sitting.undoing import Deed


class Saying(Remembering):
    """Passes what is said on to the interview, and saves after every change.

    Methods that say something raise Refused where the interview does; then nothing has changed.
    """

    def answer(self, value: object, *, typing: bool = False, keep: bool = True) -> None:
        """Answer the question. Text that is being typed is one step of undoing, and not saved at every key.

        With `keep` false it is left to the caller to save, for one that first shows what has changed.
        """
        self._say("answer", lambda: self.interview.answer(self.at, value), typing=typing, keep=keep)

    def clear(self, *, typing: bool = False, keep: bool = True) -> None:
        """Take the answer back; the rest is as for `answer`."""
        self._say("clear", lambda: self.interview.clear(self.at), typing=typing, keep=keep)

    def hold(self, text: str) -> None:
        """Keep text that is no answer. It takes the place of the answer that stood there, as it does on the screen."""

        def hold() -> None:
            if isinstance(self.said, Answer):
                self.interview.clear(self.at)
            self.typed[self.at] = text

        self.note("answer", hold, typing=True)

    def keep_beside(self, text: str) -> None:
        """Keep text that is no answer; an answer that stands there stays."""
        if isinstance(self.said, Answer):
            self.typed[self.at] = text
        else:
            self.hold(text)
        self.keep()

    def leave_blank(self) -> None:
        self._say("blank", lambda: self.interview.leave_blank(self.at))

    def defer(self, note: str, whom: str) -> None:
        self._say("later", lambda: self.interview.defer(self.at, note, whom))

    def mark_not_applicable(self, reason: str) -> None:
        self._say("not-applicable", lambda: self.interview.mark_not_applicable(self.at, reason))

    def comment(self, text: str) -> None:
        self.note("comment", lambda: self.interview.comment(self.at, text))
        self.keep()

    def attach(self, evidence: Iterable[Evidence]) -> None:
        """Keep these files as the evidence for the answer; none takes away what was kept."""
        self.note("evidence", lambda: self.interview.attach(self.at, evidence))
        self.keep()

    def override(self, check_id: str, reason: str) -> None:
        self.note("explain", lambda: self.interview.override(check_id, reason))
        self.keep()

    # within a repeating group

    def answer_within(
        self, index: int, inner_id: str, value: object, *, typing: bool = False, keep: bool = True
    ) -> None:
        """Answer a question within an entry of the repeating group; None takes the answer back. As for `answer`."""
        self.note("entry", lambda: self._answer_within(index, inner_id, value), typing, index, inner_id)
        if keep and not typing:
            self.keep()

    def hold_within(self, index: int, inner_id: str, text: str) -> None:
        """Keep text within an entry that is no answer; it takes the place of the answer that stood there."""

        def hold() -> None:
            if inner_id in self.interview.entries(self.at).entries[index]:
                self._answer_within(index, inner_id, None)
            self.typed_within.of(self.interview.entries(self.at).entries[index])[inner_id] = text

        self.note("entry", hold, True, index, inner_id)

    def drop_entry(self, before: Group) -> None:
        """Take an entry that says nothing away: what was entered is again what it was `before` it was added."""
        said = Answer(before) if before.entries or before.complete else None
        last = self.history.last
        if last is not None and last.question == self.at and last.before.said == said:
            self.put_back(last)
            self.history.forget_last()
            self.keep()
        elif said is None:
            self.clear()
        else:
            self.answer(before)

    def _answer_within(self, index: int, inner_id: str, value: object) -> None:
        before = self.interview.entries(self.at).entries[index]
        self.interview.answer_in_entry(self.at, index, inner_id, value)
        now = self.interview.entries(self.at).entries[index]
        self.typed_within.replace(before, now)
        self.typed_within.of(now).pop(inner_id, None)
        self.typed.pop(self.at, None)

    def _say(self, deed: Deed, say: Callable[[], None], *, typing: bool = False, keep: bool = True) -> None:
        """Say something instead of what is said or typed. What is being typed is left to the caller to save."""

        def instead() -> None:
            say()
            self.typed.pop(self.at, None)

        self.note(deed, instead, typing)
        if keep and not typing:
            self.keep()
