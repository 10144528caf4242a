"""Evidence is kept by name, size and hash beside the question that it belongs to, in drafts and in records."""

from pathlib import Path

import pytest

from tests.record.small import COMPLETE, HEAD, catalogue, interview, opened, record
from wizard.interview import Evidence
from wizard.record.write import draft_bytes, record_bytes
from wizard.replay.one import DONE, UNUSABLE, Options, replay
from wizard.text.problem import Problems

HASH = "0123456789abcdef" * 4
ONE = Evidence("契約書 [案].pdf", 12_345, HASH)
TWO = Evidence("minutes.txt", 0, "f" * 64)


def entry(id: str, name: str = "a.pdf", size: object = 1, sha256: str = HASH) -> str:
    return f'[[evidence.{id}]]\nname = "{name}"\nsize = {size}\nsha256 = "{sha256}"\n'


def places(text: str) -> list[tuple[str, int]]:
    with pytest.raises(Problems) as caught:
        interview(text)
    return [(one.key, one.line) for one in caught.value.problems]


def test_a_draft_and_a_record_keep_it_in_the_order_given() -> None:
    walked = interview(COMPLETE)
    walked.attach("personal", [ONE, TWO])
    walked.attach("audience", [TWO])
    draft = draft_bytes(HEAD, walked)
    walked.finish()
    for written in (draft, record_bytes(HEAD, walked)):
        assert opened(written).content.evidence == {"audience": (TWO,), "personal": (ONE, TWO)}
        assert interview(written).evidence == walked.evidence


def test_a_record_gives_itself_back(tmp_path: Path) -> None:
    path = tmp_path / "record.toml"
    path.write_bytes(record(COMPLETE + entry("tasks") + entry("tasks", "b.pdf")))
    result = replay(path, catalogue(), Options())
    assert (result.code, result.result) == (DONE, path.read_bytes())
    assert b"[[evidence.tasks]]" in path.read_bytes()


def test_it_stands_beside_a_question_that_is_put_off_or_passed_too() -> None:
    text = COMPLETE.replace("personal = false", "") + "[deferred]\npersonal = 'asked'\n"
    content = opened(record(text + entry("personal") + entry("contact"))).content
    assert set(content.evidence) == {"personal", "contact"}


def test_what_is_not_asked_keeps_it_in_a_draft_and_has_none_in_a_record() -> None:
    text = COMPLETE + entry("users")
    assert set(opened(draft_bytes(HEAD, interview(text))).content.evidence) == {"users"}
    assert opened(record(text)).content.evidence == {}


def test_a_name_with_line_ends_becomes_one_line_and_the_record_still_gives_itself_back() -> None:
    walked = interview(COMPLETE)
    walked.attach("personal", [Evidence("a\nb\x1b.pdf", 1, HASH)])
    draft = draft_bytes(HEAD, walked)
    assert opened(draft).content.evidence["personal"][0].name == "a b.pdf"
    assert draft_bytes(HEAD, interview(draft)) == draft


def test_an_unknown_question_is_told_with_its_line() -> None:
    assert places(COMPLETE + entry("personal") + entry("persnal")) == [("unknown-question", 15)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (entry("personal", sha256="F" * 64), ("no-fit", 14)),
        (entry("personal", sha256="0" * 63), ("no-fit", 14)),
        (entry("personal", size=-1), ("no-fit", 13)),
        (entry("personal", size=1.5), ("no-fit", 13)),
        (entry("personal", name=""), ("no-fit", 12)),
        (entry("personal", name="n" * 301), ("no-fit", 12)),
        (entry("personal") + 'path = "/x"\n', ("unknown-key", 15)),
        ('[[evidence.personal]]\nname = "a"\nsize = 1\n', ("missing-key", 11)),
        ("[evidence]\npersonal = []\n", ("no-fit", 12)),
        ('[evidence]\npersonal = "a.pdf"\n', ("no-fit", 12)),
    ],
)
def test_what_is_no_evidence_is_told_with_its_line(text: str, expected: tuple[str, int]) -> None:
    assert places(COMPLETE + text) == [expected]


def test_nothing_is_made_of_a_file_with_wrong_evidence(tmp_path: Path) -> None:
    path = tmp_path / "answers.toml"
    path.write_text(COMPLETE + entry("nothing"))
    result = replay(path, catalogue(), Options(allow_incomplete=True))
    assert (result.code, result.result) == (UNUSABLE, None)
