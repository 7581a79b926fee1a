"""What the pages about chains show, ready to print."""

from dataclasses import dataclass

from luodi.chains import LinkState


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A chain in the list: how many of its links are held, thin, missing and unknown at the place."""

    key: str
    name: str
    links: int
    counts: dict[str, int]
    own: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkRow:
    """One link at a place; ``state`` is ``None`` where no place is chosen."""

    key: str
    name: str
    stage: str
    state: LinkState | None
    label: str
    holders: tuple[str, ...]
    share: str
    """How often it is met here beside the country, with the interval."""
    words: str
    codes: tuple[tuple[str, str], ...]
    terms: tuple[str, ...]
    feeds: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A link in the picture: its corner, and its name in lines."""

    row: LinkRow
    x: int
    y: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """The picture: boxes in three columns, and the curves of what flows where."""

    width: int
    height: int
    box_width: int
    box_height: int
    heads: tuple[tuple[int, str], ...]
    boxes: tuple[Box, ...]
    curves: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filler:
    """A firm that could fill a link, with the zone of the place that suits it best."""

    pk: int
    name: str
    url: str
    about: str
    fit: int
    """Of 100: how far its texts speak of the link."""
    zones_url: str
    zone: str
    score: int
