"""A full disk, no file handles, little memory, and pin, key or folder taken away."""
import os
import resource
import shutil
import signal
import subprocess
from pathlib import Path

from desk import Desk
from faults import works


def limited(work, desk, limit, value, is_signalled=False):
    """Runs a work under one limit of the process."""

    def set_limit():
        if not is_signalled:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(limit, (value, value))

    words = work.words(desk) if callable(work.words) else work.words
    return desk.run(*words, program=work.program, preexec_fn=set_limit)


LIMITS = [
    ("largest file", resource.RLIMIT_FSIZE, [0, 1, 512, 1024, 4096, 8192, *range(16384, 180000, 8192)], True),
    ("file handles", resource.RLIMIT_NOFILE, list(range(3, 24)), False),
    ("address space in MiB", resource.RLIMIT_AS, [value << 20 for value in (24, 32, 40, 48, 64, 96, 128, 192, 256)], False),
]


def under_limits(is_long, losses):
    for name, limit, values, has_signal in LIMITS:
        tried = refused = 0
        for work in works():
            with work.template() as template:
                for value in values if is_long else values[::5]:
                    for is_signalled in [False, True] if has_signal else [False]:
                        with work.begin(template) as desk:
                            before = work.size(desk)[1]
                            answer = limited(work, desk, limit, value, is_signalled)
                            tried += 1
                            refused += answer.status != 0
                            problems = list(work.problems(desk, answer, before))
                            # Without memory or loader a process may end at once.
                            may_crash = is_signalled or limit == resource.RLIMIT_AS
                            if answer.status < 0 and not may_crash:
                                problems.append(f"it crashed ({answer.status}): {answer.errors[-300:]}")
                            if 0 < answer.status and not answer.errors.strip() and not answer.out.strip():
                                problems.append("it failed and said nothing")
                            for problem in problems:
                                losses.note(f"{work.name}, {name} {value}: {problem}")
        print(f"{name}: {tried} runs, {refused} could not be done", flush=True)


def full_disk(is_long, losses):
    """A file system in memory with so much room left."""
    if os.geteuid() != 0:
        print("full disk: left out, only root may mount one")
        return
    tried = refused = 0
    for work in works():
        if work.name == "init":
            continue
        with work.template() as template:
            size = sum(path.stat().st_size for path in template.folder.rglob("*") if path.is_file())
            for room in range(0, 220, 8 if is_long else 44):
                point = Desk()
                mounted = subprocess.run(
                    ["mount", "-t", "tmpfs", "-o", f"size={(size >> 10) + 512}k,mode=700", "tmpfs", point.folder])
                if mounted.returncode != 0:
                    print("full disk: left out, no file system can be mounted here")
                    return
                try:
                    shutil.copytree(template.folder, point.folder, dirs_exist_ok=True)
                    os.chmod(point.folder, 0o700)
                    point.record("settled")
                    if callable(work.words):
                        work.words(point)
                    before = work.size(point)[1]
                    filler = point.folder / "filler"
                    free = os.statvfs(point.folder)
                    filler.write_bytes(bytes(max(0, free.f_bavail * free.f_frsize - (room << 10))))
                    answer = point.run(
                        *(work.words(point) if callable(work.words) else work.words), program=work.program)
                    tried += 1
                    refused += answer.status != 0
                    if answer.status < 0:
                        losses.note(f"{work.name}, {room} KiB left: it crashed: {answer.errors[-300:]}")
                    elif answer.status != 0 and not answer.errors.strip() and not answer.out.strip():
                        losses.note(f"{work.name}, {room} KiB left: it failed and said nothing")
                    filler.unlink()
                    for problem in work.problems(point, answer, before):
                        losses.note(f"{work.name}, {room} KiB left: {problem}")
                finally:
                    subprocess.run(["umount", "-l", point.folder])
                    shutil.rmtree(point.folder, ignore_errors=True)
    print(f"full disk: {tried} runs, {refused} could not be done", flush=True)


def taken_away(is_long, losses):
    """Pin, key, both, the folder of them or the ledger itself, gone and put back."""
    tried = 0
    for work in works():
        if work.name == "init":
            continue
        with work.template() as template:
            for pattern in ("keys/*.pin", "keys/*.key", "keys/*", "keys", "ledger.sqlite", "cache"):
                with work.begin(template) as desk:
                    before = work.size(desk)[1]
                    away = Path(str(desk.folder) + "-away")
                    away.mkdir(mode=0o700)
                    moved = [(path, away / path.name) for path in desk.folder.glob(pattern)]
                    for path, place in moved:
                        path.rename(place)
                    answer = work.run(desk)
                    tried += 1
                    if answer.status < 0 or answer.status != 0 and not answer.errors.strip():
                        losses.note(f"{work.name} without {pattern}: {answer.status} {answer.errors[-300:]}")
                    for path, place in moved:
                        if path.exists() and pattern != "cache":
                            # A folder of keys may be made anew, for a new key only.
                            if any(path.iterdir()) if path.is_dir() else True:
                                losses.note(f"{work.name} without {pattern}: {path.name} was made anew")
                            path.rmdir() if path.is_dir() else path.unlink()
                        if not path.exists():
                            place.rename(path)
                    shutil.rmtree(away)
                    for problem in work.problems(desk, answer, before):
                        losses.note(f"{work.name} without {pattern}: {problem}")
    print(f"taken away and put back: {tried} runs", flush=True)


def run(is_long, losses):
    under_limits(is_long, losses)
    full_disk(is_long, losses)
    taken_away(is_long, losses)
