"""Verifies a published tree with aics-tlog, and builds the same files anew out of its entries.

Called with the folder, the verifier key and, after them, the numbers of entries that were erased.
"""

import sys
from pathlib import Path

from aics_tlog import FileSystemTileReader, TileWriter, audit_tiles, parse_vkey, verify_checkpoint
from aics_tlog.checkpoint import checkpoint_from_note
from aics_tlog.tiles import parse_entry_bundle

folder, vkey, *erased = sys.argv[1:]
erased = {int(seq) for seq in erased}
note_text = (Path(folder) / "checkpoint").read_text()
checkpoint, note = checkpoint_from_note(note_text)
result = verify_checkpoint(note, parse_vkey(vkey))
assert result.ok, result

reader = FileSystemTileReader(folder)
# Hash tiles are checked whatever was erased; entries, where nothing was.
audit_tiles(reader, checkpoint.size, checkpoint.root, entries=not erased)

entries = []
for index in range((checkpoint.size + 255) // 256):
    width = min(256, checkpoint.size - 256 * index)
    entries += parse_entry_bundle(reader.read_entry_bundle(index, None if width == 256 else width))
assert len(entries) == checkpoint.size
assert {seq for seq, entry in enumerate(entries) if not entry} == erased

if not erased:
    built = TileWriter(entries).materialise()
    for path, data in built.items():
        assert (Path(folder) / path).read_bytes() == data, path
    print(len(built), end=" ")
print(checkpoint.size)
