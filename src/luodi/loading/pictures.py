"""Pictures of pages (.png, .jpg): photographs, scans and long screenshots, read by recognition."""

import io
import warnings
from pathlib import PurePath
from typing import Final

from PIL import Image, ImageOps

from luodi.loading.contents import Content, clean
from luodi.loading.errors import BrokenFileError, NoTextError, TooManyPixelsError
from luodi.loading.lines import paragraphs_of
from luodi.loading.recognising import lines_of_picture
from luodi.vocabulary import Span

MAX_PIXELS: Final = Image.MAX_IMAGE_PIXELS or 0
"""Pixels of the largest picture that the library opens; a page of A4 at 600 dots an inch has 35 million."""


def load(data: bytes, name: str) -> Content:
    """Load a picture."""
    suffix = PurePath(name).suffix.lower()
    picture = _opened(data, name, suffix)
    text = clean("\n".join(paragraphs_of(lines_of_picture(_upright(picture, name, suffix)))))
    if not text.strip():
        raise NoTextError(name, suffix)
    return Content(text, recognised=(Span(0, len(text)),))


def _opened(data: bytes, name: str, suffix: str) -> Image.Image:
    """Open the picture; its points are not read yet."""
    try:
        with warnings.catch_warnings(action="error", category=Image.DecompressionBombWarning):
            return Image.open(io.BytesIO(data))
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise TooManyPixelsError(name, MAX_PIXELS) from error
    except Exception as error:  # Any malformed part makes the library fail in its own way.
        raise BrokenFileError(name, suffix) from error


def _upright(picture: Image.Image, name: str, suffix: str) -> Image.Image:
    """The picture as the camera was held, on white paper."""
    try:
        turned = ImageOps.exif_transpose(picture).convert("RGBA")
    except Exception as error:  # As above: only now are its points read.
        raise BrokenFileError(name, suffix) from error
    paper = Image.new("RGBA", turned.size, "white")
    return Image.alpha_composite(paper, turned).convert("RGB")
