"""Cutting Chinese text into the words people search for."""

import logging
import warnings
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any


@cache
def _cutter() -> Any:
    with warnings.catch_warnings():
        # jieba 0.42 is old: it imports pkg_resources and has unescaped backslashes. Neither matters here.
        warnings.simplefilter("ignore")
        import jieba  # noqa: PLC0415 (its dictionary takes a second to load: only who searches waits)

        jieba.setLogLevel(logging.WARNING)
        jieba.initialize()
    return jieba


def words_in(text: str) -> Iterator[str]:
    """The words of ``text``, long ones also by their parts, in lower case, without punctuation."""
    for word in _cutter().cut_for_search(text):
        plain = word.strip().lower()
        if any(character.isalnum() for character in plain):
            yield plain[:40]


def count_words(text: str) -> Counter[str]:
    """How often each word stands in ``text``."""
    return Counter(words_in(text))
