"""What can be done with a question besides answering it; each opens a dialog over the interview."""

from collections.abc import Callable

from textual import on

from wizard.app.panels.actions import Actions
from wizard.app.screens.asking import Asking
from wizard.app.screens.dialog import Dialog, comment_form, explain_form, later_form, not_applicable_form
from wizard.interview.said import Deferred, NotApplicable
from wizard.telling.items import Deed
from wizard.telling.question import deeds


class Deeds(Asking):
    """Puts off, passes, comments on, explains or clears the answer of the question at which the sitting is."""

    def action_next(self) -> None:
        """Go on to the next question."""
        raise NotImplementedError

    def said(self) -> None:
        """Show what was said in a dialog."""
        raise NotImplementedError

    @on(Actions.Asked)
    def _deed_asked(self, event: Actions.Asked) -> None:
        event.stop()
        self.do_deed(event.id)

    def deeds(self) -> list[Deed]:
        return deeds(self.sitting.interview, self.sitting.at, self.language)

    def do_deed(self, id: str) -> None:
        known: dict[str, Callable[[], object]] = {
            "next": self.action_next,
            "later": self.action_later,
            "not-applicable": self._not_applicable,
            "comment": self._comment,
            "evidence": self._evidence,
            "explain": self._explain,
            "clear": self._clear,
        }
        known[id]()

    def action_later(self) -> None:
        self.settle(self._later)

    def _later(self) -> None:
        if not self.sitting.question.kind.asks:
            return
        said = self.sitting.said
        note, whom = (said.note, said.whom) if isinstance(said, Deferred) else ("", "")

        def put_off(texts: tuple[str, ...] | None) -> None:
            if texts is not None:
                self.sitting.defer(*texts)
                self.said()

        self.app.push_screen(Dialog(later_form(note, whom)), put_off)

    def _not_applicable(self) -> None:
        said = self.sitting.said
        reason = said.reason if isinstance(said, NotApplicable) else ""

        def passed(texts: tuple[str, ...] | None) -> None:
            if texts is not None:
                self.sitting.mark_not_applicable(texts[0])
                self.said()

        self.app.push_screen(Dialog(not_applicable_form(reason)), passed)

    def _comment(self) -> None:
        def noted(texts: tuple[str, ...] | None) -> None:
            if texts is not None:
                self.sitting.comment(texts[0])
                self.said()

        self.app.push_screen(Dialog(comment_form(self.sitting.interview.notes.get(self.sitting.at, ""))), noted)

    def _evidence(self) -> None:
        from wizard.app.screens.evidence import EvidenceScreen

        self.app.push_screen(EvidenceScreen(self.sitting), lambda _: self.said())

    def _explain(self) -> None:
        soft = next((one for one in self.sitting.interview.soft_checks if one.question.id == self.sitting.at), None)
        if soft is None:
            return
        check = soft.check

        def explained(texts: tuple[str, ...] | None) -> None:
            if texts is not None:
                self.sitting.override(check.id, texts[0])
                self.said()

        self.app.push_screen(Dialog(explain_form(soft.reason), dict(check.text)), explained)

    def _clear(self) -> None:
        self.sitting.clear()
        self.said()
