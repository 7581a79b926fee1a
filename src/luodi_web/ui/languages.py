"""The engines' words in the language of the page."""

from django.utils.translation import get_language

from luodi.vocabulary import Words


def said(words: Words) -> str:
    """The words as the reader of this page reads them."""
    return words.in_language(get_language() or "")
