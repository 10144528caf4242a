"""Every finding has a rule, and every rule says why and how, in both languages."""

import re
from importlib import import_module
from pathlib import Path
from unicodedata import east_asian_width

import pytest

import wizard
from wizard.audit import words as audit_words
from wizard.audit.proof import RULES as PROOF_RULES
from wizard.audit.rules import all_rules
from wizard.audit.rules.found_below import TABLES
from wizard.questionnaire import grammar, resolve_words
from wizard.text.languages import LANGUAGES

_PHRASES = ("type-", "token-", "expect-")
"""Beginnings of keys that word a part of a message about a condition, never a problem of their own."""


def test_rules_have_ids_that_can_be_typed() -> None:
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", id) for id in all_rules())
    assert [rule.id for rule in all_rules().values()] == list(all_rules())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_says_why_and_how_in_characters_of_settled_width(language: str) -> None:
    texts = {rule.id: (rule.why[language], rule.mend[language]) for rule in all_rules().values()}
    assert [id for id, pair in texts.items() if not all(text.strip() for text in pair)] == []
    assert [id for id, pair in texts.items() if any(east_asian_width(one) == "A" for one in "".join(pair))] == []


def test_whatever_a_lower_floor_can_find_wrong_belongs_to_a_rule() -> None:
    for words, rules in TABLES:
        parts = _PHRASES if words in (grammar.WORDS, resolve_words.WORDS) else ()
        if words is not audit_words.WORDS:  # of these most are said of other things
            assert set(rules) == {key for key in words if not key.startswith(parts)}
        assert set(rules.values()) <= set(all_rules())


def test_no_table_of_problems_below_is_left_out() -> None:
    """Modules that make problems for `check` are found by how they are written."""
    root = Path(wizard.__file__).parent
    making = re.compile(r"(?:Problem|\.problem|ConditionError|_refused|_note|\.problem)\((?:\w+, )*WORDS, \"")
    known = {id(words) for words, _ in TABLES}
    for floor in ("questionnaire", "record"):
        for path in (root / floor).rglob("*.py"):
            if making.search(path.read_text("utf-8")):
                module = import_module(".".join(path.relative_to(root.parent).with_suffix("").parts))
                assert id(module.WORDS) in known, path


def test_rules_of_proofs_are_among_all() -> None:
    assert set(PROOF_RULES) <= set(all_rules())
