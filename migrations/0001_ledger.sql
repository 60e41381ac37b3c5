-- protect: entries, nodes, seal, checkpoints, migrations
-- protect: logs, log_entries, log_nodes, log_checkpoints
-- The evidence. Nothing here is ever updated, but for bytes that are lawfully erased and the one row of the seal.
CREATE TABLE entries (
    seq INTEGER PRIMARY KEY,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    bytes BLOB CHECK (length(bytes) BETWEEN 2 AND 65535)
) STRICT;

-- Complete rows of 16 nodes of the Merkle tree. A row of level L holds roots over 16^L entries each; level 0 is
-- entries.hash itself. id = (number of entries below and up to the row) * 16 + level, so that rows are only appended.
CREATE TABLE nodes (
    id INTEGER PRIMARY KEY,
    hashes BLOB NOT NULL CHECK (length(hashes) = 512)
) STRICT;

-- The key holder's note over the newest commit.
CREATE TABLE seal (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    note TEXT NOT NULL
) STRICT;

-- Checkpoints that left this machine.
CREATE TABLE checkpoints (
    id INTEGER PRIMARY KEY,
    size INTEGER NOT NULL,
    note TEXT NOT NULL
) STRICT;

-- A cache of what the chain says about the schema.
CREATE TABLE migrations (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;

-- Logs of others that were imported, numbered from 1, and the key by which each is trusted. A log stands on its own:
-- its entries, the rows of its tree, and the checkpoints that it came with.
CREATE TABLE logs (
    number INTEGER PRIMARY KEY,
    origin TEXT NOT NULL,
    vkey TEXT NOT NULL
) STRICT;

-- As in entries; id = number of the log * 2^40 + seq, so that a log grows at one place.
CREATE TABLE log_entries (
    id INTEGER PRIMARY KEY,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    bytes BLOB CHECK (length(bytes) BETWEEN 2 AND 65535)
) STRICT;

-- As in nodes; id = number of the log * 2^44 + id as there.
CREATE TABLE log_nodes (
    id INTEGER PRIMARY KEY,
    hashes BLOB NOT NULL CHECK (length(hashes) = 512)
) STRICT;

CREATE TABLE log_checkpoints (
    id INTEGER PRIMARY KEY,
    log INTEGER NOT NULL,
    size INTEGER NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TRIGGER entries_are_only_appended BEFORE INSERT ON entries
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), -1) + 1 FROM entries)
BEGIN
    SELECT RAISE(ABORT, 'an entry is only appended, behind the newest');
END;

CREATE TRIGGER entries_are_not_changed BEFORE UPDATE ON entries
WHEN NEW.seq IS NOT OLD.seq OR NEW.hash IS NOT OLD.hash OR NEW.bytes IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'an entry is never changed; its bytes may only be erased');
END;

CREATE TRIGGER entries_are_not_deleted BEFORE DELETE ON entries
BEGIN
    SELECT RAISE(ABORT, 'an entry is never deleted');
END;

CREATE TRIGGER nodes_are_only_appended BEFORE INSERT ON nodes
WHEN NEW.id <= (SELECT coalesce(max(id), 0) FROM nodes)
BEGIN
    SELECT RAISE(ABORT, 'a row of the tree is only appended');
END;

CREATE TRIGGER nodes_are_not_changed BEFORE UPDATE ON nodes
BEGIN
    SELECT RAISE(ABORT, 'a row of the tree is never changed');
END;

CREATE TRIGGER nodes_are_not_deleted BEFORE DELETE ON nodes
BEGIN
    SELECT RAISE(ABORT, 'a row of the tree is never deleted');
END;

CREATE TRIGGER checkpoints_are_only_appended BEFORE INSERT ON checkpoints
WHEN NEW.id <= (SELECT coalesce(max(id), 0) FROM checkpoints)
BEGIN
    SELECT RAISE(ABORT, 'a checkpoint is only appended');
END;

CREATE TRIGGER checkpoints_are_not_changed BEFORE UPDATE ON checkpoints
BEGIN
    SELECT RAISE(ABORT, 'a checkpoint is never changed');
END;

CREATE TRIGGER checkpoints_are_not_deleted BEFORE DELETE ON checkpoints
BEGIN
    SELECT RAISE(ABORT, 'a checkpoint is never deleted');
END;

CREATE TRIGGER logs_are_only_appended BEFORE INSERT ON logs
WHEN NEW.number <= (SELECT coalesce(max(number), 0) FROM logs) OR NEW.origin IN (SELECT origin FROM logs)
BEGIN
    SELECT RAISE(ABORT, 'a log is only appended, and once');
END;

CREATE TRIGGER logs_are_not_changed BEFORE UPDATE ON logs
BEGIN
    SELECT RAISE(ABORT, 'a log is never changed');
END;

CREATE TRIGGER logs_are_not_deleted BEFORE DELETE ON logs
BEGIN
    SELECT RAISE(ABORT, 'a log is never deleted');
END;

CREATE TRIGGER log_entries_are_only_appended BEFORE INSERT ON log_entries
WHEN (NEW.id & 1099511627775 > 0 AND NEW.id - 1 NOT IN (SELECT id FROM log_entries))
    OR EXISTS (SELECT 1 FROM log_entries WHERE id >= NEW.id AND id <= (NEW.id | 1099511627775))
BEGIN
    SELECT RAISE(ABORT, 'an entry is only appended, behind the newest of its log');
END;

CREATE TRIGGER log_entries_are_not_changed BEFORE UPDATE ON log_entries
WHEN NEW.id IS NOT OLD.id OR NEW.hash IS NOT OLD.hash OR NEW.bytes IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'an entry of an imported log is never changed; its bytes may only be erased');
END;

CREATE TRIGGER log_entries_are_not_deleted BEFORE DELETE ON log_entries
BEGIN
    SELECT RAISE(ABORT, 'an entry of an imported log is never deleted');
END;

CREATE TRIGGER log_nodes_are_only_appended BEFORE INSERT ON log_nodes
WHEN EXISTS (SELECT 1 FROM log_nodes WHERE id >= NEW.id AND id <= (NEW.id | 17592186044415))
BEGIN
    SELECT RAISE(ABORT, 'a row of a tree is only appended');
END;

CREATE TRIGGER log_nodes_are_not_changed BEFORE UPDATE ON log_nodes
BEGIN
    SELECT RAISE(ABORT, 'a row of a tree is never changed');
END;

CREATE TRIGGER log_nodes_are_not_deleted BEFORE DELETE ON log_nodes
BEGIN
    SELECT RAISE(ABORT, 'a row of a tree is never deleted');
END;

CREATE TRIGGER log_checkpoints_are_only_appended BEFORE INSERT ON log_checkpoints
WHEN NEW.id <= (SELECT coalesce(max(id), 0) FROM log_checkpoints)
BEGIN
    SELECT RAISE(ABORT, 'a checkpoint is only appended');
END;

CREATE TRIGGER log_checkpoints_are_not_changed BEFORE UPDATE ON log_checkpoints
BEGIN
    SELECT RAISE(ABORT, 'a checkpoint is never changed');
END;

CREATE TRIGGER log_checkpoints_are_not_deleted BEFORE DELETE ON log_checkpoints
BEGIN
    SELECT RAISE(ABORT, 'a checkpoint is never deleted');
END;
