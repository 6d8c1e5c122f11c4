"""A real scheduler and real workers, on loopback."""

import os
import signal
from collections.abc import Iterator

import pytest
from distributed import Client, LocalCluster
from sample import FONTS, STYLES, body

from briefing.building import cluster, workers
from briefing.rendering.documents import Document, Failed, Typeset


def document(name: str, engine: str = "", html: str = "") -> Document:
    words = f"大同的标准机架{name}。" * 60
    return Document(
        name,
        html or body(f"<p>{words}</p>"),
        STYLES,
        (),
        engine or workers.engine(FONTS),
        "ab" * 32,
    )


@pytest.fixture(scope="module")
def three() -> Iterator[LocalCluster]:
    with LocalCluster(
        n_workers=3, threads_per_worker=1, dashboard_address="127.0.0.1:0"
    ) as started:
        yield started


def test_a_worker_killed_in_mid_run_loses_nothing_and_the_bytes_are_those_of_here(
    three: LocalCluster,
) -> None:
    documents = [document(f"{number}") for number in range(18)]
    done = cluster.set_all(documents, FONTS, address=three.scheduler_address)
    first = [next(done) for _ in range(3)]
    with Client(three, set_as_default=False) as client:
        pids = client.run(os.getpid)
    os.kill(next(iter(pids.values())), signal.SIGKILL)
    there = {one.name: outcome for one, outcome in [*first, *done]}
    assert there == {one.name: outcome for one, outcome in workers.set_here(documents, FONTS)}


def test_what_cannot_be_set_fails_alone(three: LocalCluster) -> None:
    refused = document("a", html=body("<img src='https://example.org/x.png'>"))
    documents = [refused, document("b")]
    done = {
        one.name: outcome
        for one, outcome in cluster.set_all(documents, FONTS, address=three.scheduler_address)
    }
    assert isinstance(done["a"], Failed) and "AddressRefused" in done["a"].en
    assert isinstance(done["b"], Typeset)


def test_a_worker_of_another_version_says_so(three: LocalCluster) -> None:
    [(_, outcome)] = cluster.set_all(
        [document("a", engine="other")], FONTS, address=three.scheduler_address
    )
    assert isinstance(outcome, Failed) and "another version" in outcome.en and "版本" in outcome.zh


def test_documents_are_taken_as_there_is_room(three: LocalCluster) -> None:
    taken = 0

    def coming() -> Iterator[Document]:
        nonlocal taken
        for number in range(30):
            taken += 1
            yield document(f"{number}")

    done = cluster.set_all(coming(), FONTS, address=three.scheduler_address)
    next(done)
    assert taken < 10
    done.close()  # type: ignore[attr-defined]


def test_a_cluster_of_its_own_for_a_trial() -> None:
    [(_, outcome)] = cluster.set_all([document("a")], FONTS, address=cluster.LOCAL)
    assert outcome == workers.set_one(document("a"), FONTS)


def test_no_scheduler_is_a_failure_of_the_machine() -> None:
    with pytest.raises(OSError, match=r"127\.0\.0\.1:9"):
        next(cluster.set_all([document("a")], FONTS, address="tcp://127.0.0.1:9"))


def test_with_nothing_to_set_no_scheduler_is_asked_for() -> None:
    assert list(cluster.set_all([], FONTS, address="tcp://127.0.0.1:9")) == []
