"""Industry chains and their gaps at a place."""

from luodi.chains.chain import Chain, ChainError, Link, Stage, chain_from_record, chains
from luodi.chains.gaps import Gap, Holder, LinkState, fillers, find_gaps, fits

__all__ = [
    "Chain",
    "ChainError",
    "Gap",
    "Holder",
    "Link",
    "LinkState",
    "Stage",
    "chain_from_record",
    "chains",
    "fillers",
    "find_gaps",
    "fits",
]
