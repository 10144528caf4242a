"""The entries of a repeating group, each with its questions and answers."""

from collections.abc import Iterator, Mapping

from wizard.interview import Answer
from wizard.interview import State as InterviewState
from wizard.questionnaire.definition import Question, Single
from wizard.summary.parts import AnswerLine, EntryLine
from wizard.summary.speaker import STATES, Speaker
from wizard.text.clean import clean


def entries_of(speaker: Speaker, group: Question) -> tuple[EntryLine, ...]:
    """What is entered in a group, whether it counts or not; nothing for a question that is no group."""
    interview = speaker.interview
    if not isinstance(interview.said(group.id), Answer):
        return ()
    entries = zip(interview.entries(group.id).entries, interview.entry_states(group.id), strict=True)
    named = speaker.text(group.settings.entry)
    return tuple(
        EntryLine(
            speaker.say("entry-named" if named else "entry", entry=named, number=index + 1),
            tuple(_answers(speaker, group, index, entry, states)),
        )
        for index, (entry, states) in enumerate(entries)
    )


def _answers(
    speaker: Speaker, group: Question, index: int, entry: Mapping[str, Single], states: Mapping[str, InterviewState]
) -> Iterator[AnswerLine]:
    asked = [one for one in group.inner if one.kind.asks and states[one.id] in STATES]
    for number, question in enumerate(asked, start=1):
        state = STATES[states[question.id]]
        shown = state in ("answered", "invalid")
        broken = speaker.interview.broken_in_entry(group.id, index, question.id)
        yield AnswerLine(
            question.id,
            number,
            speaker.text(question.text),
            state,
            speaker.say(f"state-{state}"),
            clean(question.kind.show(question, entry[question.id], speaker.language)) if shown else "",
            "\n".join(speaker.text(check.text) for check in broken),
            "",
            speaker.grounds(question.basis, question.reference),
        )
