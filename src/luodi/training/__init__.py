"""Teaching the reader by labelled documents: ``train(documents)`` says what it learned and what is gained."""

from luodi.training.training import FEWEST, Training, train

__all__ = ["FEWEST", "Training", "train"]
