import re
from pathlib import Path

from luodi_web.accounts.registry import label_of

_SITE = Path(__file__).parents[3] / "src/luodi_web"


def test_every_action_that_is_recorded_has_words() -> None:
    code = "".join(path.read_text("utf-8") for path in _SITE.rglob("*.py"))
    actions = set(re.findall(r'action=f?"([a-z_]+\.[a-z_]+)"', code))

    assert actions
    assert sorted(action for action in actions if label_of(action) == action) == []
