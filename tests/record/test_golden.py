"""The bytes of a record are the contract: they are compared with golden files, written anew with `GOLDEN=write`."""

import os
from pathlib import Path

import pytest

from tests.record.small import GOLDEN, catalogue
from wizard.record.file import FileStore, assessment_of, open_file, questionnaire_of
from wizard.record.write import record_bytes

EXAMPLES = sorted((GOLDEN / "answers").glob("*.toml"))


@pytest.mark.parametrize("answers", EXAMPLES, ids=lambda path: path.stem)
def test_answers_give_the_golden_record(answers: Path) -> None:
    opened = open_file(answers)
    assessment = assessment_of(opened, questionnaire_of(opened, catalogue()), None, FileStore(answers.parent, "x"))
    assessment.interview.finish()
    given = record_bytes(assessment.head, assessment.interview)
    golden = GOLDEN / "records" / answers.name
    if os.environ.get("GOLDEN") == "write":
        golden.write_bytes(given)
    assert given == golden.read_bytes()


def test_the_golden_records_show_every_table_of_a_record() -> None:
    lines = {line for path in (GOLDEN / "records").iterdir() for line in path.read_text("utf-8").splitlines()}
    tables = """[system] [people] [answers] [notes] [deferred] [not-applicable] [overrides.start-ahead]
        [overrides.start-ahead.values] [[evidence.users]] [carried] [strength] [[answers.vendor]] [outcome]
        [[obligation]] [seal]""".split()
    assert set(tables) <= lines
