#include "floor.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const char schema[] =
    "CREATE TABLE entries (seq INTEGER PRIMARY KEY, hash BLOB NOT NULL, bytes BLOB) STRICT;"
    "CREATE TABLE nodes (id INTEGER PRIMARY KEY, hashes BLOB NOT NULL) STRICT;"
    "CREATE TABLE seal (id INTEGER PRIMARY KEY, note TEXT NOT NULL) STRICT;"
    "CREATE TABLE facts (seq INTEGER PRIMARY KEY, candidacy INTEGER NOT NULL, content INTEGER NOT NULL) STRICT";

static const char pragmas[] = "PRAGMA page_size=8192; PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA; PRAGMA cache_size=-65536";

typedef struct {
    sqlite3_stmt *entry, *fact;
    tree tree;
    char link[LINK_BYTES];
    uint8_t hash[HASH_BYTES], bytes[ENTRY_LIMIT];
} chain;

static void append(chain *chain, const bodies *bodies) {
    uint64_t seq = chain->tree.size;
    size_t count = write_entry(bodies, seq, chain->link, chain->bytes);
    leaf_hash(chain->bytes, count, chain->hash);
    write_link(chain->hash, chain->link);
    sqlite3_bind_int64(chain->entry, 1, (sqlite3_int64)seq);
    sqlite3_bind_blob(chain->entry, 2, chain->hash, HASH_BYTES, SQLITE_STATIC);
    sqlite3_bind_blob(chain->entry, 3, chain->bytes, (int)count, SQLITE_STATIC);
    require(sqlite3_step(chain->entry) == SQLITE_DONE, "an entry was not stored");
    sqlite3_reset(chain->entry);
    tree_append(&chain->tree, chain->hash);
    if (!chain->fact) return;
    sqlite3_int64 key[2];
    memcpy(key, chain->hash, sizeof key);
    sqlite3_bind_int64(chain->fact, 1, (sqlite3_int64)seq);
    sqlite3_bind_int64(chain->fact, 2, key[0]);
    sqlite3_bind_int64(chain->fact, 3, key[1]);
    require(sqlite3_step(chain->fact) == SQLITE_DONE, "a fact was not stored");
    sqlite3_reset(chain->fact);
}

int append_work(const char *path, const char *from, uint64_t count, uint64_t batch, int indexes) {
    bodies bodies = read_bodies(from);
    sqlite3 *db = open_database(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, pragmas);
    run(db, schema);
    static chain chain;
    double start = now();
    chain.entry = prepared(db, "INSERT INTO entries VALUES (?, ?, ?)");
    if (indexes) chain.fact = prepared(db, "INSERT INTO facts VALUES (?, ?, ?)");
    chain.tree.insert = prepared(db, "INSERT INTO nodes VALUES (?, ?)");
    for (uint64_t done = 0; done < count; done++) {
        if (done % batch == 0) run(db, "BEGIN IMMEDIATE");
        append(&chain, &bodies);
        if ((done + 1) % batch == 0 || done + 1 == count) run(db, "COMMIT");
    }
    // One sorted build at the end: the fastest way to an index on random keys.
    if (indexes) run(db, "CREATE INDEX one ON facts (candidacy); CREATE INDEX other ON facts (content)");
    printf("%.6f\n", now() - start);
    return 0;
}
