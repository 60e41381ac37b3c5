#include "floor.h"

#include <fcntl.h>
#include <openssl/evp.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

// One entry a commit as the ledger does it: the same journal, one signature over the root, one pin written and synced.
static void sign(EVP_PKEY *key, const uint8_t *message, size_t count, uint8_t *signature) {
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    size_t written = 64;
    require(
        context && EVP_DigestSignInit(context, NULL, NULL, NULL, key) == 1 &&
            EVP_DigestSign(context, signature, &written, message, count) == 1,
        "nothing was signed");
    EVP_MD_CTX_free(context);
}

int durable_work(const char *path, const char *from, uint64_t count) {
    bodies bodies = read_bodies(from);
    sqlite3 *db = open_database(
        path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, "PRAGMA page_size=8192; PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA");
    run(db,
        "CREATE TABLE entries (seq INTEGER PRIMARY KEY, hash BLOB NOT NULL, bytes BLOB) STRICT;"
        "CREATE TABLE nodes (id INTEGER PRIMARY KEY, hashes BLOB NOT NULL) STRICT;"
        "CREATE TABLE seal (id INTEGER PRIMARY KEY, note BLOB NOT NULL) STRICT");
    sqlite3_stmt *entry = prepared(db, "INSERT INTO entries VALUES (?, ?, ?)");
    sqlite3_stmt *seal = prepared(db, "INSERT OR REPLACE INTO seal VALUES (1, ?)");
    static tree tree;
    tree.insert = prepared(db, "INSERT INTO nodes VALUES (?, ?)");
    char pin[4096];
    snprintf(pin, sizeof pin, "%s.pin", path);
    int descriptor = open(pin, O_RDWR | O_CREAT, 0600);
    require(descriptor >= 0, "the pin does not open");
    static const uint8_t seed[32] = {1};
    EVP_PKEY *key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, seed, sizeof seed);
    static uint8_t bytes[ENTRY_LIMIT];
    uint8_t hash[HASH_BYTES], note[256];
    char link[LINK_BYTES];
    double start = now();
    for (uint64_t seq = 0; seq < count; seq++) {
        run(db, "BEGIN IMMEDIATE");
        size_t length = write_entry(&bodies, seq, link, bytes);
        leaf_hash(bytes, length, hash);
        write_link(hash, link);
        sqlite3_bind_int64(entry, 1, (sqlite3_int64)seq);
        sqlite3_bind_blob(entry, 2, hash, HASH_BYTES, SQLITE_STATIC);
        sqlite3_bind_blob(entry, 3, bytes, (int)length, SQLITE_STATIC);
        require(sqlite3_step(entry) == SQLITE_DONE, "an entry was not stored");
        sqlite3_reset(entry);
        tree_append(&tree, hash);
        memset(note, 'x', sizeof note);
        tree_root(&tree, note);
        sign(key, note, 100, note + 100);
        sqlite3_bind_blob(seal, 1, note, sizeof note, SQLITE_STATIC);
        require(sqlite3_step(seal) == SQLITE_DONE, "the seal was not stored");
        sqlite3_reset(seal);
        run(db, "COMMIT");
        require(pwrite(descriptor, note, sizeof note, (off_t)(seq % 2 * 4096)) == sizeof note, "the pin was not written");
        require(fdatasync(descriptor) == 0, "the pin was not synced");
    }
    printf("%.6f\n", now() - start);
    return 0;
}
