"""From the bytes of a sheet to the text of a questionnaire file, in one step."""

from wizard.exchange.layout import Asked, find_layout
from wizard.exchange.reading import MOST_BYTES, read_sheets
from wizard.exchange.rows import read_table
from wizard.exchange.written import Imported, Wanted, questionnaire_text


def import_sheet(
    data: bytes,
    name: str,
    wanted: Wanted,
    asked: Asked = Asked(),  # noqa: B008  frozen data
    written_in: str = "",
    most_bytes: int = MOST_BYTES,
) -> Imported:
    """The questionnaire in a sheet (.xlsx or .csv, told by `name`).

    `written_in` is the language of the sheet, "" to tell it by its words.

    Raises:
        Problems: everything because of which the sheet cannot be used, with file, sheet, row and column.
        MissingExtra: openpyxl is needed and not there.
    """
    layout = find_layout(read_sheets(data, name, most_bytes), asked)
    return questionnaire_text(read_table(layout, written_in), wanted)
