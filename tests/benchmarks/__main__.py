"""Measure everything in one go and print a table of ratios: `python -m tests.benchmarks` from the top folder."""

import argparse
import sys
import tempfile
import traceback
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks import answering, copier, frames, keys, large, loading, memory, replaying, rows, startup, survey
from tests.benchmarks.workshop import Family, Workshop

FAMILIES: dict[str, Family] = {
    "startup": startup.rows,
    "loading": loading.rows,
    "answering": answering.rows,
    "large": large.rows,
    "replaying": replaying.rows,
    "frames": frames.rows,
    "keys": keys.rows,
    "memory": memory.rows,
    "survey": survey.rows,
    "copier": copier.rows,
}


def main(argv: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("family", nargs="*", metavar="FAMILY", help=f"one or more of: {', '.join(FAMILIES)}")
    parser.add_argument("--markdown", action="store_true", help="print a table for the README")
    parser.add_argument("--peers", action="store_true", help="install other programs in a temporary folder, too")
    arguments = parser.parse_args(argv)
    unknown = set(arguments.family) - FAMILIES.keys()
    if unknown:
        parser.error(f"no such family: {', '.join(sorted(unknown))}")
    found: list[rows.Row] = []
    with tempfile.TemporaryDirectory(prefix="wizard-benchmarks-") as folder:
        workshop = Workshop(Path(folder), arguments.peers)
        for name in arguments.family or FAMILIES:
            print(f"{name} ...", file=sys.stderr)
            found += _measured(name, workshop)
    print(rows.as_markdown(found) if arguments.markdown else rows.as_text(found))


def _measured(name: str, workshop: Workshop) -> Iterator[rows.Row]:
    """The rows of a family; one that fails says so and leaves the others to be measured."""
    try:
        yield from FAMILIES[name](workshop)
    except Exception:
        traceback.print_exc()
        yield rows.Row(name, "failed")


if __name__ == "__main__":
    main(sys.argv[1:])
