"""Everything that ships is proved, and so is a large questionnaire from outside."""

from pathlib import Path

import pytest

from tests.peers.aia import QUESTIONNAIRE, VARIABLE, peers_folder, read_entries
from tests.peers.walking import Translated
from wizard.audit.proof import prove
from wizard.questionnaire.catalogue import Catalogue, read_bytes
from wizard.questionnaire.source import read_source

SECONDS = 60
SHIPPED = {f"{entry.edition}/{entry.id}": entry.path for entry in Catalogue()}


@pytest.mark.parametrize("path", SHIPPED.values(), ids=SHIPPED)
def test_a_shipped_questionnaire_is_proved_without_a_finding(path: Path) -> None:
    source = read_source(read_bytes(path), str(path))
    found = prove(Catalogue().load_path(path), source, SECONDS)
    assert [one.problem.say("en") for one in found] == []


def test_a_questionnaire_of_three_hundred_questions_and_points_is_proved(tmp_path: Path) -> None:
    """Nothing is left undecided; what is found are answers that only the original's documents use."""
    folder = peers_folder()
    if folder is None:
        pytest.skip(f"{VARIABLE} does not name a folder with {QUESTIONNAIRE}")
    questionnaire = Translated.into(tmp_path, read_entries(folder)).questionnaire
    path = next(one for one in tmp_path.rglob("*.toml") if one.name != "guideline.toml")
    found = prove(questionnaire, read_source(read_bytes(path), path.name), SECONDS)
    assert {one.rule for one in found} == {"unused-answer"}
