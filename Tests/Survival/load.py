"""Eight processes at one ledger: three record, two import, one verifies, one publishes, one checks a receipt of every
entry that was recorded."""
import collections
import json
import os
import queue
import threading
import time

from desk import Desk

# How long a writer waits for others, in seconds, and what its own work on a busy machine may add. In the short form a
# slow machine is nobody's fault, and the longest is only told.
BUSY, SLACK = 10, 20


class Load:
    def __init__(self, desk, seconds, is_long, losses):
        self.desk, self.is_long, self.losses = desk, is_long, losses
        self.end = time.monotonic() + seconds
        self.acknowledged = {}
        self.counts = collections.Counter()
        self.longest = collections.Counter()
        self.receipts = queue.Queue()
        self.lock = threading.Lock()
        self.is_over = False

    def thread(self, work, *arguments):
        """What ends a worker early is a loss, and not only a worker less."""

        def run():
            try:
                work(*arguments)
            except Exception as error:
                self.losses.note(f"{work.__name__} broke off: {error!r}")

        return threading.Thread(target=run)

    def call(self, name, *words):
        """Runs the tool; None where it said that the ledger is busy."""
        began = time.monotonic()
        answer = self.desk.run(*words)
        took = time.monotonic() - began
        with self.lock:
            self.counts[name] += 1
            self.longest[name] = max(self.longest[name], took)
        if answer.status == 75 and answer.errors.strip():
            with self.lock:
                self.counts[f"{name}, told that it is busy"] += 1
            return None
        if answer.status != 0:
            self.losses.note(f"{name} ended with {answer.status}: {answer.out[-300:]} {answer.errors[-300:]}")
            return None
        if self.is_long and took > BUSY + SLACK:
            self.losses.note(f"{name} took {took:.1f} s and was told nothing")
        return answer

    def recorder(self, which):
        number = 0
        while time.monotonic() < self.end:
            identifier = f"r{which}-{number}"
            number += 1
            answer = self.call(
                "record", "record", "declaration", "--set", "type=announce", "--set", "effective=2021-08-21", "--set",
                "source=paper", "--set", f"id={identifier}", "--format", "json")
            if answer:
                seq = answer.json()["seq"]
                with self.lock:
                    if seq in self.acknowledged:
                        self.losses.note(f"entry {seq} was acknowledged twice")
                    self.acknowledged[seq] = identifier
                self.receipts.put(seq)

    def importer(self, which):
        number = 0
        while time.monotonic() < self.end:
            name = self.desk.lines(f"in-{which}.jsonl", f"i{which}-{number}", 40)
            number += 1
            answer = self.call("import", "import", name, "--format", "json")
            if answer and answer.json()["appended"] != 40:
                self.losses.note(f"of 40 rows {answer.json()['appended']} were appended")
            elif answer:
                with self.lock:
                    self.counts["rows imported"] += 40

    def verifier(self):
        size = 0
        while time.monotonic() < self.end:
            answer = self.call("verify", "verify", "--format", "json")
            if not answer:
                continue
            report = answer.json()
            if report["verdict"] != "intact" or report["size"] < size:
                self.losses.note(f"verify said {report}")
            size = report["size"]

    def publisher(self):
        size = 0
        while time.monotonic() < self.end:
            self.call("publish", "publish", "tree")
            answer = self.call("verify what is published", "verify", "--tiles", "tree", "--format", "json")
            if answer and (answer.json()["verdict"] != "intact" or answer.json()["size"] < size):
                self.losses.note(f"what is published is {answer.json()}")
            elif answer:
                size = answer.json()["size"]

    def reader(self, key):
        while True:
            try:
                seq = self.receipts.get(timeout=0.2)
            except queue.Empty:
                if self.is_over:
                    return
                continue
            proof, entry = self.desk.folder / f"{seq}.tlog-proof", self.desk.folder / f"{seq}.json"
            while not self.call("prove", "prove", str(seq), "--out", proof, "--entry-out", entry):
                if proof.exists():
                    break
                if len(self.losses.found) > 20:
                    return
            if self.call("check a receipt", "check-proof", proof, "--entry", entry, "--vkey", key):
                said = json.loads(entry.read_bytes())
                if said["seq"] != seq or said["body"]["id"] != self.acknowledged[seq]:
                    self.losses.note(f"entry {seq} is another than was acknowledged")
            proof.unlink(missing_ok=True)
            entry.unlink(missing_ok=True)


def run(is_long, losses):
    seconds = int(os.environ.get("AUDIT_LEDGER_LOAD_SECONDS", 600 if is_long else 10))
    with Desk().init() as desk:
        load = Load(desk, seconds, is_long, losses)
        key = json.loads(desk.must("export").out.splitlines()[0])["body"]["vkey"]
        workers = [load.thread(load.recorder, which) for which in range(3)]
        workers += [load.thread(load.importer, which) for which in range(2)]
        workers += [load.thread(load.verifier), load.thread(load.publisher)]
        reader = load.thread(load.reader, key)
        for worker in [*workers, reader]:
            worker.start()
        for worker in workers:
            worker.join()
        load.is_over = True
        reader.join()
        report, ids = desk.verify(), desk.ids()
        if report["verdict"] != "intact" or report["pin"]["behind"] != 0:
            losses.note(f"in the end the verdict is {report}")
        lost = [seq for seq, identifier in load.acknowledged.items() if ids.get(seq) != identifier]
        if lost:
            losses.note(f"acknowledged and not there: {lost[:20]}")
        for name in ("record", "import", "verify", "publish", "check a receipt"):
            if load.counts[name] == 0:
                losses.note(f"in {seconds} s nobody came to {name}")
        print(f"{seconds} s, {report['size']} entries, {len(load.acknowledged)} acknowledged one by one, "
              f"{len(lost)} lost")
        for name, count in sorted(load.counts.items()):
            longest = f", longest {load.longest[name]:.2f} s" if name in load.longest else ""
            print(f"  {name}: {count}{longest}")
