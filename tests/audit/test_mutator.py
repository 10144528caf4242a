"""Defects planted at random places in copies of our own questionnaires are found, each by its rule, at its line."""

import os
from functools import cache
from pathlib import Path

import pytest

from tests.support.mutator import Copy, Planted, copies, plant, planters, write
from wizard.audit.check import check
from wizard.audit.proof import RULES as PROOFS
from wizard.audit.proof import available
from wizard.audit.proving import Proving
from wizard.audit.rules import all_rules
from wizard.questionnaire.catalogue import Catalogue

TIMES = int(os.environ.get("WIZARD_PLANTED", "4"))
"""How many defects of each rule are planted; more for a long run."""
TIMES_PROVED = max(TIMES // 2, 1)
"""Likewise of those that take a proof."""
RULES = sorted(planters())
SECONDS = 20 if available() else 0


@cache
def _catalogue() -> Catalogue:
    """What ships, loaded once: copies are held against the other questionnaires of their edition."""
    return Catalogue()


def test_there_is_a_planter_for_every_rule() -> None:
    assert set(planters()) == set(all_rules())


def found_in(path: Path, proving: Proving) -> set[tuple[str, int]]:
    """The rules that are broken, each with its line; remarks go by the rule that explains them."""
    found = set()
    for checked in check([path], _catalogue(), proving):
        found |= {(one.rule, one.problem.line) for one in checked.findings}
        found |= {(one.key, one.line) for one in checked.remarks}
    return found


@pytest.mark.parametrize("copy", copies(), ids=lambda copy: f"{copy.edition}/{copy.id}")
def test_without_a_defect_nothing_is_found(copy: Copy, tmp_path: Path) -> None:
    path = write(copy, Planted(copy.text, 0, cases=True), tmp_path)
    assert {(rule, line) for rule, line in found_in(path, Proving(SECONDS)) if rule != "groups-bounded"} == set()


@pytest.mark.parametrize("rule", RULES)
def test_every_defect_is_found_at_its_line(rule: str, tmp_path: Path) -> None:
    if rule in PROOFS and not SECONDS:
        pytest.skip("needs the solver")
    for seed in range(TIMES_PROVED if rule in PROOFS else TIMES):
        copy, planted = plant(rule, seed)
        path = write(copy, planted, tmp_path / str(seed))
        found = found_in(path, Proving(SECONDS if rule in PROOFS else 0))
        assert (rule, planted.line) in found, (copy.edition, copy.id, seed, planted.said)
