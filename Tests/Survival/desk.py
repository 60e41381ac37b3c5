"""A ledger in a folder of its own, the built tool, and what must hold of both."""
import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CONFIGURATION = os.environ.get("AUDIT_LEDGER_CONFIGURATION", "release")
BUILT = Path(os.environ.get("AUDIT_LEDGER_BUILT", ROOT / ".build" / CONFIGURATION))
TOOL = BUILT / "audit-ledger"
SURVIVAL = BUILT / "ledger-survival"
FIELDS = ["--set", "type=announce", "--set", "effective=2021-08-21", "--set", "source=paper"]


def build():
    """Builds what is killed and damaged, unless it is said to be there."""
    if os.environ.get("AUDIT_LEDGER_SKIP_BUILD"):
        return
    for product in ("audit-ledger", "ledger-survival"):
        words = ["swift", "build", "-c", CONFIGURATION, "--product", product]
        subprocess.run(words, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


class Losses:
    """What should not have happened."""

    def __init__(self):
        self.found = []

    def note(self, what):
        self.found.append(what)
        print(f"LOSS {what}", flush=True)


class Answer:
    def __init__(self, status, out, errors):
        self.status, self.out, self.errors = status, out, errors

    def json(self):
        """The one object that the answer is; None where it is none."""
        try:
            return json.loads(self.out)
        except ValueError:
            return None


class Desk:
    def __init__(self, base=None, keys=None):
        self.folder = Path(tempfile.mkdtemp(prefix="survival-", dir=base))
        self.environment = {
            "HOME": str(self.folder),
            "TMPDIR": str(self.folder),
            "PATH": "/usr/bin:/bin",
            "XDG_CACHE_HOME": str(self.folder / "cache"),
            "AUDIT_LEDGER_KEYS": str(keys or self.folder / "keys"),
            "AUDIT_LEDGER": str(self.folder / "ledger.sqlite"),
        }

    @property
    def ledger(self):
        return self.environment["AUDIT_LEDGER"]

    @property
    def keys(self):
        return self.environment["AUDIT_LEDGER_KEYS"]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder, ignore_errors=True)

    def copy(self):
        """Everything as it stands, in a folder of its own."""
        other = Desk()
        shutil.copytree(self.folder, other.folder, dirs_exist_ok=True)
        os.chmod(other.folder, 0o700)
        return other

    def run(self, *words, before=(), program=None, **more):
        """Runs the tool behind other words, strace for example."""
        done = subprocess.run(
            [*before, str(program or TOOL), *map(str, words)], cwd=self.folder, env=self.environment,
            stdin=subprocess.DEVNULL, capture_output=True, timeout=600, **more)
        return Answer(done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"))

    def must(self, *words):
        answer = self.run(*words)
        if answer.status != 0:
            raise RuntimeError(f"{words} ended with {answer.status}: {answer.errors}")
        return answer

    def init(self):
        self.must("init", "--origin", "example.org/survival", "--observer", "--purpose", "test", "--yes")
        return self

    def record(self, identifier):
        return self.run("record", "declaration", *FIELDS, "--set", f"id={identifier}", "--format", "json")

    def lines(self, name, prefix, count):
        """A file of entries that share no id with another file."""
        body = {"type": "announce", "effective": "2021-08-21", "source": "paper"}
        rows = [{"kind": "declaration", "body": {**body, "id": f"{prefix}-{row}"}} for row in range(count)]
        (self.folder / name).write_text("".join(json.dumps(row) + "\n" for row in rows))
        return name

    def verify(self):
        """The report of verify; its `verdict` is "crashed" where there is none."""
        answer = self.run("verify", "--format", "json")
        return answer.json() or {"verdict": "crashed", "size": -1, "pin": None, "errors": answer.errors}

    def ids(self):
        """The id of each entry by its number."""
        found = {}
        for line in self.must("export").out.splitlines():
            entry = json.loads(line)
            found[entry["seq"]] = entry["body"].get("id")
        return found
