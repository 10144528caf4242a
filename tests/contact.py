"""Pictures of every screen in both languages, both themes and three sizes: `python -m tests.contact DIR`.

One PNG a screen, and `contact.png` with all of them: a row a screen, a column a language, theme and size.
"""

import argparse
import asyncio
import sys
import tempfile
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from tests.support.montage import montage
from tests.support.tour import LANGUAGES, SIZES, STOPS, Stop, standing_at
from wizard.capture import png, svg
from wizard.host.settings import Settings

THEMES = ("dark", "light")
CELL = 10
"""Pixels in the width of a cell."""


@dataclass(frozen=True)
class Look:
    """How a screen is looked at."""

    language: str
    theme: str
    size: tuple[int, int]

    @property
    def name(self) -> str:
        return f"{self.language}-{self.theme}-{self.size[0]}x{self.size[1]}"


def main(argv: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.contact", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--screen", action="append", choices=[stop.name for stop in STOPS], help="only this one")
    parser.add_argument("--look", action="append", choices=[look.name for look in looks()], help="only like this")
    arguments = parser.parse_args(argv)
    shown = [look for look in looks() if not arguments.look or look.name in arguments.look]
    stops = [stop.name for stop in STOPS if not arguments.screen or stop.name in arguments.screen]
    arguments.folder.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor() as pool:
        rows = []
        for name, row in zip(stops, pool.map(pictures, stops, [shown] * len(stops)), strict=True):
            for look, picture in zip(shown, row, strict=True):
                (arguments.folder / f"{name}-{look.name}.png").write_bytes(picture)
            print(name, file=sys.stderr)
            rows.append(row)
    (arguments.folder / "contact.png").write_bytes(montage(rows))


def looks() -> Iterable[Look]:
    return (Look(*look) for look in product(LANGUAGES, THEMES, SIZES))


def pictures(name: str, shown: Sequence[Look]) -> list[bytes]:
    """PNG of one screen, a picture a look, each with a caption above it."""
    stop = next(stop for stop in STOPS if stop.name == name)
    return [asyncio.run(_picture(stop, look)) for look in shown]


async def _picture(stop: Stop, look: Look) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        async with standing_at(stop, Path(folder), look.language, look.size, Settings(theme=look.theme)) as (app, _):
            exported = app.export_screenshot()
    return png.render(svg.rewrite(exported, title=f"{stop.name}  {look.name}"), cell=CELL)


if __name__ == "__main__":
    main(sys.argv[1:])
