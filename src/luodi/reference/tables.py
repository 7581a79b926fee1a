"""Reading a packaged table: ``#`` lines on top say source and date, then a row of names, then rows."""

from collections.abc import Iterator
from importlib.resources import files


def rows_of(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of ``data/<name>.tsv`` by column name."""
    lines = files("luodi.reference").joinpath("data", f"{name}.tsv").read_text("utf-8").splitlines()
    table = [line for line in lines if not line.startswith("#")]
    head = table[0].split("\t")
    for line in table[1:]:
        yield dict(zip(head, line.split("\t"), strict=True))
