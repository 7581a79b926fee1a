"""``luodi train FOLDER|FILE…``: fit the reader to documents that people reviewed, if that makes it better."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Final

import typer

from luodi.cli.labels import KINDS
from luodi.cli.outputs import OutputError, check_outputs, write_all
from luodi.cli.screens import Language, language_of, report, stop
from luodi.cli.tables import out, progress_bar, table_of
from luodi.corpus import LabelledDocument, Score, labelled_in
from luodi.training import FEWEST, Training, train
from luodi.vocabulary import Words

Papers = Annotated[
    list[Path],
    typer.Argument(
        metavar="FOLDER|FILE…", help="标注文件：文件夹、.txt 或网站导出的 .zip / labelled documents"
    ),
]
Output = Annotated[
    Path, typer.Option("--output", metavar="WEIGHTS.tsv", help="写入学到的权重 / write what was learned")
]
EvenIfWorse = Annotated[
    bool,
    typer.Option("--even-if-worse", help="没有变好也写入 / write it even if documents are read worse"),
]

_COLUMNS: Final = (
    Words(zh="种类", en="Kind"),
    Words(zh="标注数", en="Labelled"),
    Words(zh="现在 F1", en="F1 now"),
    Words(zh="学后 F1", en="F1 after"),
)
_ALL: Final = Words(zh="合计", en="All")
_PARTICIPATION: Final = Words(zh="到场", en="Presence")
_TITLE: Final = Words(
    zh="{count} 份文件；“学后”由其余文件学得，不含自己",
    en="{count} documents; 'after' is read with what the other documents teach",
)
_LABEL: Final = Words(zh="读取文件", en="Reading documents")
_TOO_FEW: Final = Words(
    zh=f"只有 {{count}} 份标注文件，至少要 {FEWEST} 份：请再核对几份后导出。",
    en=f"Only {{count}} labelled documents; at least {FEWEST} are needed. Review and export some more.",
)
_WORSE: Final = Words(
    zh="没看过的文件会读得更差（F1 {gain:+.3f}），没有写入。要照样写入，请加 --even-if-worse。",
    en="Unseen documents would be read worse (F1 {gain:+.3f}); nothing was written. "
    "Add --even-if-worse to write it all the same.",
)
_WRITTEN: Final = Words(
    zh="已写入 {path}（F1 {gain:+.3f}）。使用：luodi read --weights {path} …，网站设 LUODI_WEIGHTS。",
    en="Wrote {path} (F1 {gain:+.3f}). Use it: luodi read --weights {path} …; on the site, LUODI_WEIGHTS.",
)
_REFUSED: Final = 1
"""The exit code where nothing is gained."""


def command(
    papers: Papers,
    *,
    output: Output,
    even_if_worse: EvenIfWorse = False,
    lang: Language = None,
) -> None:
    """Print how well documents are read now and after learning, and write the weights if that is better."""
    language = language_of(lang)
    wrong = check_outputs({output: ".tsv"}, papers)
    if wrong:
        stop(wrong, lang=lang)
    found = labelled_in(papers)
    if found.problems:
        stop(found.problems, lang=lang)
    if len(found.documents) < FEWEST:
        stop([_filled(_TOO_FEW, count=len(found.documents))], lang=lang)
    training = _train(found.documents, language)
    _show(training, len(found.documents), language)
    if training.gain < 0 and not even_if_worse:
        report([_filled(_WORSE, gain=training.gain)], lang=lang)
        raise typer.Exit(_REFUSED)
    try:
        write_all({output: training.learned.written().encode()})
    except OutputError as error:
        stop([error.words], lang=lang)
    typer.echo(_filled(_WRITTEN, path=output, gain=training.gain).in_language(language))


def _train(documents: tuple[LabelledDocument, ...], language: str) -> Training:
    with progress_bar(2 * len(documents), label=_LABEL.in_language(language), shown=True) as show:
        return train(documents, progress=show)


def _show(training: Training, count: int, language: str) -> None:
    rows = [_row(kind, training.before[kind], training.after[kind], language) for kind in training.before]
    before, after = (sum(scores.values(), Score()) for scores in (training.before, training.after))
    rows = [row for row in rows if row] + [_scores(_ALL, before, after, language)]
    console = out()
    console.print(_TITLE.in_language(language).format(count=count), style="bold")
    console.print(table_of([words.in_language(language) for words in _COLUMNS], rows))


def _row(kind: str, before: Score, after: Score, language: str) -> list[str]:
    """One kind; nothing where the documents do not have it and none was found."""
    if not before.gold and not before.found:
        return []
    names: Mapping[str, Words] = {str(key): words for key, words in KINDS.items()}
    return _scores(names.get(kind, _PARTICIPATION), before, after, language)


def _scores(name: Words, before: Score, after: Score, language: str) -> list[str]:
    return [name.in_language(language), str(before.gold), f"{before.f1:.3f}", f"{after.f1:.3f}"]


def _filled(words: Words, **values: object) -> Words:
    return Words(zh=words.zh.format(**values), en=words.en.format(**values))
