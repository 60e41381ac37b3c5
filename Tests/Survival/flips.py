"""Turns every single bit of a small ledger and of everything that belongs to it or leaves it."""
import collections
import concurrent.futures
import os
import subprocess
import tempfile

from desk import SURVIVAL

OUTCOMES = ["detected", "told", "harmless", "believed"]


def run(is_long, losses):
    # Of so many bits one; each part makes a ledger of its own, all alike, and turns the bits that are its share.
    stride, parts = (1, 64) if is_long else (499, 2)
    # Of the bits of free space, which are four of five, one.
    spare = os.environ.get("AUDIT_LEDGER_FLIPS_SPARE", "1")
    # By file, and the regions of a file below it.
    table = collections.defaultdict(lambda: collections.defaultdict(lambda: [0] * len(OUTCOMES)))
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for number, done in enumerate(pool.map(lambda part: turn(stride, spare, part, parts), range(parts)), 1):
            if done.returncode != 0:
                losses.note(f"the flips ended with {done.returncode}: {done.stderr.strip()[-500:]}")
            for line in done.stdout.splitlines():
                if line.startswith("believed"):
                    losses.note(line)
                    continue
                _, name, region, *counts = line.split("\t")
                for place, count in enumerate(counts):
                    table[name][region][place] += int(count)
            if is_long:
                told = sum(sum(regions[""]) for regions in table.values())
                print(f"part {number} of {parts}: {told} bits so far", flush=True)
    print(f"{'':34} {'attempted':>10} " + " ".join(f"{outcome:>10}" for outcome in OUTCOMES))
    total = [0] * len(OUTCOMES)
    for name, regions in table.items():
        for region, counts in sorted(regions.items()):
            row(f"  {region}" if region else name, counts)
        total = [one + other for one, other in zip(total, regions[""])]
    row("all", total)


def turn(stride, spare, part, parts):
    with tempfile.TemporaryDirectory(prefix="survival-") as folder:
        words = [SURVIVAL, "flips", folder, str(stride), spare, str(part), str(parts)]
        return subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True, text=True)


def row(name, counts):
    print(f"{name:34} {sum(counts):>10} " + " ".join(f"{count:>10}" for count in counts))
