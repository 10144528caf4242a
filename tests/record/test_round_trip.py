"""Whatever is said in an interview, its draft and its record say it again, byte for byte."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.record.small import HEAD, begun, interview, opened
from wizard.interview import Interview
from wizard.interview.said import Evidence
from wizard.questionnaire.kinds import Refused
from wizard.record.file import head_of
from wizard.record.write import draft_bytes, record_bytes
from wizard.text.clean import clean

Edit = Callable[[Interview], object]

TEXT = st.text(st.characters(codec="utf-8"), max_size=40).filter(lambda text: clean(text).strip())
NAME = TEXT.filter(
    lambda text: len(clean(text).splitlines()) == 1 and "\n" not in clean(text) and "\t" not in clean(text)
)
ANSWERS: dict[str, st.SearchStrategy[Any]] = {
    "audience": st.sampled_from(["staff", "firms", "public"]),
    "users": st.integers(1, 100_000_000),
    "tasks": st.lists(st.sampled_from(["write", "search", "act", "nothing"]), min_size=1, max_size=3, unique=True),
    "start_day": st.dates(date(1, 1, 1)),
    "personal": st.booleans(),
    "share": st.decimals(0, 100, allow_nan=False, places=9) | st.integers(0, 100),
    "masking": st.booleans(),
    "contact": TEXT,
    "notice": st.booleans(),
    "why": TEXT,
    "vendor": st.lists(
        st.fixed_dictionaries(
            {}, optional={"name": NAME, "place": st.sampled_from(["here", "abroad"]), "fee": st.integers(0, 10**9)}
        ),
        max_size=3,
    ),
}
EVIDENCE = st.builds(Evidence, NAME.map(clean), st.integers(0, 10**12), st.just("0" * 64))
IDS = st.sampled_from(tuple(ANSWERS))
CHECKS = st.sampled_from(["start-ahead", "share-is-small"])


def answering(id: str) -> st.SearchStrategy[Edit]:
    return ANSWERS[id].map(lambda value: lambda interview: interview.answer(id, value))


def carrying(id: str) -> st.SearchStrategy[Edit]:
    return ANSWERS[id].map(lambda value: lambda interview: interview.carry(id, value, "2026-10-01-other"))


def edit(method: str, *arguments: st.SearchStrategy[Any]) -> st.SearchStrategy[Edit]:
    return st.tuples(*arguments).map(lambda given: lambda interview: getattr(interview, method)(*given))


EDITS = st.lists(
    IDS.flatmap(answering)
    | IDS.flatmap(carrying)
    | edit("attach", IDS, st.lists(EVIDENCE, max_size=2))
    | edit("clear", IDS)
    | edit("defer", IDS, st.just("") | TEXT, st.just("") | TEXT)
    | edit("leave_blank", st.sampled_from(["start_day", "contact", "why", "vendor"]))
    | edit("add_entry", st.just("vendor"))
    | edit("complete", st.just("vendor"), st.booleans())
    | edit("mark_not_applicable", st.just("masking"), TEXT)
    | edit("comment", IDS, TEXT)
    | edit("override", CHECKS, TEXT),
    max_size=25,
)


def after(edits: list[Edit]) -> Interview:
    """An interview in which all this was said, as far as it was accepted."""
    walked = begun()
    for one in edits:
        try:
            one(walked)
        except Refused:
            continue
    return walked


def everything(walked: Interview) -> tuple[object, ...]:
    """All that an interview knows."""
    said = {id: walked.said(id) for id in walked.questionnaire.by_id}
    reasons = [(soft.check.id, soft.reason) for soft in walked.soft_checks]
    obligations = [one.id for one in walked.obligations]
    kept = said, walked.notes, walked.evidence, walked.carried, reasons
    return kept, dict(walked.states), walked.values, walked.outcome, obligations, walked.bounds


@given(EDITS, st.just("") | IDS)
def test_a_draft_that_is_read_again_is_the_same_interview_and_gives_the_same_bytes(edits: list[Edit], at: str) -> None:
    walked = after(edits)
    draft = draft_bytes(HEAD, walked, at)
    again = interview(draft)
    assert everything(again) == everything(walked)
    content = opened(draft).content
    assert content.at == at
    assert draft_bytes(head_of(content, HEAD.date), again, content.at) == draft


@given(EDITS)
def test_a_record_that_is_read_again_gives_itself_back(edits: list[Edit]) -> None:
    walked = after(edits)
    for question in walked.obstacles:
        walked.defer(question.id)
    walked.finish()
    sealed = record_bytes(HEAD, walked)
    content = opened(sealed).content
    again = interview(sealed)
    again.finish()
    assert content.sealed
    assert again.outcome == walked.outcome
    assert record_bytes(head_of(content, HEAD.date), again) == sealed


def test_a_draft_keeps_all_that_can_be_said() -> None:
    walked = begun()
    answers = {"audience": "public", "tasks": ["search"], "start_day": date(2026, 4, 1), "personal": True}
    for id, value in {**answers, "users": 50, "notice": True, "share": Decimal("62.5")}.items():
        walked.answer(id, value)
    walked.mark_not_applicable("masking", "only sums are kept")
    walked.leave_blank("contact")
    walked.override("share-is-small", "it is so")
    walked.override("start-ahead", "tried out")
    walked.comment("notice", "two\nlines")
    walked.defer("users", "asked them", "the office")
    walked.answer("personal", False)  # share, masking and the last section no longer apply
    content = opened(draft_bytes(HEAD, walked, "start_day")).content
    assert (content.status, content.at, content.blank) == ("draft", "start_day", ("contact",))
    assert content.answers == {**answers, "personal": False}
    assert content.set_aside == {"share": Decimal("62.5"), "notice": True}
    assert (content.deferred["users"].note, content.deferred["users"].whom) == ("asked them", "the office")
    assert content.not_applicable == {"masking": "only sums are kept"}
    assert content.notes == {"notice": "two\nlines"}
    assert content.overrides["start-ahead"].reason == "tried out"
    assert content.overrides["start-ahead"].values == {"start_day": date(2026, 4, 1)}
