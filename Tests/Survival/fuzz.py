"""Feeds every parser with damaged input, by the tests that do so in the process."""
import os
import subprocess

from desk import ROOT


def run(is_long, losses):
    seconds = os.environ.get("AUDIT_LEDGER_FUZZ_SECONDS", "1800" if is_long else "20")
    environment = {**os.environ, "AUDIT_LEDGER_FUZZ_SECONDS": seconds}
    for filter in ("LedgerCoreTests.FuzzTests", "LedgerStorageTests.ImportFuzzTests"):
        done = subprocess.run(
            ["swift", "test", "--filter", filter], cwd=ROOT, env=environment, capture_output=True, text=True)
        for line in done.stdout.splitlines():
            if line.startswith(("fuzzed", "executions", "memory")):
                print(line)
        if done.returncode != 0:
            losses.note(f"{filter}: {done.stdout[-2000:]}")
