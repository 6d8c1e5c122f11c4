"""Documents set on a cluster of other machines. The only user of Dask, an extra: `briefing[cluster]`.

A worker gets the fonts once, when it first meets a build, and then nothing but documents: pages, styles
and attachments in, a PDF out, the same bytes as here. A worker that is lost loses nothing: its document
is set by another. Workers run what they are sent, so a cluster belongs on a network that is trusted.
"""

import threading
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from itertools import chain
from pathlib import Path
from typing import Any

from dask.typing import Key
from distributed import Client, LocalCluster, Worker, WorkerPlugin, as_completed, get_worker

from briefing.artifacts import digest, write
from briefing.building import workers
from briefing.rendering.documents import Document, Failed, Typeset

LOCAL = "local"
"""The address of a cluster made for one build on this machine, for a trial."""

RETRIES = 3
_AHEAD = 2
"""Documents sent for each one being set, so that no worker waits."""


def set_all(
    documents: Iterable[Document], fonts: Path, *, address: str
) -> Iterator[workers.Outcome]:
    """Yield each document as it is set, in the order in which they are ready.

    Raises OSError where no scheduler answers at the address.
    """
    coming = iter(documents)
    first = next(coming, None)
    if first is None:
        return  # nothing to set is no reason to meet a cluster
    coming = chain([first], coming)
    files = {path.name: path.read_bytes() for path in sorted(fonts.iterdir()) if path.is_file()}
    shipment = digest(*files, *files.values())[:16]
    with _client(address) as client:
        client.register_plugin(_Fonts(shipment, files))
        sent: dict[Key, Document] = {}
        running = as_completed(loop=client.loop, with_results=True, raise_errors=False)

        def send(count: int) -> None:
            for document in [one for _, one in zip(range(count), coming, strict=False)]:
                future = client.submit(_set, document, shipment, retries=RETRIES, pure=False)
                sent[future.key] = document
                running.add(future)

        send(_AHEAD * max(1, sum(client.nthreads().values())))
        for future, result in running:
            document = sent.pop(future.key)
            yield document, result if future.status == "finished" else _lost(result)
            future.release()
            send(1)


class _Fonts(WorkerPlugin):
    """Puts the fonts of a build where a worker keeps its files; one that joins later gets them too."""

    def __init__(self, shipment: str, files: dict[str, bytes]) -> None:
        self.name = f"briefing-fonts-{shipment}"
        self.shipment = shipment
        self.files = files

    def setup(self, worker: Worker) -> None:
        """Write the fonts, but those that are there."""
        for name, content in self.files.items():
            write(_fonts(worker, self.shipment) / name, content)


def _fonts(worker: Worker, shipment: str) -> Path:
    return Path(worker.local_directory, f"fonts-{shipment}")


# The engine is no work for two threads: a worker of several sets one document at a time.
_one_at_a_time = threading.Lock()


def _set(document: Document, shipment: str) -> Typeset | Failed:
    fonts = _fonts(get_worker(), shipment)
    if workers.engine(fonts) != document.engine:
        return Failed(
            "这台机器上的 briefing 或 WeasyPrint 版本不同",
            "the worker has another version of briefing or of WeasyPrint",
        )
    with _one_at_a_time:
        return workers.set_one(document, fonts)


def _lost(error: Any) -> Failed:
    told = error[1] if isinstance(error, tuple) else error
    return Failed(f"集群没有排出：{told}", f"the cluster did not set it: {told}")


@contextmanager
def _client(address: str) -> Iterator[Client]:
    if address != LOCAL:
        with Client(address, timeout=10, set_as_default=False) as client:
            yield client
        return
    cluster: AbstractContextManager[Any] = LocalCluster(
        n_workers=workers.cores(), threads_per_worker=1, dashboard_address="127.0.0.1:0"
    )
    with cluster as local, Client(local, set_as_default=False) as client:
        yield client
