"""No text becomes a formula, and every text comes back as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.exchange.guard import guarded, unguarded

DANGEROUS = "=+-@＝＋－＠\t\r\n"


@given(st.text(alphabet=st.sampled_from("'=+-@ \t\nあa1＝"), max_size=8) | st.text(max_size=30))
def test_what_is_guarded_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(st.text(max_size=30))
def test_nothing_that_is_guarded_begins_like_a_formula(text: str) -> None:
    written = guarded(text)
    assert written == "" or (
        written[0] not in DANGEROUS and written.lstrip(" \u3000\u00a0")[:1] not in [*DANGEROUS[:8]]
    )


@pytest.mark.parametrize("text", ["=1+1", "+81", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "'=1", "\ufeff=1"])
def test_what_a_program_could_calculate_gets_a_mark(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "a=1", "'quoted'", "1-2", "項目"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert guarded(text) == unguarded(text) == text
