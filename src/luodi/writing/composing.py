"""Write the plan: every section in turn, the list of sources, and the check that no number lacks one."""

from luodi.writing.briefs import Brief
from luodi.writing.desk import Desk
from luodi.writing.guard import UncitedNumberError, uncited_numbers
from luodi.writing.manuscript import Manuscript
from luodi.writing.sections import SECTIONS


def compose(brief: Brief) -> Manuscript:
    """Write the 整体方案 from what is known.

    Raises:
        UncitedNumberError: a section states a number without its source.
    """
    desk = Desk(brief)
    blocks = tuple(block for section in SECTIONS for block in section(desk))
    manuscript = Manuscript(
        title=f"{brief.alliance}成员单位\n落地{brief.place.full_name}整体方案",
        subtitle="（征求意见稿）",
        author=brief.alliance,
        as_of=brief.as_of,
        blocks=blocks,
        references=desk.citations.references,
    )
    if found := uncited_numbers(manuscript):
        raise UncitedNumberError(found)
    return manuscript
