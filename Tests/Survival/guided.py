"""Lets libFuzzer look for inputs of the parsers of LedgerCore that reach new code; left out where swiftc has none.

AUDIT_LEDGER_KEEP_CORPUS keeps what it found.
"""
import base64
import os
import re
import subprocess
import tempfile
from pathlib import Path

from desk import ROOT

VECTORS = ROOT / "Tests" / "Fixtures" / "vectors"
KEPT = VECTORS / "guided-corpus.txt"
FEATURES = ["ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"]


def run(is_long, losses):
    seconds = int(os.environ.get("AUDIT_LEDGER_GUIDED_SECONDS", 1200 if is_long else 20))
    with tempfile.TemporaryDirectory(prefix="survival-") as folder:
        program, corpus = Path(folder) / "guided", Path(folder) / "corpus"
        sources = sorted((ROOT / "Sources" / "LedgerCore").rglob("*.swift"))
        built = subprocess.run(
            ["swiftc", "-O", "-sanitize=fuzzer", "-parse-as-library", "-swift-version", "6", "-module-name", "Guided", "-package-name", "guided",
             *[word for feature in FEATURES for word in ("-enable-upcoming-feature", feature)],
             "-I", ROOT / "Sources" / "CLedgerCrypto", *sources, ROOT / "Tests" / "Survival" / "Guided" / "Guided.swift",
             "-lcrypto", "-o", program], capture_output=True, text=True)
        if built.returncode != 0:
            print(f"left out: swiftc builds nothing for libFuzzer here: {built.stderr.strip()[-300:]}")
            return
        seed(corpus)
        done = subprocess.run(
            [program, f"-max_total_time={seconds}", "-max_len=4096", "-timeout=60", "-rss_limit_mb=1024",
             "-print_final_stats=1", f"-artifact_prefix={folder}/", corpus], capture_output=True, text=True, cwd=folder)
        count = re.search(r"number_of_executed_units: (\d+)", done.stderr)
        covered = re.findall(r"cov: (\d+)", done.stderr)
        print(f"executions: {count and count[1]}, places in the code reached: {covered and covered[-1]}, "
              f"inputs kept: {sum(1 for _ in corpus.iterdir())}")
        if os.environ.get("AUDIT_LEDGER_KEEP_CORPUS"):
            keep(program, corpus, folder)
        if done.returncode != 0:
            losses.note(f"libFuzzer found something: {done.stderr[-3000:]}")


def seed(corpus):
    """What was kept of runs before, and every vector and every part of one for every parser."""
    corpus.mkdir()
    for number, line in enumerate(KEPT.read_text().splitlines()):
        (corpus / f"kept-{number}").write_bytes(base64.b64decode(line))
    pieces = [b'{"a":[1,-2,true,null,{"b":"x"}]}', b"tile/entries/x001/x234/067.p/255", b"audit-ledger/bundle@1 "]
    for path in sorted(VECTORS.glob("*.txt")):
        if path != KEPT:
            whole = path.read_bytes()
            pieces += [whole, *[piece for piece in whole.split(b"\n\n") if piece]]
    for number, piece in enumerate(pieces):
        for parser in range(13):
            (corpus / f"{number}-{parser}").write_bytes(bytes([parser]) + piece[:4000])


def keep(program, corpus, folder):
    """The fewest and shortest inputs that reach as much, written where `swift test` reads them."""
    least = Path(folder) / "least"
    least.mkdir()
    subprocess.run([program, "-merge=1", "-max_len=512", least, corpus], check=True, capture_output=True, cwd=folder)
    lines = sorted(base64.b64encode(path.read_bytes()).decode() for path in least.iterdir() if path.stat().st_size)
    KEPT.write_text("".join(line + "\n" for line in lines))
    print(f"{len(lines)} inputs were kept in {KEPT.relative_to(ROOT)}")
