"""What the kinds of fact are called on the screen."""

from collections.abc import Mapping
from typing import Final

from luodi.vocabulary import FactKind, Words

KINDS: Final[Mapping[FactKind, Words]] = {
    FactKind.ORGANISATION: Words(zh="单位", en="Organisation"),
    FactKind.PERSON: Words(zh="人员", en="Person"),
    FactKind.MEMBERSHIP: Words(zh="成员", en="Membership"),
    FactKind.ACTIVITY: Words(zh="活动", en="Activity"),
    FactKind.AGREEMENT: Words(zh="协议", en="Agreement"),
    FactKind.COMMITMENT: Words(zh="合作事项", en="Commitment"),
    FactKind.INDICATOR: Words(zh="指标", en="Indicator"),
    FactKind.FOCUS: Words(zh="产业方向", en="Focus"),
    FactKind.TARGET: Words(zh="目标", en="Target"),
    FactKind.HONOUR: Words(zh="荣誉", en="Honour"),
    FactKind.POLICY: Words(zh="政策", en="Policy"),
}
