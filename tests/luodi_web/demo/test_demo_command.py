from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from docx import Document as WordDocument

from luodi.writing import from_record, uncited_numbers
from luodi_web.accounts.models import User
from luodi_web.demo.documents import DOCUMENTS
from luodi_web.documents.models import Document, FactState
from luodi_web.plans.models import Plan, Version


def _demo(out: Path) -> str:
    said = StringIO()
    call_command("demo", out=out, stdout=said)
    return said.getvalue()


@pytest.mark.django_db
def test_one_command_makes_a_story_with_its_plan_and_again_changes_nothing(tmp_path: Path) -> None:
    said, first = _demo(tmp_path / "plan.docx"), (tmp_path / "plan.docx").read_bytes()
    _demo(tmp_path / "again.docx")

    words = "\n".join(paragraph.text for paragraph in WordDocument(str(tmp_path / "plan.docx")).paragraphs)
    assert "四项合作的实施安排" in words
    assert uncited_numbers(from_record(Version.objects.get().manuscript or {})) == ()
    assert (tmp_path / "again.docx").read_bytes() == first
    assert (Document.objects.count(), Plan.objects.count()) == (len(DOCUMENTS), 1)
    assert str(tmp_path / "plan.docx") in said
    assert all(user.username in said and "示例" in str(user) for user in User.objects.all())


@pytest.mark.django_db
def test_one_document_waits_on_the_desk_and_the_district_reads_along(tmp_path: Path) -> None:
    _demo(tmp_path / "plan.docx")
    officer, stranger = User.objects.get(username="zhaoshang"), User.objects.get(username="duzhe")

    waiting = Document.objects.filter(facts__state=FactState.PROPOSED).distinct()

    assert [document.kind for document in waiting] == ["notice"]
    assert Document.objects.visible_to(officer).count() == len(DOCUMENTS)
    assert Document.objects.visible_to(stranger).count() == 0
