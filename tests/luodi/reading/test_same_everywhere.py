"""Reading says the same in every process: nothing hangs on the order in which sets happen to be stored."""

import json
import os
import subprocess
import sys
from itertools import permutations

from luodi.reading.learning.weights import Weights

_TEXT = (
    "3月5日，示例机器人产业对接会在天津市武清区举行，同日举行项目集中签约仪式，累计签约额75.7亿元，"
    "120家企业参加。区招商局局长张明、示例机器人有限公司董事长李华等出席。"
    "双方将共建研发中心，三年内建成示范线12条。武清开发区以机器人、新材料为主导产业，获评国家级示范区。"
)
_READ = (
    "import json, sys; from luodi.reading import read; from luodi.vocabulary import Article, record_from_fact;"
    "print(json.dumps([record_from_fact(f) for f in read(Article(name='x', text=sys.argv[1])).facts], default=str))"
)


def test_a_score_does_not_hang_on_the_order_of_its_features() -> None:
    weights = Weights({"a": 0.1, "b": 0.2, "c": 0.3, "d": -0.6, "e": 1e-17})

    assert len({weights.score(order) for order in permutations("abcde")}) == 1


def test_two_processes_read_the_same() -> None:
    said = set()
    for seed in ("0", "1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(
            [sys.executable, "-c", _READ, _TEXT], env=environment, capture_output=True, check=True, text=True
        )
        said.add(done.stdout)

    assert len(said) == 1
    assert len(json.loads(said.pop())) > 10
