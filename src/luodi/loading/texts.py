"""Plain text files."""

from luodi.loading.contents import Content, clean
from luodi.loading.encodings import decode


def load(data: bytes, name: str) -> Content:
    """Load a .txt file."""
    return Content(clean(decode(data, name)))
