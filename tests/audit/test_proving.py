"""Proofs of several questionnaires run in processes of their own and give what they give alone."""

from multiprocessing import active_children
from pathlib import Path

import pytest

from tests.support.edition import edition
from tests.support.making import file_data, yes_no
from wizard.audit.check import check
from wizard.audit.proof import available
from wizard.audit.proving import Proving, prove_file
from wizard.questionnaire.catalogue import Catalogue

pytestmark = pytest.mark.skipif(not available(), reason="needs the solver")

NEVER = file_data(yes_no("a"), yes_no("b", when="a and not a"), outcomes={"yes": "a or b", "no": "not (a or b)"})


def files(folder: Path, count: int) -> list[Path]:
    edition(folder, **{f"q{number}": NEVER for number in range(count)})
    return [folder / "questionnaires" / "ed" / f"q{number}.toml" for number in range(count)]


@pytest.mark.parametrize("count", [1, 3])
def test_every_questionnaire_is_proved(count: int, tmp_path: Path) -> None:
    paths = files(tmp_path, count)
    with Proving(10) as proving:
        found = [[one.rule for one in checked.findings] for checked in check(paths, Catalogue(), proving)]
    assert all("unreachable-question" in rules for rules in found)
    assert len(found) == count


def test_without_time_nothing_is_proved(tmp_path: Path) -> None:
    with Proving() as proving:
        found = [one.rule for checked in check(files(tmp_path, 2), Catalogue(), proving) for one in checked.findings]
    assert "unreachable-question" not in found


def test_what_does_not_load_is_not_proved(tmp_path: Path) -> None:
    (path,) = files(tmp_path, 1)
    path.write_text("id = ")
    assert prove_file(path, 10).findings == ()


def test_at_the_end_no_process_is_left(tmp_path: Path) -> None:
    before = len(active_children())
    with Proving(10) as proving:
        proving.begin(files(tmp_path, 2))
    assert len(active_children()) == before
