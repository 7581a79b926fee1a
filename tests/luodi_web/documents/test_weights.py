import os
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from pytest_django import Settings

from luodi_web.accounts.models import User
from luodi_web.config import environment
from luodi_web.documents.models import Document
from luodi_web.documents.queries import learned
from luodi_web.documents.services import add_document
from luodi_web.review.adapters import explanation_of

TEXT = "东丽区位于天津市东部，总人口94万。"
NOBODY = "subjects\tnobody\t100\n"
"""Weights by which no number is about anybody."""


@pytest.fixture
def weights(settings: Settings, tmp_path: Path) -> Path:
    path = tmp_path / "weights.tsv"
    path.write_text(NOBODY, "utf-8")
    settings.LUODI_WEIGHTS = str(path)
    return path


def test_documents_are_read_by_the_weights_of_the_setting(secretary: User, weights: Path) -> None:
    document = add_document(actor=secretary, text=TEXT, kind="profile")

    assert weights.exists()
    assert _subjects(document) == [None]


def test_without_the_setting_the_reader_goes_by_its_own(secretary: User) -> None:
    document = add_document(actor=secretary, text=TEXT, kind="profile")

    assert learned() is None
    assert _subjects(document) == ["东丽区"]


def test_the_desk_explains_by_the_same_weights(secretary: User, weights: Path) -> None:
    document = add_document(actor=secretary, text=TEXT, kind="profile", name=f"{weights.parent.name}.txt")
    document.refresh_from_db()

    explanation = explanation_of(document.facts.get(kind="indicator"))

    assert explanation
    assert getattr(explanation.fact, "subject", "") is None


def test_a_new_file_is_taken_without_a_new_start(secretary: User, weights: Path) -> None:
    before = learned()
    weights.write_text(NOBODY.replace("100", "-100"), "utf-8")
    os.utime(weights, ns=(1, 1))

    document = add_document(actor=secretary, text=TEXT, kind="profile")

    assert learned() != before
    assert _subjects(document) != [None]


@pytest.mark.parametrize("content", ["no weights", "\udcff"])
def test_a_file_without_weights_is_named(weights: Path, content: str) -> None:
    weights.write_bytes(content.encode("utf-8", "surrogateescape"))
    os.utime(weights, ns=(2, 2))

    with pytest.raises(ImproperlyConfigured, match=r"LUODI_WEIGHTS: .*weights\.tsv"):
        learned()


def test_a_setting_that_names_no_file_stops_the_start(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("LUODI_WEIGHTS", str(tmp_path / "none.tsv"))
    with pytest.raises(ValueError, match=r"LUODI_WEIGHTS: there is no file .*none\.tsv"):
        environment.weights()

    (tmp_path / "none.tsv").touch()

    assert environment.weights() == str(tmp_path / "none.tsv")


def _subjects(document: Document) -> list[str | None]:
    return [fact.record["subject"] for fact in document.facts.filter(kind="indicator").order_by("pk")]
