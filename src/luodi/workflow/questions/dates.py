"""When did it happen?"""

from collections.abc import Iterator

from luodi.vocabulary import Words
from luodi.workflow.questions.case import COOPERATION, SECRETARIAT, Case
from luodi.writing import Question


def dates(case: Case) -> Iterator[Question]:
    """Ask for the day of happenings and agreements, and for the parties of agreements."""
    for activity in case.dossiers.activities:
        if activity.date is None and activity.participants:
            what = activity.topic or activity.place or "主题不详"
            yield Question(
                words=Words(
                    zh=f"一次往来活动（{what}）的日期", en=f"The date of the {activity.type} ({what})"
                ),
                ask=SECRETARIAT,
                about=case.scenario.alliance,
                evidence=activity.evidence,
            )
    for agreement in case.dossiers.agreements:
        missing = [words for words, given in _parts(agreement.date, agreement.parties) if not given]
        if missing:
            yield Question(
                words=Words(
                    zh=f"所签协议的{'、'.join(words.zh for words in missing)}（请提供文本）",
                    en=f"The {', '.join(words.en for words in missing)} of the agreement; please send it",
                ),
                ask=COOPERATION,
                about="、".join(agreement.parties) or case.scenario.alliance,
                evidence=agreement.evidence,
            )


def _parts(date: object, parties: tuple[str, ...]) -> tuple[tuple[Words, bool], ...]:
    return (
        (Words(zh="签署日期", en="date"), date is not None),
        (Words(zh="签约各方", en="parties"), len(parties) > 1),
    )
