"""A short story to read, and the fixtures that bring it in."""

import pytest

from luodi_web.accounts.models import User
from luodi_web.documents.models import Document
from luodi_web.documents.services import add_document

STORY = """东丽区代表团走访特种机器人产业联盟

2016年11月2日，天津市东丽区区委书记尚斌义、区委副书记白凤祥带队走访中关村融智特种机器人产业联盟并进行了座谈交流。联盟理事长单位北京海兰信数据科技股份有限公司、副理事长单位北京辰安科技股份有限公司参加会议。

东丽区位于天津市东部，辖11街、114个行政村，总人口94万。天津市华明高新区注册企业957家，协议投资额460亿元。
"""


@pytest.fixture
def story(secretary: User) -> Document:
    """The secretary's document, read, with every fact still open."""
    document = add_document(actor=secretary, text=STORY, title="代表团走访联盟", kind="news")
    document.refresh_from_db()
    return document
