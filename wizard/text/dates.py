"""Dates as people in Japan write them: ISO 8601, 2026/4/1, 2026年4月1日, and in eras, 令和8年4月1日 or R8.4.1."""

import re
from datetime import date
from typing import Final

from wizard.frozen import frozen


@frozen
class Era:
    """A Japanese era (元号) and the days on which it was in use."""

    name: str
    letter: str
    sign: str
    """The era's name as one character (U+337B and its neighbours, U+32FF)."""
    first: date
    last: date
    year_before: int
    """The Gregorian year before the era's first year."""


ERAS: Final = (
    Era("令和", "R", "\u32ff", date(2019, 5, 1), date.max, 2018),
    Era("平成", "H", "\u337b", date(1989, 1, 8), date(2019, 4, 30), 1988),
    Era("昭和", "S", "\u337c", date(1926, 12, 25), date(1989, 1, 7), 1925),
    Era("大正", "T", "\u337d", date(1912, 7, 30), date(1926, 12, 24), 1911),
    Era("明治", "M", "\u337e", date(1873, 1, 1), date(1912, 7, 29), 1867),
)
"""Newest first. 平成 and 令和 begin as their cabinet orders say (1989 no. 1, 2019 no. 143); 明治 counts from its sixth
year, when Japan took up the Gregorian calendar."""

_PLAIN_FORMS: Final = str.maketrans("０１２３４５６７８９／．－‐−", "0123456789/.---")
_ERA_NAMES: Final = {name: era for era in ERAS for name in (era.name, era.letter, era.letter.lower(), era.sign)}
_FULL_WIDTH_LETTERS: Final = str.maketrans({chr(ord(era.letter) + 0xFEE0): era.letter for era in ERAS})
_DATE: Final = (
    rf"(?:(?P<era>{'|'.join(_ERA_NAMES)})(?P<year>元|[0-9]{{1,2}})|(?P<western>[0-9]{{4}}))"
    r"(?:年(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日|(?P<mark>[-/.])(?P<m>[0-9]{1,2})(?P=mark)(?P<d>[0-9]{1,2}))"
)


def parse_date(text: str) -> date | None:
    """The day that `text` says, or None where there is no such day, or its era was not in use on it.

    Full-width digits and spaces between the parts are accepted; a year has four digits, in an era at most two.
    """
    written = re.sub(r"\s+", "", text).translate(_PLAIN_FORMS).translate(_FULL_WIDTH_LETTERS)
    found = re.fullmatch(_DATE, written)
    if found is None:
        return None
    era = _ERA_NAMES.get(found["era"] or "")
    if era is None:
        year = int(found["western"])
    else:
        year = era.year_before + (1 if found["year"] == "元" else int(found["year"]))
    try:
        day = date(year, int(found["month"] or found["m"]), int(found["day"] or found["d"]))
    except ValueError:
        return None
    return day if era is None or era.first <= day <= era.last else None


def format_date(day: date, language: str) -> str:
    """The day for people: `令和8年4月1日（2026-04-01）` in Japanese, `2026-04-01` in any other language.

    A day before 1873 has no era here and is written as in other languages.
    """
    iso = day.isoformat()[:10]
    era = next((era for era in ERAS if era.first <= day <= era.last), None)
    if language != "ja" or era is None:
        return iso
    year = day.year - era.year_before
    return f"{era.name}{'元' if year == 1 else year}年{day.month}月{day.day}日（{iso}）"
