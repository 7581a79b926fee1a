import pytest


@pytest.fixture(autouse=True)
def no_network(socket_disabled: None) -> None:
    """Engines reach no network: a socket that is opened fails the test."""
