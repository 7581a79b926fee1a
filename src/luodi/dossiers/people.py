"""Persons with their posts, in protocol order."""

from luodi.dossiers.names import NameBook, fold
from luodi.dossiers.protocol import rank_of_post
from luodi.dossiers.sorting import facts_of, group
from luodi.dossiers.values import PersonDossier, Post
from luodi.vocabulary import Evidence, Person


def people_of(evidence: tuple[Evidence, ...], book: NameBook) -> tuple[PersonDossier, ...]:
    """One dossier a name; a post without a body joins the post of the same title that has one."""
    groups = group(evidence, Person, lambda fact: fold(fact.name))
    people = [
        PersonDossier(name=name, posts=_posts(items, book), evidence=items) for name, items in groups.items()
    ]
    # Python's sort is stable: equal ranks keep the order of first naming.
    return tuple(sorted(people, key=lambda person: rank_of_post(person.title)))


def _posts(items: tuple[Evidence, ...], book: NameBook) -> tuple[Post, ...]:
    bodies: dict[str | None, str] = {}
    for fact in facts_of(items, Person):
        if fact.organisation:
            bodies.setdefault(fact.title, book.name(fact.organisation))

    def post_of(fact: Person) -> tuple[str | None, str | None]:
        return fact.title, book.name(fact.organisation) if fact.organisation else bodies.get(fact.title)

    posts = [
        Post(title=title, organisation=body, evidence=found)
        for (title, body), found in group(items, Person, post_of).items()
        if title or body
    ]
    return tuple(sorted(posts, key=lambda post: rank_of_post(post.title)))
