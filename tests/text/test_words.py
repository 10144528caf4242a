"""A table of words is complete in every language or does not come to be."""

import pytest

from wizard.text.words import Words, WordsError

SAVED = {"ja": "保存済 {time}", "en": "saved {time}"}


def test_a_key_is_said_in_each_language_with_its_fields() -> None:
    words = Words({"saved": SAVED})
    assert words.say("saved", "ja", time="14:02") == "保存済 14:02"
    assert words.say("saved", "en", time="14:02") == "saved 14:02"


@pytest.mark.parametrize(
    ("key", "language", "fields"), [("lost", "ja", {"time": 1}), ("saved", "fr", {"time": 1}), ("saved", "ja", {})]
)
def test_an_unknown_key_language_or_field_is_an_error(key: str, language: str, fields: dict[str, object]) -> None:
    with pytest.raises(KeyError):
        Words({"saved": SAVED}).say(key, language, **fields)


@pytest.mark.parametrize(
    "entry",
    [
        {"ja": "保存済"},
        {"ja": "保存済", "en": ""},
        {"ja": "保存済 {time}", "en": "saved {hour}"},
        {"ja": "保存済 {time}", "en": "saved"},
        {"ja": "{0}", "en": "{0}"},
        {"ja": "{}", "en": "{}"},
        {"ja": "{a.b}", "en": "{a.b}"},
        {"ja": "{a!r}", "en": "{a!r}"},
        {"ja": "{a:>5}", "en": "{a:>5}"},
        {"ja": "{a", "en": "{a"},
        {"ja": "a}", "en": "a}"},
    ],
)
def test_an_entry_that_lacks_a_language_or_has_other_fields_is_refused(entry: dict[str, str]) -> None:
    with pytest.raises(WordsError, match="saved"):
        Words({"saved": entry})


def test_a_further_language_must_be_complete() -> None:
    more = {"ja": "次へ", "en": "next", "fr": "suivant"}
    assert Words({"next": more}).languages == ("ja", "en", "fr")
    with pytest.raises(WordsError, match="saved"):
        Words({"next": more, "saved": SAVED})


def test_the_order_of_fields_may_differ_and_doubled_braces_are_braces() -> None:
    words = Words({"of": {"ja": "{all} 問中 {done} 問 {{x}}", "en": "{done} of {all} {{x}}"}})
    assert words.say("of", "ja", done=1, all=2) == "2 問中 1 問 {x}"
    assert words.fields("of") == {"done", "all"}


def test_what_fills_a_field_is_never_a_template() -> None:
    assert Words({"saved": SAVED}).say("saved", "en", time="{time.x}{") == "saved {time.x}{"


def test_a_table_can_be_looked_through() -> None:
    words = Words({"saved": SAVED, "next": {"ja": "次へ", "en": "next"}})
    assert list(words) == ["saved", "next"]
    assert ("saved" in words, "lost" in words, len(words)) == (True, False, 2)
    assert words.entry("saved") == SAVED
