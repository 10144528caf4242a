"""Parts of a text: from where to where they go, and where they are once the text is broken into lines."""

from collections.abc import Iterable, Sequence

Span = tuple[int, int]
"""Where something begins and where it has ended, in characters."""


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order; those that touch or overlap have become one."""
    apart: list[Span] = []
    for start, end in sorted(spans):
        if apart and start <= apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return tuple(apart)


def spans_in_lines(text: str, lines: Sequence[str], spans: Iterable[Span]) -> tuple[tuple[Span, ...], ...]:
    """For each of the lines into which `text` was wrapped (`wizard.text.breaking.wrap`), what of the spans is in it."""
    inside = bytearray(len(text))
    for start, end in spans:
        inside[start:end] = b"\1" * (end - start)
    place = 0
    found: list[tuple[Span, ...]] = []
    for line in lines:
        here: list[Span] = []
        for column in range(len(line) - len(line.lstrip(" ")), len(line)):
            while text[place] != line[column] and not (text[place] == "\t" and line[column] == " "):
                place += 1  # white space that fell away at the break
            if inside[place]:
                here.append((column, column + 1))
            place += 1
        found.append(merged(here))
    return tuple(found)


def parts_of(line: str, spans: Iterable[Span]) -> list[tuple[str, bool]]:
    """The line in parts, each with whether it is in a span; none of them is empty."""
    parts: list[tuple[str, bool]] = []
    at = 0
    for start, end in spans:
        parts += [(line[at:start], False), (line[start:end], True)]
        at = end
    parts.append((line[at:], False))
    return [part for part in parts if part[0]]
