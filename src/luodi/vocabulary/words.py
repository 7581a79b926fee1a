"""Something that is said to people, in Chinese and in English."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One message, reason or label in both languages of the screens.

    >>> Words(zh="企业不详", en="The firm is not known").in_language("en-gb")
    'The firm is not known'
    """

    zh: str
    en: str

    def in_language(self, language: str) -> str:
        """Return the English for ``en`` and its kinds, else the Chinese."""
        return self.en if language.lower().startswith("en") else self.zh

    def __str__(self) -> str:
        return self.zh
