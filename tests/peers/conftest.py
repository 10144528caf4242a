"""The questionnaire from outside, where it is at hand; without it one skipped test says how to name it."""

import pytest

from tests.peers.aia import QUESTIONNAIRE, VARIABLE, peers_folder, read_entries, read_walks
from tests.peers.walking import Translated

_MISSING = f"{VARIABLE} does not name a folder with {QUESTIONNAIRE}"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that takes a `walk` runs once for each."""
    if "walk" in metafunc.fixturenames:
        folder = peers_folder()
        walks = read_walks(folder) if folder else ()
        absent = pytest.param(None, marks=pytest.mark.skip(reason=_MISSING), id="missing")
        metafunc.parametrize("walk", [pytest.param(walk, id=f"walk-{walk.case}") for walk in walks] or [absent])


@pytest.fixture(scope="session")
def aia(tmp_path_factory: pytest.TempPathFactory) -> Translated:
    """Canada's questionnaire in our format."""
    folder = peers_folder()
    if folder is None:
        pytest.skip(_MISSING)
    return Translated.into(tmp_path_factory.mktemp("questionnaires"), read_entries(folder))
