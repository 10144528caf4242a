"""Breaking text into lines of terminal cells, after the Japanese rules for line starts and ends (kinsoku).

The classes of characters are those of JIS X 4051 and of W3C "Requirements for Japanese Text Layout" (JLREQ): closing
brackets, stops, iteration marks, the long-vowel mark and small kana never start a line, opening brackets and
prefixed currency signs never end one. Latin words and numbers stay whole.
"""

from typing import Final

from wizard.text.width import cell_width, graphemes

_NO_START: Final = frozenset(
    "）〕］｝〉》」』】｠〙〗»’”)]}"  # closing brackets
    "、。，．：；！？・,.:;!?､｡･｣"  # stops, dividing marks
    "‐゠–〜～‼⁇⁈⁉"
    "ヽヾゝゞ々〻ー"  # iteration marks, long vowel
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
    "ｧｨｩｪｫｬｭｮｯｰﾞﾟ"
    "％‰℃°%"  # signs after a number
)
_NO_END: Final = frozenset("（〔［｛〈《「『【｟〘〖«‘“([{｢￥＄￡￦№＃")
_INSEPARABLE: Final = frozenset("…‥—―〳〴〵")
_SPACES: Final = " \u3000"
_HALF_WIDTH_KANA: Final = ("\uff61", "\uff9f")


def wrap(text: str, cells: int, *, indent: int = 0, hanging: int = 0) -> list[str]:
    """The lines of `text`, none wider than `cells` (at least 2: a wide character cannot be cut).

    Every line begins with `indent` spaces, all but the first with `hanging` more; both give way where fewer than two
    cells would be left. Line ends of the text stay, tabs become spaces, spaces at a break fall away. Where no
    allowed break fits, as in a long address, the line is broken at the last character that fits. An empty text is
    one empty line.
    """
    margins = [min(max(margin, 0), max(cells - 2, 0)) for margin in (indent, indent + hanging)]
    lines: list[str] = []
    for paragraph in text.replace("\t", " ").split("\n"):
        lines += _lines(paragraph, [cells - margin for margin in margins], first=not lines)
    return [" " * margins[number > 0] + line if line else "" for number, line in enumerate(lines)]


def may_break(before: str, after: str) -> bool:
    """Whether a line may end between two neighbouring graphemes."""
    left, right = before[0], after[0]
    if right in _SPACES:
        return False
    if left in _SPACES:
        return True
    if right in _NO_START or left in _NO_END:
        return False
    if left == right and left in _INSEPARABLE:
        return False
    return _stands_alone(before) or _stands_alone(after)


def _lines(paragraph: str, rooms: list[int], first: bool) -> list[str]:
    """The lines of text without line ends. `rooms` are the cells of the first line of all and of the others."""
    room = rooms[0] if first else rooms[1]
    if cell_width(paragraph) <= room:
        return [paragraph.rstrip(_SPACES)]
    pieces = graphemes(paragraph)
    lines: list[str] = []
    start = 0
    while start < len(pieces):
        end = _end_of_line(pieces, start, room)
        lines.append("".join(piece for piece, _ in pieces[start:end]).rstrip(_SPACES))
        start, room = end, rooms[1]
    return lines


def _end_of_line(pieces: list[tuple[str, int]], start: int, room: int) -> int:
    """Where the line that begins at `start` ends: at the last allowed break that fits, else after what fits."""
    used = 0
    allowed = start
    blank = True
    for position in range(start, len(pieces)):
        piece, cells = pieces[position]
        if not blank and may_break(pieces[position - 1][0], piece):
            allowed = position
        used += cells
        if used > room and piece not in _SPACES and position > start:
            return allowed if allowed > start else position
        blank = blank and piece in _SPACES
    return len(pieces)


def _stands_alone(grapheme: str) -> bool:
    """Whether a grapheme is written without spaces around it, as kanji, kana and emoji are."""
    first, last = _HALF_WIDTH_KANA
    return cell_width(grapheme) == 2 or first <= grapheme[0] <= last
