"""Turns every single bit of a small ledger and of everything that belongs to it or leaves it."""
import collections
import os
import subprocess
import tempfile

from desk import SURVIVAL

OUTCOMES = ["detected", "told", "harmless", "believed"]


def run(is_long, losses):
    stride = 1 if is_long else 211
    parts = os.cpu_count() or 1
    with tempfile.TemporaryDirectory(prefix="survival-") as base:
        processes = []
        for part in range(parts):
            folder = f"{base}/{part}"
            os.mkdir(folder, 0o700)
            words = [SURVIVAL, "flips", folder, str(stride), str(part), str(parts)]
            processes.append(subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True))
        table = collections.defaultdict(lambda: [0] * len(OUTCOMES))
        for process in processes:
            out, errors = process.communicate()
            if process.returncode != 0:
                losses.note(f"the flips ended with {process.returncode}: {errors.strip()[-500:]}")
            for line in out.splitlines():
                if line.startswith("believed"):
                    losses.note(line)
                    continue
                _, name, *counts = line.split("\t")
                for place, count in enumerate(counts):
                    table[name][place] += int(count)
    print(f"{'':20} {'attempted':>10} " + " ".join(f"{outcome:>10}" for outcome in OUTCOMES))
    total = [0] * len(OUTCOMES)
    for name, counts in table.items():
        print(f"{name:20} {sum(counts):>10} " + " ".join(f"{count:>10}" for count in counts))
        total = [one + other for one, other in zip(total, counts)]
    print(f"{'all':20} {sum(total):>10} " + " ".join(f"{count:>10}" for count in total))
