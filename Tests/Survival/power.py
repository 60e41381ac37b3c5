"""Cuts the power: a file system in a file, the writer stopped, the file copied, the copy mounted.

What was written and not synced is in no copy, as the loop device writes past the cache of the system. Half of the
cuts have keys and pin on the same disk, half on another that loses nothing.
"""
import os
import random
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

from desk import SURVIVAL, TOOL, Desk

MEBIBYTES = 24


class Disk:
    """A file system of its own in a file."""

    def __init__(self, image, point, is_new=True):
        self.image, self.point = Path(image), Path(point)
        self.point.mkdir(exist_ok=True)
        if is_new:
            with open(image, "wb") as file:
                file.truncate(MEBIBYTES << 20)
            subprocess.run(["mkfs.ext4", "-q", "-F", "-m", "0", image], check=True, capture_output=True)
        words = ["losetup", "--find", "--show", "--direct-io=on", str(image)]
        self.device = subprocess.run(words, check=True, capture_output=True, text=True).stdout.strip()
        mounted = subprocess.run(["mount", "-o", "noatime", self.device, str(point)], capture_output=True, text=True)
        if mounted.returncode != 0:
            self.detach()
            raise OSError(mounted.stderr)
        os.chmod(point, 0o700)

    def detach(self):
        subprocess.run(["losetup", "-d", self.device], capture_output=True)

    def close(self):
        for _ in range(20):
            if subprocess.run(["umount", str(self.point)], capture_output=True).returncode == 0:
                break
            time.sleep(0.1)
        self.detach()


def is_possible():
    if os.geteuid() != 0 or not shutil.which("losetup") or not shutil.which("mkfs.ext4"):
        return False
    with tempfile.TemporaryDirectory() as folder:
        try:
            Disk(f"{folder}/image", f"{folder}/point").close()
            return True
        except (OSError, subprocess.SubprocessError):
            return False


WORKS = ["append", "append", "append", "record", "import", "publish", "seal", "backup"]


class Cuts:
    def __init__(self, base, losses):
        self.base, self.losses = Path(base), losses
        self.random = random.Random(2011)
        self.acknowledged_entries = self.cuts_in_work = 0
        # How long a work takes about, in seconds, on this machine just now.
        self.longest = dict.fromkeys(WORKS, 0.1)

    def desk(self, disk, keys):
        desk = Desk.__new__(Desk)
        desk.folder = disk.point / "desk"
        desk.folder.mkdir(mode=0o700, exist_ok=True)
        desk.environment = {
            "HOME": str(self.base), "TMPDIR": str(self.base), "PATH": "/usr/bin:/bin",
            "XDG_CACHE_HOME": str(self.base / "cache"), "AUDIT_LEDGER_KEYS": str(keys),
            "AUDIT_LEDGER": str(desk.folder / "ledger.sqlite"),
        }
        return desk

    def words(self, desk, work, number):
        if work == "append":
            return [SURVIVAL, "append", desk.ledger, desk.keys, "100000"]
        if work == "import":
            # What is read lies on the disk that keeps its power.
            (self.base / "in.jsonl").write_text((desk.folder / desk.lines("in.jsonl", f"i-{number}", 200)).read_text())
            return [TOOL, "import", self.base / "in.jsonl", "--format", "json"]
        if work == "publish":
            return [TOOL, "publish", desk.folder / "tree"]
        if work == "backup":
            return [TOOL, "backup", desk.folder / f"copy-{number}.sqlite"]
        kind = ["declaration", "--set", "type=announce", "--set", "effective=2021-08-21", "--set", f"id=r-{number}"]
        if work == "seal":
            kind = ["candidacy", "--set", f"id=c-{number}", "--set", "election=e-1", "--set", f"person=p-{number}",
                    "--set", f"name=Somebody {number}", "--set", "effective=2011-04"]
        return [TOOL, "record", *kind, "--set", "source=paper", "--format", "json"]

    def cut(self, disk, desk, keys, number, is_same_disk):
        """One cut in the middle of one work, and everything that is asked of what is left."""
        work = WORKS[number % len(WORKS)]
        if work == "backup":
            # The writer of the cut before was killed, and its journal must be completed first.
            desk.record(f"completing-{number}")
        before = desk.verify()["size"]
        words = [str(word) for word in self.words(desk, work, number)]
        out = open(self.base / "out", "w+b")
        process = subprocess.Popen(
            words, cwd=desk.folder, env=desk.environment, stdin=subprocess.DEVNULL, stdout=out,
            stderr=open(self.base / "errors", "wb"))
        if work == "append":
            while not (self.base / "out").stat().st_size and process.poll() is None:
                time.sleep(0.002)
        time.sleep(self.random.uniform(0, 0.25 if work == "append" else self.longest[work]))
        process.send_signal(signal.SIGSTOP)
        while process.poll() is None and self.state(process.pid) not in "TtZ":
            time.sleep(0.0005)
        is_done = process.poll() is not None
        self.longest[work] *= 0.75 if is_done else 1.25
        if is_done and process.returncode != 0:
            errors = (self.base / "errors").read_text().strip()
            self.losses.note(f"{work} ended with {process.returncode} before the cut: {errors}")
        lines = (self.base / "out").read_bytes().decode().splitlines()
        image = self.base / "cut"
        subprocess.run(["cp", "--sparse=always", disk.image, image], check=True)
        kept = self.base / "keys-cut"
        shutil.rmtree(kept, ignore_errors=True)
        if not is_same_disk:
            shutil.copytree(keys, kept)
        if not is_done:
            self.cuts_in_work += 1
            process.kill()
            process.wait()
        out.close()
        least, most = before, before
        if work == "append":
            least += len(lines)
            most = least + 1
        elif work == "import":
            most += 201
            least = most if lines else before
        elif work in ("record", "seal"):
            most += 1
            least = most if lines else before
        self.acknowledged_entries += least - before
        found = Disk(image, self.base / "point-cut", is_new=False)
        try:
            after = self.desk(found, found.point / "keys" if is_same_disk else kept)
            for problem in self.problems(after, work, number, least, most, is_done and process.returncode == 0):
                self.losses.note(f"cut {number} in {work}, {'one disk' if is_same_disk else 'two disks'}: {problem}")
        finally:
            found.close()
            image.unlink()

    @staticmethod
    def state(pid):
        try:
            return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
        except OSError:
            return "Z"

    def problems(self, desk, work, number, least, most, is_done):
        report = desk.verify()
        if report["verdict"] != "intact":
            yield f"the verdict is {report}"
        if not least <= report["size"] <= most:
            yield f"{report['size']} entries, and between {least} and {most} were acknowledged or begun"
        if work == "import" and report["size"] not in (least, most):
            yield "half a file was imported"
        if (report.get("sealed") or {}).get("withheld"):
            yield "an entry is there and what opens it is not"
        if work == "publish" or (desk.folder / "tree" / "checkpoint").exists():
            answer = desk.run("verify", "--tiles", desk.folder / "tree", "--format", "json")
            tree = answer.json() or {}
            is_there = (desk.folder / "tree" / "checkpoint").exists()
            if is_there and tree.get("verdict") != "intact" or not is_there and is_done and work == "publish":
                yield f"what is published is {tree}"
        copy = desk.folder / f"copy-{number}.sqlite"
        if work == "backup" and is_done and not copy.exists():
            yield "the backup is not there"
        if copy.exists() and desk.run("--ledger", copy, "verify").status != 0:
            yield "a file bears the name of the backup and is not one"
        answer = desk.record(f"after-{number}")
        if answer.status != 0:
            yield f"the next call ended with {answer.status}: {answer.errors}"
        report = desk.verify()
        if report["verdict"] != "intact" or report["pin"]["behind"] != 0:
            yield f"after the next call: {report}"
        answer = desk.run("publish", desk.folder / "tree")
        if answer.status != 0:
            yield f"publishing after the cut ended with {answer.status}: {answer.errors}"


def run(is_long, losses):
    if not is_possible():
        print("left out: no loop device can be mounted here (it takes root, losetup and mkfs.ext4)")
        return
    count = int(os.environ.get("AUDIT_LEDGER_CUTS", 240 if is_long else 16))
    base = tempfile.mkdtemp(prefix="survival-")
    cuts = Cuts(base, losses)
    try:
        for is_same_disk in (True, False):
            disk = Disk(f"{base}/image", f"{base}/point")
            try:
                keys = disk.point / "keys" if is_same_disk else Path(base) / "keys"
                shutil.rmtree(keys, ignore_errors=True)
                desk = cuts.desk(disk, keys).init()
                desk.must("record", "election", "--set", "id=e-1", "--set", "level=county", "--set", "type=general",
                          "--set", "jurisdiction=CN", "--set", "effective=2011-04", "--set", "source=paper")
                for number in range(count // 2):
                    cuts.cut(disk, desk, keys, number, is_same_disk)
                    for copy in desk.folder.glob("copy-*"):
                        copy.unlink()
            finally:
                disk.close()
    finally:
        shutil.rmtree(base, ignore_errors=True)
    print(f"cuts: {count}, {cuts.cuts_in_work} within a work; acknowledged and looked for: "
          f"{cuts.acknowledged_entries} entries")
