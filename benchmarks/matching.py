"""How fast a million firms are ranked over all zones with reasons, beside search engines on texts alone.

The firms are made up from a seed: names of cities, of classes of GB/T 4754-2017 and of leading industries.
Ours adds up all criteria and says why; the peers look for shared pairs of characters, cut beforehand, so they
do less. "Text part" is the same share of ours: ten zones by industry alone, with industries read beforehand.
"""

import gc
import os
import random
import resource
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module, util
from multiprocessing import get_context
from typing import Final

import numpy as np

from luodi.industry import affinity, profiles
from luodi.matching import Company, Context, Shortlister, rank_all
from luodi.reference import DivisionLevel, divisions, industries, zones

_ROUNDS: Final = 10
_FIRMS: Final = 100_000
"""In each round; ten rounds make the million."""
_CORES: Final = 2
_GOAL: Final = 60
_SECONDS: Final = 90
"""What a million firms should and may take of each core: a busy machine shares its caches too."""
_GIBIBYTES: Final = 8
_LATENCY: Final = 20
"""Milliseconds for a single firm."""
_SAMPLE: Final = 300
_TURNS: Final = 15
"""Of the text part: a few milliseconds each."""
_ZONES: Final = tuple(zones().values())
_CONTEXT: Final = Context(at_home=True)


def main() -> int:
    """Print medians; return 1 if a limit is passed or a shortlist differs from the whole ranking."""
    firms = made_up_firms(_SAMPLE, seed=-1)
    length = statistics.mean(len(firm.name) + len(firm.text) for firm in firms)
    print(f"made-up firms of {length:.0f} characters, {len(_ZONES)} zones, the best ten kept with reasons")
    ranker = Shortlister(_ZONES, context=_CONTEXT)
    same = [one.scores for one in ranker.of(firms)] == [
        tuple(match.score for match in ranked) for ranked in rank_all(firms, _ZONES, context=_CONTEXT)
    ]
    _line(f"same scores as rank_all on {_SAMPLE} firms", "yes" if same else "NO")
    each = statistics.median(_seconds(lambda firm=firm: list(ranker.of([firm])))[0] for firm in firms)
    _line("one firm, median on the clock", f"{each * 1000:.2f} ms")
    clock, busy, memory = _million()
    _line(f"{_ROUNDS * _FIRMS:,} firms on {_CORES} cores, on the clock", f"{clock:.1f} s")
    _line("  of which each core was busy with it", f"{busy:.1f} s (goal {_GOAL})")
    _line("  memory of both processes at their peak", f"{memory:.2f} GiB")
    _print_peers(firms, busy / _ROUNDS / _FIRMS * _CORES)
    return 0 if same and busy <= _SECONDS and memory <= _GIBIBYTES and each * 1000 <= _LATENCY else 1


def made_up_firms(count: int, *, seed: int) -> list[Company]:
    """Firms that do not exist, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 — no secret
    places = [one.name for one in divisions().values() if one.level is not DivisionLevel.COUNTY]
    classes = [one.name for one in industries().values() if len(one.code) >= 3]  # noqa: PLR2004
    leading = sorted({term for zone in _ZONES for term in zone.industries})
    firms = []
    for _ in range(count):
        place = chance.choice(places).removesuffix("市").removesuffix("省") if chance.random() < 0.8 else ""  # noqa: PLR2004
        first, second = chance.choice(leading), chance.choice(leading)
        where = f"，位于{chance.choice(places)}" if chance.random() < 0.1 else ""  # noqa: PLR2004
        firms.append(
            Company(
                name=f"{place}示例{first}有限公司",
                text=f"从事{chance.choice(classes)}，研发、生产和销售{second}产品{where}",
            )
        )
    return firms


def _million() -> tuple[float, float, float]:
    """Seconds on the clock and of each core, and GiB; firms are made outside the time taken."""
    with ProcessPoolExecutor(_CORES, mp_context=get_context("spawn")) as executor:
        rounds = list(executor.map(_round, range(_ROUNDS * _CORES)))
    halves = [rounds[part::_CORES] for part in range(_CORES)]
    medians = [statistics.median(second for _, second, _, _ in half) for half in halves]
    print(f"  {_ROUNDS} rounds a core, {min(medians):.2f} to {max(medians):.2f} s of a core in the median")
    by_process: dict[int, list[tuple[float, float, int, int]]] = {}
    for one in rounds:
        by_process.setdefault(one[3], []).append(one)
    clock = max(sum(one[0] for one in own) for own in by_process.values())
    busy = sum(one[1] for one in rounds) / _CORES
    peak = sum(max(one[2] for one in own) for own in by_process.values())
    return clock, busy, peak / 1024**2


_kept: dict[str, Shortlister] = {}


def _round(number: int) -> tuple[float, float, int, int]:
    """Seconds on the clock and of the core, KiB, and which process it was."""
    firms = made_up_firms(_FIRMS // _CORES, seed=number)
    gc.disable()  # as in the processes of `luodi rank --workers`
    if not _kept:
        _kept["ranker"] = Shortlister(_ZONES, context=_CONTEXT)
        list(_kept["ranker"].of(firms[:100]))
    clock, busy = _seconds(lambda: sum(1 for _ in _kept["ranker"].of(firms)))
    return clock, busy, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, os.getpid()


def _seconds(do: Callable[[], object]) -> tuple[float, float]:
    start, used = time.perf_counter(), time.process_time()
    do()
    return time.perf_counter() - start, time.process_time() - used


def _print_peers(firms: Sequence[Company], whole: float) -> None:
    """Each on one core, median of three turns, with how many times ours it takes."""
    print("microseconds of one core for one firm; the second figure is how many times our text part that is")
    read = _seconds(lambda: profiles([firm.words for firm in made_up_firms(5000, seed=-2)]))[1] / 5000
    search = _text_part()
    search(firms)
    own = statistics.median(_seconds(lambda: search(firms))[1] for _ in range(_TURNS)) / len(firms)
    _line("ours, everything: reading, all criteria, reasons", f"{whole * 1e6:8.1f} µs {whole / own:6.1f} ×")
    _line("ours, reading industries and making firms up", f"{read * 1e6:8.1f} µs {read / own:6.1f} ×")
    _line("ours, text part", f"{own * 1e6:8.1f} µs {1:6.1f} ×")
    papers = [_pairs("。".join(zone.industries)) for zone in _ZONES]
    asked = [_pairs(f"{firm.text}。{firm.name}") for firm in firms]
    for name, module, build, count in (
        ("bm25s", "bm25s", lambda: _bm25s(papers, "numpy"), _SAMPLE),
        ("bm25s with Numba", "numba", lambda: _bm25s(papers, "numba"), 20_000),
        ("tantivy", "tantivy", lambda: _tantivy(papers), _SAMPLE),
        ("DuckDB, join on postings", "duckdb", lambda: _duckdb(papers), 1_000),
    ):
        if util.find_spec(module) is None:
            print(f"{name} is not installed: no comparison (make bench installs it)")
            continue
        search = build()
        queries = [asked[number % len(asked)] for number in range(count)]
        search(queries)
        each = statistics.median(_seconds(lambda s=search, q=queries: s(q))[1] for _ in range(3)) / count
        _line(f"{name}, text part", f"{each * 1e6:8.1f} µs {each / own:6.1f} ×")


def _text_part() -> Callable[[Sequence[Company]], object]:
    """Ten zones by industry alone, from industries read beforehand."""
    fits = (affinity() @ profiles(["。".join(zone.industries) for zone in _ZONES]).T.toarray()).astype(
        np.float32
    )

    def search(firms: Sequence[Company]) -> object:
        scores = -(profiles([firm.words for firm in firms]) @ fits)
        return np.argpartition(scores, 10, axis=1)[:, :10]

    return search


def _pairs(text: str) -> list[str]:
    return [text[start : start + 2] for start in range(len(text) - 1)]


Search = Callable[[Sequence[list[str]]], object]


def _bm25s(papers: list[list[str]], backend: str) -> Search:
    bm25s = import_module("bm25s")
    index = bm25s.BM25(backend=backend)
    index.index(papers, show_progress=False)
    numbers = index.vocab_dict

    def search(queries: Sequence[list[str]]) -> object:
        known = [[numbers[token] for token in query if token in numbers] for query in queries]
        tokens = bm25s.tokenization.Tokenized(ids=known, vocab=numbers)
        return index.retrieve(tokens, k=10, show_progress=False, n_threads=1)

    return search


def _tantivy(papers: list[list[str]]) -> Search:
    tantivy = import_module("tantivy")
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("words", tokenizer_name="whitespace")
    schema = builder.build()
    index = tantivy.Index(schema)
    writer = index.writer(num_threads=1)
    for paper in papers:
        writer.add_document(tantivy.Document(words=" ".join(paper)))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def search(queries: Sequence[list[str]]) -> object:
        for query in queries:
            terms = [
                (tantivy.Occur.Should, tantivy.Query.term_query(schema, "words", token)) for token in query
            ]
            searcher.search(tantivy.Query.boolean_query(terms), 10)
        return None

    return search


def _duckdb(papers: list[list[str]]) -> Search:
    """BM25 as one join for all queries; the full-text extension would have to be fetched from a site."""
    duckdb = import_module("duckdb")
    base = duckdb.connect(config={"threads": 1})
    base.execute("create table postings (word text, zone integer, weight float)")
    base.executemany("insert into postings values (?, ?, ?)", _weighed(papers))

    def search(queries: Sequence[list[str]]) -> object:
        numbers = np.repeat(np.arange(len(queries)), [len(query) for query in queries])
        words = np.array([word for query in queries for word in query])
        base.register("asked", {"firm": numbers, "word": words})
        return base.execute(
            "select firm, zone, sum(weight) as score from asked join postings using (word)"
            " group by firm, zone"
            " qualify row_number() over (partition by firm order by score desc, zone) <= 10"
        ).fetchnumpy()

    return search


def _weighed(papers: list[list[str]]) -> list[tuple[str, int, float]]:
    held = Counter(word for paper in papers for word in set(paper))
    usual = statistics.mean(map(len, papers))
    return [
        (
            word,
            zone,
            np.log(1 + len(papers) / held[word]) * count * 2.5 / (count + 0.375 + 1.125 * size / usual),
        )
        for zone, (paper, size) in enumerate((paper, len(paper)) for paper in papers)
        for word, count in Counter(paper).items()
    ]


def _line(label: str, value: str) -> None:
    print(f"{label:56}{value}")


if __name__ == "__main__":
    sys.exit(main())
