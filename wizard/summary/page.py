"""The page of a summary: blocks of lines in the order in which they are read, to be drawn by `terminal`."""

from collections.abc import Iterable, Iterator

from wizard.summary.blocks import Block, Box, Grid, Lines
from wizard.summary.entries import (
    answer_lines,
    check_lines,
    deferred_lines,
    obligation_cells,
    obligation_lines,
    possible_lines,
)
from wizard.summary.layout import Guides, Line, Piece, column_for, flow, labelled, right, tree, width_of
from wizard.summary.parts import ObligationLine, OutcomeLine, ReasonLine, Summary
from wizard.summary.phrases import Phrases
from wizard.text.width import cell_width

GRID_FROM = 64
"""Cells from which on obligations stand in a table; below, each is a small list."""

ENOUGH = 56
"""Cells with which what has to be done reads well; the column beside it may have what is over."""

FRAME = 4
"""Cells that a frame takes from the width: a line and a space on both sides."""

MOST_FAILING = 20
"""Values that do not hold and are listed by name; a check sheet has dozens."""

BETWEEN_COLUMNS = 10
"""Cells that the frame and the lines between three columns take."""


class Page:
    """One summary in `width` cells."""

    def __init__(self, summary: Summary, width: int, guides: Guides) -> None:
        self._summary = summary
        self._width = width
        self._guides = guides
        self._phrases = Phrases(summary.language)

    def blocks(self) -> Iterator[Block]:
        summary = self._summary
        yield self._head()
        yield self._notice()
        yield self._outcome()
        yield from self._tree("reasons", summary.reasons)
        yield from self._tree("above", summary.above)
        yield from self._obligations()
        yield from self._may_follow()
        yield from self._items()
        phrases, width = self._phrases, self._width
        column = self._column_with("so-far", "whom")
        yield from self._entries("deferred", [deferred_lines(one, phrases, width, column) for one in summary.deferred])
        column = self._column_with("warning", "reason")
        yield from self._entries("checks", [check_lines(one, phrases, width, column) for one in summary.checks])
        yield from self._findings()
        yield from self._principles()
        yield from self._people()
        yield from self._answers()
        yield from self._sources()
        yield from self._record()
        yield self._notice()

    def _column_with(self, *labels: str) -> int:
        """How far from the left texts begin beside the numbers of questions and these labels."""
        numbers = [answer.number for section in self._summary.sections for answer in section.answers]
        shown = [self._phrases.question(max(numbers, default=1)), *(self._say(label) for label in labels)]
        return column_for(shown, self._width)

    def _say(self, key: str, **fields: object) -> str:
        return self._phrases.say(key, **fields)

    def _heading(self, text: str, rule: str = "") -> list[Line]:
        """An empty line, and the text with a line drawn beside it."""
        lines = flow([(text, "heading")], self._width)
        room = self._width - width_of(lines[-1]) - 1
        drawn: Line = ((f" {(rule or self._guides.rule) * room}", "quiet"),) if room > 0 else ()
        return [(), *lines[:-1], (*lines[-1], *drawn)]

    def _head(self) -> Box:
        summary, cells = self._summary, self._width - FRAME
        *above, last = flow([(self._say("summary-of", title=summary.title), "heading")], cells)
        lines = [*above, *right(last, (summary.edition, ""), cells), ()]
        system = summary.system
        named = self._say("system-named", name=system.name, id=system.id) if system.name else system.id
        rows = [(self._say("system"), named)]
        if system.office:
            rows.append((self._say("office"), system.office))
        rows.append((self._say("date"), summary.date))
        rows.append((self._say("status"), self._status()))
        if summary.progress is not None:
            rows.append((self._say("progress"), self._progress()))
        lines += labelled([(label, [(text, "")]) for label, text in rows], cells)
        return Box("", tuple(lines), "")

    def _status(self) -> str:
        summary = self._summary
        if summary.status == "finished" and summary.record.finished:
            return self._say("finished-at", time=summary.record.finished)
        return self._say(f"status-{summary.status}")

    def _progress(self) -> str:
        progress = self._summary.progress
        if progress is None:
            return ""
        counted = self._say("progress-count", done=progress.done, applies=progress.applies)
        return counted + (self._say("progress-waiting", waiting=progress.waiting) if progress.waiting else "")

    def _notice(self) -> Lines:
        return Lines(((), *flow([(self._summary.notice, "quiet")], self._width), ()))

    def _outcome(self) -> Box:
        summary, cells = self._summary, self._width - FRAME
        outcome = summary.outcome
        if outcome is not None:
            heading = "outcome-draft" if summary.status == "draft" else "outcome"
            return self._framed(heading, self._one_outcome(outcome, cells), outcome.tone)
        if summary.possible:
            lines = [line for one in summary.possible for line in self._possible(one, cells)]
            return self._framed("possible", lines, "neutral")
        progress = summary.progress
        done = progress is None or (progress.done == progress.applies and not progress.waiting)
        text = self._say("no-outcomes-done" if done else "no-outcomes-open")
        return self._framed("outcome", flow([(text, "")], cells), "neutral")

    def _framed(self, heading: str, lines: list[Line], tone: str) -> Box:
        """The lines in a frame, with the heading in its edge or, where it is too long for that, on top of them."""
        text, cells = self._say(heading), self._width - FRAME
        if cell_width(text) + 2 <= cells:
            return Box(text, tuple(lines), tone)
        return Box("", (*flow([(text, "heading")], cells), (), *lines), tone)

    def _one_outcome(self, outcome: OutcomeLine, cells: int) -> list[Line]:
        *because, last = flow([(outcome.because, "")], cells)
        return [*self._title(outcome, cells), (), *because, *self._cited(last, outcome, cells)]

    def _possible(self, outcome: OutcomeLine, cells: int) -> list[Line]:
        *title, last = self._title(outcome, cells)
        return [*title, *self._cited(last, outcome, cells)]

    def _cited(self, line: Line, outcome: OutcomeLine, cells: int) -> list[Line]:
        return right(line, (self._phrases.cited(outcome.grounds), "quiet"), cells)

    def _title(self, outcome: OutcomeLine, cells: int) -> list[Line]:
        return flow([(f"[{outcome.tone_title}] ", outcome.tone), (outcome.title, "strong")], cells, hanging=2)

    def _tree(self, heading: str, reasons: tuple[ReasonLine, ...]) -> Iterator[Block]:
        if reasons:
            nodes = [self._phrases.node(reason) for reason in reasons]
            yield Lines((*self._heading(self._say(heading)), *tree(nodes, self._width, self._guides)))

    def _items(self) -> Iterator[Block]:
        rows: list[tuple[str, list[Piece]]] = []
        for item in self._summary.items:
            text: list[Piece] = [(item.question, ""), (self._say("quoted", answer=item.said), "strong")]
            rows.append((f"[{item.strength_title}] {self._phrases.question(item.number)}", text))
        if rows:
            yield Lines((*self._heading(self._say("items-left")), *labelled(rows, self._width)))

    def _findings(self) -> Iterator[Block]:
        findings = self._summary.findings
        many = sum(1 for one in findings if one.standing == "fails") > MOST_FAILING
        standings = ("said", "holds", "open") if many else ("said", "holds", "fails", "open")
        shown = [one for standing in standings for one in findings if one.standing == standing]
        if not shown:
            return
        lines = self._heading(self._say("findings"))
        labels = {one.standing: f"[{self._say(one.standing)}]" if one.standing != "said" else "" for one in shown}
        lines += labelled([(labels[one.standing], self._phrases.finding(one)) for one in shown], self._width)
        for standing, key in (("fails", "fails-count"), ("not-asked", "not-asked-count")):
            rest = sum(1 for one in findings if one.standing == standing and one not in shown)
            if rest:
                lines += flow([(self._say(key, count=rest), "quiet")], self._width)
        yield Lines(tuple(lines))

    def _obligations(self) -> Iterator[Block]:
        obligations = self._summary.obligations
        if not obligations and self._summary.status == "draft":
            return
        yield Lines(tuple(self._heading(self._say("obligations"))))
        if not obligations:
            yield Lines(tuple(flow([(self._say("no-obligations"), "")], self._width)))
            return
        if self._width < GRID_FROM:
            lines = [line for one in obligations for line in [*obligation_lines(one, self._phrases, self._width), ()]]
            yield Lines(tuple(lines[:-1]))
            return
        widths = self._columns(obligations)
        rows = tuple(obligation_cells(one, self._phrases, widths) for one in obligations)
        yield Grid((self._say("who"), self._say("what"), self._say("due")), rows, widths)

    def _may_follow(self) -> Iterator[Block]:
        obligations = self._summary.may_follow
        if obligations:
            lines = possible_lines(obligations, self._phrases, self._width)
            yield Lines((*self._heading(self._say("may-follow")), *lines))

    def _columns(self, obligations: tuple[ObligationLine, ...]) -> tuple[int, int, int]:
        """Who and when take what they need, but no more than a share of the page."""
        room = self._width - BETWEEN_COLUMNS
        who = min(max(cell_width(text) for text in (self._say("who"), *(one.who for one in obligations))), room // 5)
        due = max(cell_width(text) for text in (self._say("due"), *(one.due for one in obligations)))
        due = min(due, max(room // 4, room - who - ENOUGH))
        return who, room - who - due, due

    def _entries(self, heading: str, entries: list[list[Line]]) -> Iterator[Block]:
        if entries:
            lines = [line for entry in entries for line in [*entry, ()]]
            yield Lines((*self._heading(self._say(heading)), *lines[:-1]))

    def _answers(self) -> Iterator[Block]:
        if self._summary.sections:
            yield Lines(tuple(self._heading(self._say("answers"))))
        column = self._column_with("answer", "comment")
        for section in self._summary.sections:
            entries = [answer_lines(answer, self._phrases, self._width, column) for answer in section.answers]
            lines: list[Line] = [line for entry in entries for line in [*entry, ()]]
            yield Lines((*self._heading(section.title, self._guides.thin), *lines[:-1]))

    def _principles(self) -> Iterator[Block]:
        rows: list[tuple[str, list[Piece]]] = []
        for principle in self._summary.principles:
            counted = self._say("items" if principle.items else "no-items", count=principle.items)
            tallies = [self._say("tally", title=one.title, count=one.count) for one in principle.tallies]
            said = self._say("tallies", tallies=self._say("and").join(tallies)) if tallies else ""
            rows.append((principle.title, [(counted, "" if principle.items else "quiet"), (said, "")]))
        if rows:
            yield Lines((*self._heading(self._say("principles")), *labelled(rows, self._width)))

    def _people(self) -> Iterator[Block]:
        people = self._summary.people
        if people:
            rows = [(one.role, [(one.name or self._say("nobody"), "" if one.name else "open")]) for one in people]
            yield Lines((*self._heading(self._say("people")), *labelled(rows, self._width)))

    def _sources(self) -> Iterator[Block]:
        if not self._summary.sources:
            return
        rows: list[tuple[str, list[Piece]]] = []
        for source in self._summary.sources:
            link = f"\n{source.link}" if source.link else ""
            text = [(source.title, ""), (self._say("in-brackets", text=source.certainty) + link, "quiet")]
            rows.append((f"[{source.number}]", text))
        yield Lines((*self._heading(self._say("sources")), *labelled(rows, self._width)))

    def _record(self) -> Iterator[Block]:
        record = self._summary.record
        version = self._say("questionnaire-version", name=record.questionnaire, version=record.version)
        digits = self._say("sha256-short", digits=record.sha256, count=len(record.sha256))
        rows = [
            ("questionnaire", version),
            ("sha256", digits),
            ("tool", self._say("tool-version", version=record.tool)),
            ("started", record.started),
            ("finished", record.finished),
            ("replaces", record.replaces),
            ("seal", self._say("sealed" if record.sealed else "unsealed")),
        ]
        shown: Iterable[tuple[str, list[tuple[str, str]]]] = [
            (self._say(label), [(text, "")]) for label, text in rows if text
        ]
        yield Lines((*self._heading(self._say("record")), *labelled(shown, self._width)))
