"""A second opinion from any chat model: what to ask it, what of its answer holds, where two readings differ.

A model may say anything, so nothing of its answer is believed: a fact whose quote is not in the text word for
word, or whose values its quote does not state, is refused with the reason. Nothing here reaches a network;
whoever has an endpoint sends the messages and brings back the answer.

>>> part = parts_of("东丽区总人口94万。")[0]
>>> told = '{"kind": "indicator", "measure": "population", "value": 95, "quotes": ["总人口94万"]}'
>>> proposals_in(f"[{told}]", part).refusals[0].why.en
'the quotes do not state value “95”'

``AnswerError`` is the only error.
"""

from luodi.rereading.answers import AnswerError, Proposals, proposals_in
from luodi.rereading.asking import Part, messages_for, parts_of
from luodi.rereading.comparing import Comparison, Difference, compare
from luodi.rereading.verifying import Refusal

__all__ = [
    "AnswerError",
    "Comparison",
    "Difference",
    "Part",
    "Proposals",
    "Refusal",
    "compare",
    "messages_for",
    "parts_of",
    "proposals_in",
]
