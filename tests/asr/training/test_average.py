"""The mean of several trainings."""

import pytest

torch = pytest.importorskip("torch", reason="needs the training dependencies")

from asr.training.average import averaged  # noqa: E402


def test_weights_are_averaged_and_counters_kept() -> None:
    first = {"weight": torch.tensor([1.0, 4.0]), "count": torch.tensor(7)}
    other = {"weight": torch.tensor([3.0, 0.0]).half(), "count": torch.tensor(9)}
    mean = averaged([first, other])
    assert mean["weight"].tolist() == [2.0, 2.0]
    assert int(mean["count"]) == 7
