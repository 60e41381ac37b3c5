"""Reads a ledger without its software: recomputes every hash, the chain and the Merkle root (RFC 6962).

usage: python3 read_ledger.py LEDGER; prints size, head and root, each on a line of its own.
"""
import base64, hashlib, json, sqlite3, sys


def sha(data):
    return hashlib.sha256(data).digest()


def root(leaves):
    if not leaves:
        return sha(b"")
    if len(leaves) == 1:
        return leaves[0]
    k = 1 << (len(leaves) - 1).bit_length() - 1
    return sha(b"\x01" + root(leaves[:k]) + root(leaves[k:]))


leaves = []
ledger = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
for seq, stored, data in ledger.execute("SELECT seq, hash, bytes FROM entries ORDER BY seq"):
    entry = json.loads(data)
    assert seq == len(leaves) == entry["seq"], f"entry {seq} is out of sequence"
    assert sha(b"\x00" + data) == stored, f"entry {seq} is not its hash"
    link = base64.b64encode(leaves[-1]).decode() if leaves else None
    assert entry.get("prev") == link, f"entry {seq} is not linked"
    leaves.append(stored)
print(len(leaves), base64.b64encode(leaves[-1]).decode(), base64.b64encode(root(leaves)).decode(), sep="\n")
