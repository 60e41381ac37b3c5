"""Fails every system call of every command that writes, once with an error and once with SIGKILL (strace)."""
import collections
import concurrent.futures
import os
import random
import re
import shutil
import subprocess

from desk import SURVIVAL, Desk

# Where one of these fails a program may end at once: it has no memory or no threads. What it leaves must be sound.
FATAL = {
    "brk", "mmap", "munmap", "mprotect", "futex", "clone3", "rt_sigaction", "rt_sigprocmask", "rseq", "sched_yield",
    "set_robust_list", "set_tid_address", "arch_prctl", "prlimit64", "madvise", "restart_syscall", "tgkill", "gettid",
    "getpid",
}
NEVER = {"execve", "exit", "exit_group"}
# No kernel loses the call that wakes a thread; a program that is told so waits for ever, as it must.
NEVER_FAIL = {"futex"}
WRITES = {"write", "pwrite64", "ftruncate", "mkdir", "link", "linkat", "rename", "renameat", "fallocate", "symlink"}
SYNCS = {"fsync", "fdatasync"}
REDACTION = ["--ground", "an order", "--authority", "a court", "--code", "court-order", "--yes"]
NAME = "Liu Ping"


class Work:
    """One command, what it may change, and how its trace is judged."""

    program = None

    def __init__(self, name, words, added, prepare=None):
        self.name, self.words, self.added, self.prepare = name, words, added, prepare

    def template(self):
        desk = Desk().init()
        desk.must("record", "election", *_sets(
            id="e-1", level="county", type="general", jurisdiction="CN", effective="2011-04", source="paper"))
        for number in range(3):
            desk.record(f"first-{number}")
        if self.prepare:
            self.prepare(desk)
        return desk

    def begin(self, template):
        """A copy that its key knows as the state that it left."""
        desk = template.copy()
        desk.record("settled")
        return desk

    def run(self, desk, before=()):
        words = self.words(desk) if callable(self.words) else self.words
        return desk.run(*words, before=before, program=self.program)

    def size(self, desk):
        report = desk.verify()
        return report["verdict"], report["size"], report

    def problems(self, desk, answer, before):
        """Whatever is not as it must be after a fault."""
        verdict, size, report = self.size(desk)
        if verdict != "intact":
            yield f"the verdict is {verdict}: {report}"
        if size not in (before, before + self.added):
            yield f"{before} entries became {size}"
        if answer.status == 0 and size != before + self.added:
            yield "what was acknowledged is not there"
        yield from self.more(desk, answer)
        again = self.run(desk)
        if not self.is_fine(again):
            yield f"the next call ended with {again.status}: {again.errors.strip()}"
        if again.status != 0:
            # What was there already was not written to; the next writer completes what a crash left.
            desk.record("completing")
        verdict, size, report = self.size(desk)
        if verdict != "intact" or size < before + self.added or (report.get("pin") or {}).get("behind", 0) != 0:
            yield f"after the next call: {verdict} {size} {report}"
        yield from self.more(desk, again)

    def is_fine(self, again):
        # What was done the first time is there already, and is not overwritten.
        return again.status == 0 or "exists already" in again.errors

    def more(self, desk, answer):
        return ()


class Sealing(Work):
    def more(self, desk, answer):
        shown = desk.run("verify", "--format", "json").json() or {}
        if (shown.get("sealed") or {}).get("withheld"):
            yield "an entry is there and what opens it is not"


class Redacting(Work):
    def more(self, desk, answer):
        # Only an answer says that it is done.
        if answer.status == 0 and any(
                NAME.encode().hex() in path.read_bytes().hex() or "TGl1IFBpbm" in path.read_text(errors="replace")
                for path in desk.folder.rglob("*") if path.is_file()):
            yield "what was erased can be found"

    def is_fine(self, again):
        return again.status == 0 or "erased" in again.errors


class Checkpointing(Work):
    def more(self, desk, answer):
        out = desk.folder / "out.checkpoint"
        if answer.status == 0 and not out.exists():
            yield "the checkpoint is not there"
        if out.exists() and (kept := desk.run("verify", "--against", out)).status != 0:
            yield f"the checkpoint that left does not hold: {kept.out}"


class Publishing(Work):
    def more(self, desk, answer):
        tree = desk.folder / "tree"
        report = desk.run("verify", "--tiles", tree, "--format", "json").json() or {}
        if report.get("verdict") != "intact":
            yield f"what is published is {report}"
        elif answer.status == 0 and report["size"] != desk.verify()["size"]:
            yield "less is published than was said"


class BackingUp(Work):
    def is_fine(self, again):
        return super().is_fine(again) or "remove it and try again" in again.errors

    def more(self, desk, answer):
        out = desk.folder / "copy.sqlite"
        if answer.status == 0 and not out.exists():
            yield "the backup is not there"
        if not out.exists():
            return
        report = desk.run("--ledger", out, "verify", "--format", "json").json() or {}
        # Once the ledger has grown, a backup is an older copy, and is called one.
        is_older = report.get("verdict") == "truncated" and report["size"] < desk.verify()["size"]
        if report.get("verdict") != "intact" and not is_older:
            yield f"a file bears the name of the backup and is not one: {report}"


class Migrating(Work):
    program = SURVIVAL

    def size(self, desk):
        answer = desk.run("verify", desk.ledger, desk.keys, program=SURVIVAL)
        if answer.status != 0:
            return "crashed", -1, {"errors": answer.errors}
        verdict, size, behind = answer.out.split("\n")[0].split()
        return verdict, int(size), {"pin": {"behind": int(behind) if behind != "-" else 0}, "out": answer.out}


class Making(Work):
    def template(self):
        return Desk()

    def begin(self, template):
        return Desk()

    def size(self, desk):
        if not (desk.folder / "ledger.sqlite").exists():
            return "intact", 0, {}
        return super().size(desk)


def _sets(**fields):
    return [word for name, value in fields.items() for word in ("--set", f"{name}={value}")]


def _candidacy(desk):
    desk.must("record", "candidacy", *_sets(
        id="c-1", election="e-1", person="p-1", name=NAME, effective="2011-04", source="paper"))


def _published(desk):
    desk.must("publish", "tree")
    desk.record("unpublished")


def works():
    declaration = ["record", "declaration", "--token", "t-1", *_sets(
        type="announce", effective="2021-08-21", source="paper", id="new")]
    sealed = ["record", "candidacy", "--token", "t-2", *_sets(
        id="c-2", election="e-1", person="p-2", name=NAME, effective="2011-04", source="paper")]
    return [
        Work("append", declaration, 1),
        Sealing("append of a sealed field", sealed, 1),
        Work("import", lambda desk: ["import", desk.lines("in.jsonl", "row", 50)], 51),
        Migrating("migration", lambda desk: ["migrate", desk.ledger, desk.keys], 1),
        Making("init", ["init", "--origin", "example.org/made", "--observer", "--purpose", "test", "--yes"], 1),
        Checkpointing("checkpoint", ["checkpoint", "--out", "out.checkpoint"], 0),
        Publishing("publish", ["publish", "tree"], 0, _published),
        BackingUp("backup", ["backup", "copy.sqlite"], 0),
        Redacting("redaction", ["redact", "@candidacy:c-1", "name", *REDACTION], 1, _candidacy),
        Work("key rotation", ["key", "rotate", "--yes"], 1),
    ]


def calls(work, template, with_loader):
    """Which system calls a run makes, and how often a thread makes each: [(name, first, last)]. What the loader calls
    before the tool is at work is the same in every run."""
    with work.begin(template) as desk:
        trace = desk.folder / "trace"
        answer = work.run(desk, ["strace", "-f", "-qq", "-e", "signal=none", "-o", str(trace)])
        if answer.status != 0:
            raise RuntimeError(f"{work.name} ended with {answer.status}: {answer.errors}")
        counts = collections.defaultdict(lambda: collections.Counter())
        start = None
        for line in trace.read_text(errors="replace").splitlines():
            found = re.match(r"(\d+) +(\w+)\(", line)
            if not found:
                continue
            thread, name = found.groups()
            # Until here the loader was at work, and nothing of the tool.
            if start is None and name != "execve" and (str(desk.folder) in line or '"ledger.sqlite' in line):
                start = dict(counts[thread])
            counts[thread][name] += 1
    most = collections.Counter()
    for counter in counts.values():
        for name, count in counter.items():
            most[name] = max(most[name], count)
    return [
        (name, 1 if with_loader else (start or {}).get(name, 0) + 1, count)
        for name, count in sorted(most.items()) if name not in NEVER]


def trial(work, template, before, name, number, kind):
    """One fault: whether it happened, and what was wrong then."""
    with work.begin(template) as desk:
        trace = desk.folder / "trace"
        error = "ENOSPC" if name in WRITES and number % 2 else "EIO"
        what = {"kill": f"signal=SIGKILL:when={number}", "error": f"error={error}:when={number}",
                "errors": f"error={error}:when={number}+"}[kind]
        answer = work.run(desk, [
            "strace", "-f", "-qq", "-y", "-o", str(trace), "-e", f"trace={name}", "-e",
            f"inject={name}:{what}"])
        seen = trace.read_text(errors="replace") if trace.exists() else ""
        trace.unlink(missing_ok=True)
        if not (answer.status in (-9, 137) if kind == "kill" else "INJECTED" in seen):
            return False, []
        problems = []
        if kind != "kill":
            if name in FATAL:
                pass
            elif answer.status < 0 or answer.status >= 128:
                problems.append(f"it crashed ({answer.status}): {answer.errors.strip()[-300:]}")
            elif answer.status != 0 and not (answer.errors + answer.out).strip() and (name, kind) != ("write", "errors"):
                problems.append("it failed and said nothing")
            # The cache is made anew where it is lost. SQLite does not ask whether a folder was synced when its journal
            # was made, and by the time of an answer that journal is gone.
            failed = [
                line for line in seen.splitlines()
                if "INJECTED" in line and "/cache/" not in line
                and not (name == "fdatasync" and re.search(rf"<{desk.folder}>", line))]
            if name in SYNCS and failed and answer.status == 0:
                problems.append(f"it was acknowledged although it was not synced: {failed[0]}")
        problems += work.problems(desk, answer, before)
        return True, [f"{work.name}, {name} number {number}, {kind}: {problem}" for problem in problems]


def is_possible():
    if not shutil.which("strace"):
        return False
    words = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=getppid", "-e", "inject=getppid:error=EIO", "true"]
    return subprocess.run(words, capture_output=True).returncode == 0


def run(is_long, losses):
    if not is_possible():
        print("left out: strace cannot make a call fail here (it takes apt-get install strace, and leave to trace)")
        return
    total = 0
    # So many faults a work, drawn by lot; all of them in the long form.
    few = int(os.environ.get("AUDIT_LEDGER_FAULTS", 0 if is_long else 36))
    for work in works():
        with work.template() as template:
            is_first = work.name == "append"
            faults = [
                (name, number, kind)
                for name, first, last in calls(work, template, is_long and is_first)
                for number in range(first, last + 1)
                for kind in (["error", "kill", "errors"] if is_long and is_first else ["error", "kill"])
                if kind == "kill" or name not in NEVER_FAIL]
            with work.begin(template) as desk:
                before = work.size(desk)[1]
            if few:
                faults = random.Random(2011).sample(faults, min(few, len(faults)))
            happened = 0
            with concurrent.futures.ThreadPoolExecutor(6) as pool:
                for did, problems in pool.map(lambda fault: trial(work, template, before, *fault), faults):
                    happened += did
                    for problem in problems:
                        losses.note(problem)
            total += happened
            print(f"{work.name}: {happened} faults of {len(faults)} tried", flush=True)
    print(f"faults injected: {total}")
