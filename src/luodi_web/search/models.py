"""What can be found, and the words by which."""

from typing import ClassVar

from django.db import models

from luodi_web.accounts.models import Owned


class SearchEntry(Owned):
    """One record that can be found, seen by whoever may see the record."""

    target_kind = models.CharField(max_length=60)
    target_id = models.CharField(max_length=40)
    kind = models.CharField(max_length=20)
    title = models.CharField(max_length=200)
    text = models.TextField(blank=True)
    url = models.CharField(max_length=300)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["target_kind", "target_id"], name="search_one_entry_a_record"),
        ]

    def __str__(self) -> str:
        return self.title


class SearchWord(models.Model):
    """One word of an entry and how much it counts there."""

    entry = models.ForeignKey(SearchEntry, on_delete=models.CASCADE, related_name="words")
    word = models.CharField(max_length=40)
    weight = models.PositiveIntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["word", "entry"], name="search_one_row_a_word"
            ),  # also the look-up
        ]

    def __str__(self) -> str:
        return self.word
