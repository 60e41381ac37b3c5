#include "floor.h"

#include <stdio.h>
#include <string.h>

#define ENTRIES "seq INTEGER PRIMARY KEY, hash BLOB NOT NULL, bytes BLOB"
#define OTHERS                                                                                                          \
    "CREATE TABLE nodes (id INTEGER PRIMARY KEY, hashes BLOB NOT NULL) STRICT;"                                         \
    "CREATE TABLE seal (id INTEGER PRIMARY KEY, note BLOB NOT NULL) STRICT"

static const char bare[] = "CREATE TABLE entries (" ENTRIES ") STRICT;" OTHERS;
static const char indexed[] =
    "CREATE TABLE entries (" ENTRIES ", committee TEXT NOT NULL, candidate TEXT NOT NULL) STRICT;" OTHERS;

static const char pragmas[] = "PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA; PRAGMA cache_size=-65536";

typedef struct {
    sqlite3_stmt *insert;
    int indexes;
    tree tree;
    char link[LINK_BYTES], committee[16], candidate[32];
    uint8_t hash[HASH_BYTES], bytes[ENTRY_LIMIT];
} chain;

// What the two indexes are on: 368 committees, and 100,000 candidates at random.
static void bind_keys(chain *chain) {
    uint64_t random;
    memcpy(&random, chain->hash, sizeof random);
    int committee = snprintf(chain->committee, sizeof chain->committee, "EC-%03u", (unsigned)(random >> 8) % 368);
    int candidate =
        snprintf(chain->candidate, sizeof chain->candidate, "CAND-2026-%06u", (unsigned)(random >> 20) % 100000);
    sqlite3_bind_text(chain->insert, 4, chain->committee, committee, SQLITE_STATIC);
    sqlite3_bind_text(chain->insert, 5, chain->candidate, candidate, SQLITE_STATIC);
}

static void append(chain *chain, const bodies *bodies) {
    uint64_t seq = chain->tree.size;
    size_t count = write_entry(bodies, seq, chain->link, chain->bytes);
    leaf_hash(chain->bytes, count, chain->hash);
    write_link(chain->hash, chain->link);
    sqlite3_bind_int64(chain->insert, 1, (sqlite3_int64)seq);
    sqlite3_bind_blob(chain->insert, 2, chain->hash, HASH_BYTES, SQLITE_STATIC);
    sqlite3_bind_blob(chain->insert, 3, chain->bytes, (int)count, SQLITE_STATIC);
    if (chain->indexes) bind_keys(chain);
    done(chain->insert, "an entry was not stored");
    tree_append(&chain->tree, chain->hash);
}

static void prepare(chain *chain, sqlite3 *db) {
    const char *insert = chain->indexes ? "INSERT INTO entries VALUES (?, ?, ?, ?, ?)" : "INSERT INTO entries VALUES (?, ?, ?)";
    chain->insert = prepared(db, insert);
    chain->tree.insert = prepared(db, "INSERT INTO nodes VALUES (?, ?)");
}

int append_work(const char *path, const char *from, uint64_t count, uint64_t batch, uint64_t page, int indexes) {
    bodies bodies = read_bodies(from);
    char size[64];
    snprintf(size, sizeof size, "PRAGMA page_size=%llu", (unsigned long long)page);
    sqlite3 *db = open_database(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, size);
    run(db, pragmas);
    run(db, indexes ? indexed : bare);
    static chain chain;
    chain.indexes = indexes;
    prepare(&chain, db);
    committer committer = open_committer(db, path);
    double start = now();
    while (chain.tree.size < count) {
        run(db, "BEGIN IMMEDIATE");
        do append(&chain, &bodies);
        while (chain.tree.size % batch > 0 && chain.tree.size < count);
        commit(&committer, &chain.tree);
    }
    // One sorted build each at the end: the fastest way to an index on random keys.
    if (indexes) run(db, "CREATE INDEX one ON entries (committee); CREATE INDEX other ON entries (candidate)");
    printf("%.6f\n", now() - start);
    return 0;
}

int one_work(const char *path, const char *from) {
    bodies bodies = read_bodies(from);
    sqlite3 *db = open_database(path, SQLITE_OPEN_READWRITE, pragmas);
    static chain chain;
    prepare(&chain, db);
    committer committer = open_committer(db, path);
    run(db, "BEGIN IMMEDIATE");
    read_tree(db, &chain.tree);
    sqlite3_stmt *head = prepared(db, "SELECT hash FROM entries ORDER BY seq DESC LIMIT 1");
    require(sqlite3_step(head) == SQLITE_ROW && sqlite3_column_bytes(head, 0) == HASH_BYTES, "there is no entry");
    write_link(sqlite3_column_blob(head, 0), chain.link);
    sqlite3_finalize(head);
    append(&chain, &bodies);
    commit(&committer, &chain.tree);
    printf("%llu\n", (unsigned long long)chain.tree.size);
    return 0;
}
