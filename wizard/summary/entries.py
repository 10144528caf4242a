"""The entries of the page that tell of one question or one obligation each."""

from collections.abc import Iterable
from typing import Final

from wizard.summary.layout import Line, beside, column_for, flow, indented, labelled, right
from wizard.summary.parts import AnswerLine, CheckLine, DeferredLine, EntryLine, ObligationLine
from wizard.summary.phrases import Phrases

_STEP: Final = 2


def answer_lines(answer: AnswerLine, phrases: Phrases, cells: int, column: int) -> list[Line]:
    """A question, its answer, and on what it rests; texts begin `column` cells from the left."""
    rows = [(phrases.question(answer.number), [(answer.question, "")])]
    rows.append((phrases.say("answer"), [phrases.answer(answer)]))
    lines = labelled(rows, cells, column)
    lines += right(lines.pop(), (phrases.cited(answer.grounds, answer.strength_title), "quiet"), cells)
    for entry in answer.entries:
        lines += indented(_entry_lines(entry, answer, phrases, cells - column), column)
    below = [("comment", answer.comment)] if answer.comment else []
    below += [("carried", phrases.say("carried-from", source=answer.carried))] if answer.carried else []
    below += [("evidence", phrases.file(one)) for one in answer.evidence]
    if below:
        lines += labelled([(phrases.say(label), [(text, "")]) for label, text in below], cells, column)
    return lines


def _entry_lines(entry: EntryLine, group: AnswerLine, phrases: Phrases, cells: int) -> list[Line]:
    """One entry of a repeating group; of its questions only those with other grounds than the group say on what."""
    lines = flow([(entry.title, "heading")], cells)
    for answer in entry.answers:
        told = flow([(answer.question, ""), ("  ", ""), phrases.answer(answer)], cells - _STEP, hanging=_STEP)
        if answer.grounds != group.grounds:
            told += right(told.pop(), (phrases.cited(answer.grounds), "quiet"), cells - _STEP)
        lines += indented(told, _STEP)
    return lines


def deferred_lines(deferred: DeferredLine, phrases: Phrases, cells: int, column: int) -> list[Line]:
    rows = [(phrases.question(deferred.number), [(deferred.question, "strong")])]
    if deferred.note:
        rows.append((phrases.say("so-far"), [(deferred.note, "")]))
    if deferred.whom:
        rows.append((phrases.say("whom"), [(deferred.whom, "")]))
    return labelled(rows, cells, column)


def check_lines(check: CheckLine, phrases: Phrases, cells: int, column: int) -> list[Line]:
    reason = (check.reason, "strong") if check.reason else (phrases.say("no-reason"), "stop")
    rows = [
        (phrases.question(check.number), [(check.question, "")]),
        (phrases.say("warning"), [(check.warning, "")]),
        (phrases.say("reason"), [reason]),
    ]
    return labelled(rows, cells, column)


def obligation_cells(
    obligation: ObligationLine, phrases: Phrases, widths: tuple[int, int, int]
) -> tuple[tuple[Line, ...], ...]:
    """Who, what, and by when: the cells of a row."""
    who, what, due = widths
    return (
        tuple(flow([(obligation.who, "")], who)),
        tuple(_what(obligation, phrases, what)),
        tuple(flow([(obligation.due, "")], due)),
    )


def obligation_lines(obligation: ObligationLine, phrases: Phrases, cells: int) -> list[Line]:
    """The same without a table."""
    column = column_for([phrases.say(label) for label in ("what", "who", "due")], cells)
    rows = [(phrases.say("who"), [(obligation.who, "")]), (phrases.say("due"), [(obligation.due, "")])]
    what = _what(obligation, phrases, cells - column)
    return [*beside(phrases.say("what"), what, column, cells), *labelled(rows, cells, column)]


def possible_lines(obligations: Iterable[ObligationLine], phrases: Phrases, cells: int) -> list[Line]:
    """Who may yet have to do what."""
    return labelled(
        [
            (one.who, [(one.what, ""), (phrases.say("in-brackets", text=phrases.cited(one.grounds)), "quiet")])
            for one in obligations
        ],
        cells,
    )


def _what(obligation: ObligationLine, phrases: Phrases, cells: int) -> list[Line]:
    lines = flow([(obligation.what, "strong")], cells)
    if obligation.help:
        lines += flow([(obligation.help, "")], cells)
    if obligation.reasons:
        reasons = phrases.say("and").join(phrases.briefly(reason) for reason in obligation.reasons)
        lines += flow([(phrases.say("because", reasons=reasons), "quiet")], cells)
    return [*lines[:-1], *right(lines[-1], (phrases.cited(obligation.grounds), "quiet"), cells)]
