import gc

import pytest

from briefing.collector import at_rest


def test_the_collector_rests_and_works_again() -> None:
    with at_rest():
        assert not gc.isenabled()
        with at_rest():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_works_again_after_a_failure() -> None:
    with pytest.raises(ValueError), at_rest():
        raise ValueError
    assert gc.isenabled()
