"""From an assessment to its summary, in one language."""

from wizard.interview import Deferred, NotApplicable
from wizard.interview.explain import Why, why_obligation, why_outcome
from wizard.questionnaire.definition import Obligation, Outcome, Question
from wizard.record.assessment import Assessment
from wizard.summary.grouped import entries_of
from wizard.summary.items import items_left
from wizard.summary.parts import (
    AnswerLine,
    CheckLine,
    DeferredLine,
    ObligationLine,
    OutcomeLine,
    Person,
    Progress,
    RecordFacts,
    SectionAnswers,
    State,
    Status,
    Summary,
    SystemLine,
)
from wizard.summary.principles import principles_of
from wizard.summary.reasons import Tree, findings_of
from wizard.summary.speaker import Speaker
from wizard.summary.vouching import HASH_DIGITS, carried_from, evidence_of, strength_of
from wizard.text.clean import clean, one_line
from wizard.text.dates import format_date

__all__ = ["Summary", "summary_of"]


def summary_of(assessment: Assessment, language: str) -> Summary:
    """The summary of a draft or record in `language`; texts that lack it appear in the first language they have.

    The same assessment gives the same summary: no clock and no folder is read. Raises KeyError for a language that
    the words of summaries do not have.
    """
    interview, questionnaire = assessment.interview, assessment.questionnaire
    speaker = Speaker(interview, language)
    settled = interview.outcome
    outcome = _outcome(speaker, settled) if settled else None
    why = why_outcome(interview, settled.id) if settled else Why("", ())
    tree = Tree(speaker)
    said = set(why.parts)
    possible = interview.bounds.outcomes if settled is None else ()
    progress = interview.progress
    status = _status(assessment)
    unfinished = status == "draft" or progress.left > 0
    return Summary(
        language=language,
        title=speaker.text(questionnaire.title),
        edition=speaker.text(questionnaire.guideline.short),
        notice=speaker.text(questionnaire.guideline.notice),
        system=_system(assessment),
        date=format_date(assessment.date, language),
        status=status,
        outcome=outcome,
        possible=tuple(_outcome(speaker, one) for one in questionnaire.outcomes if one.id in possible),
        reasons=tree.lines(why.parts),
        above=tree.lines(reason for reason in why.above if reason not in said),
        findings=findings_of(speaker),
        obligations=tuple(_obligation(speaker, one, settled=True) for one in interview.obligations),
        may_follow=tuple(_obligation(speaker, one, settled=False) for one in interview.possible_obligations),
        deferred=tuple(_deferred(speaker, question) for question in interview.deferred),
        sections=_sections(speaker),
        items=items_left(speaker),
        principles=principles_of(speaker),
        checks=_checks(speaker),
        people=_people(speaker, assessment),
        progress=Progress(progress.done, progress.applies, progress.waiting) if unfinished else None,
        record=_record(speaker, assessment),
        sources=speaker.sources,
    )


def _status(assessment: Assessment) -> Status:
    if assessment.finished:
        return "finished"
    return "judged" if assessment.interview.engine.finished else "draft"


def _system(assessment: Assessment) -> SystemLine:
    system = assessment.system
    return SystemLine(one_line(system.id), one_line(system.name), one_line(system.office))


def _outcome(speaker: Speaker, outcome: Outcome) -> OutcomeLine:
    return OutcomeLine(
        outcome.id,
        speaker.text(outcome.title),
        outcome.tone,
        speaker.say(f"tone-{outcome.tone}"),
        speaker.text(outcome.because),
        speaker.grounds(outcome.basis, outcome.reference),
    )


def _obligation(speaker: Speaker, obligation: Obligation, settled: bool) -> ObligationLine:
    parts = why_obligation(speaker.interview, obligation.id).parts if settled else ()
    return ObligationLine(
        obligation.id,
        speaker.text(obligation.text),
        speaker.text(obligation.help),
        obligation.who,
        speaker.role(obligation.who),
        speaker.sentence(obligation.due),
        speaker.grounds(obligation.basis, obligation.reference),
        Tree(speaker).lines(parts, deep=False),
    )


def _deferred(speaker: Speaker, question: Question) -> DeferredLine:
    said = speaker.interview.said(question.id)
    note, whom = (said.note, said.whom) if isinstance(said, Deferred) else ("", "")
    number, text = speaker.number(question), speaker.text(question.text)
    return DeferredLine(question.id, number, text, clean(note), one_line(whom))


def _sections(speaker: Speaker) -> tuple[SectionAnswers, ...]:
    sections = []
    for section in speaker.interview.questionnaire.sections:
        answers = tuple(
            _answer(speaker, question, state)
            for question in section.questions
            if (state := speaker.state(question)) is not None
        )
        if answers:
            sections.append(SectionAnswers(section.id, speaker.text(section.title), answers))
    return tuple(sections)


def _answer(speaker: Speaker, question: Question, state: State) -> AnswerLine:
    return AnswerLine(
        question.id,
        speaker.number(question),
        speaker.text(question.text),
        state,
        speaker.say(f"state-{state}"),
        speaker.answer(question),
        _said_of(speaker, question),
        clean(speaker.interview.notes.get(question.id, "")),
        speaker.grounds(question.basis, question.reference),
        entries_of(speaker, question),
        carried_from(speaker, question),
        evidence_of(speaker, question),
        *strength_of(speaker, question),
    )


def _said_of(speaker: Speaker, question: Question) -> str:
    match speaker.interview.said(question.id):
        case NotApplicable(reason):
            return clean(reason)
        case Deferred(note):
            return clean(note)
    broken = speaker.interview.broken_hard_checks(question.id)
    return "\n".join(speaker.text(check.text) for check in broken)


def _checks(speaker: Speaker) -> tuple[CheckLine, ...]:
    return tuple(
        CheckLine(
            soft.check.id,
            speaker.number(soft.question),
            speaker.text(soft.question.text),
            speaker.text(soft.check.text),
            clean(soft.reason),
        )
        for soft in speaker.interview.soft_checks
    )


def _people(speaker: Speaker, assessment: Assessment) -> tuple[Person, ...]:
    """Those whom the questionnaire wants named, then whoever else is."""
    named = assessment.people
    wanted = assessment.questionnaire.people
    roles = (*wanted, *sorted(role for role in named if role not in wanted))
    return tuple(Person(role, speaker.role(role), one_line(named.get(role, ""))) for role in roles)


def _record(speaker: Speaker, assessment: Assessment) -> RecordFacts:
    head, questionnaire = assessment.head, assessment.questionnaire
    return RecordFacts(
        tool=clean(head.tool),
        questionnaire=questionnaire.name,
        version=questionnaire.version,
        sha256=questionnaire.sha256[:HASH_DIGITS],
        sealed=assessment.finished,
        started=speaker.moment(head.started),
        finished=speaker.moment(head.finished) if assessment.finished else "",
        replaces=one_line(head.replaces),
    )
