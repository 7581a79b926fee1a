"""The money is enough."""

from collections.abc import Iterator

from luodi.planning.board import Board
from luodi.planning.demands.demand import Demand
from luodi.planning.problems import Candidate
from luodi.vocabulary import Money, Words, plain


def within_budget(board: Board) -> Iterator[Demand]:
    """The costs that are known do not exceed the budget; a cost that nobody states counts as nothing."""
    budget = board.problem.budget
    costly = [candidate for candidate in board.candidates if candidate.cost]
    if budget is None or not costly:
        return
    amount = f"{plain(budget.amount)} {budget.currency}"
    yield Demand(
        Words(zh=f"总投入不超过预算（{amount}）", en=f"the costs stay within the budget ({amount})"),
        board.total(costly, _cost) <= _hundredths(budget),
    )


def _cost(candidate: Candidate) -> int:
    return _hundredths(candidate.cost) if candidate.cost else 0


def _hundredths(money: Money) -> int:
    return round(money.amount * 100)
