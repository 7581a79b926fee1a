"""The same person in the same post or another."""

import pytest

from luodi.linking import Answer, KnownPerson, Post, link_person

_KNOWN = (
    KnownPerson(key="1", name="白凤祥", posts=(Post(body="东丽区委", title="副书记"),)),
    KnownPerson(key="2", name="李伟", posts=(Post(body="天津市东丽区科委", title="主任"),)),
)


@pytest.mark.parametrize(
    ("name", "post", "answer", "reason"),
    [
        ("白凤祥", Post(body="天津东丽区委", title="区委书记"), Answer.SAME, "同名，都在东丽区委"),
        ("李伟", Post(title="主任"), Answer.ASK, "同名，都是主任"),
        ("李伟", Post(body="天津港集团", title="主任"), Answer.ASK, "同名，已知职务是天津市东丽区科委主任"),
    ],
)
def test_a_namesake_is_judged_by_the_post(name: str, post: Post, answer: Answer, reason: str) -> None:
    link = link_person(name, post, _KNOWN)

    assert link.answer is answer
    assert [str(words) for words in link.candidates[0].reasons] == [reason]


def test_a_longer_name_is_borne_by_fewer() -> None:
    post = Post(body="天津港集团")

    short, long = (link_person(one.name, post, _KNOWN).candidates[0].probability for one in reversed(_KNOWN))

    assert short < long


def test_two_namesakes_are_never_one_for_certain() -> None:
    twins = [KnownPerson(key=key, name="李伟", posts=(Post(body="东丽区科委"),)) for key in "12"]

    assert link_person("李伟", Post(body="东丽区科委"), twins).answer is Answer.ASK


def test_another_name_is_somebody_new() -> None:
    assert link_person("尚斌义", Post(), _KNOWN).answer is Answer.DIFFERENT
