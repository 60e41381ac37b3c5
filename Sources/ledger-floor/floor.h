// The yardstick of the benchmark: the bare work of a ledger in plain C over libsqlite3 and libcrypto, on the same bytes.
#ifndef LEDGER_FLOOR_H
#define LEDGER_FLOOR_H

#define _GNU_SOURCE
#include <openssl/evp.h>
#include <sqlite3.h>
#include <stddef.h>
#include <stdint.h>

enum { HASH_BYTES = 32, LINK_BYTES = 44, ROW_WIDTH = 16, LEVELS = 16, ENTRY_LIMIT = 65535, NOTE_BYTES = 256 };

// Ends the process with a sentence unless something holds.
void require(int holds, const char *what);
double now(void);

// hash.c
void leaf_hash(const uint8_t *bytes, size_t count, uint8_t *hash);
void node_hash(const uint8_t *left, const uint8_t *right, uint8_t *hash);
void write_link(const uint8_t *hash, char *text);

// entry.c
typedef struct {
    char **texts;
    size_t *counts;
    size_t count;
} bodies;
bodies read_bodies(const char *path);
size_t write_number(uint64_t number, char *text);
size_t write_entry(const bodies *bodies, uint64_t seq, const char *link, uint8_t *bytes);

// tree.c: complete rows of 16 nodes go into the table `nodes`, as in the ledger itself.
typedef struct {
    sqlite3_stmt *insert;
    uint64_t size;
    uint8_t nodes[LEVELS][ROW_WIDTH][HASH_BYTES];
} tree;
void row_root(const uint8_t nodes[ROW_WIDTH][HASH_BYTES], uint8_t *root);
int64_t row_id(int level, uint64_t index);
void tree_append(tree *tree, const uint8_t *leaf);
void tree_root(const tree *tree, uint8_t *root);

// rows.c: the rows of a tree as a file holds them.
typedef struct {
    sqlite3_stmt *leaves, *row;
} rows;
rows rows_of(sqlite3 *db);
void read_row(const rows *rows, int level, uint64_t index, int width, uint8_t hashes[ROW_WIDTH][HASH_BYTES]);
void read_tree(sqlite3 *db, tree *tree);

// commit.c: what a commit costs besides its entries, whatever holds them: a signature, the row of the seal, the pin.
typedef struct {
    sqlite3 *db;
    sqlite3_stmt *seal;
    EVP_PKEY *key;
    int pin, slot;
} committer;
committer open_committer(sqlite3 *db, const char *path);
void commit(committer *committer, const tree *tree);

// The works.
int append_work(const char *path, const char *bodies, uint64_t count, uint64_t batch, uint64_t page, int indexes);
int one_work(const char *path, const char *bodies);
int verify_work(const char *path, int threads);
int prove_work(const char *path, uint64_t count);
int integrity_work(const char *path);
int head_work(const char *path);
int peak_work(char **words);

// database.c
sqlite3 *open_database(const char *path, int flags, const char *pragmas);
sqlite3_stmt *prepared(sqlite3 *db, const char *sql);
void run(sqlite3 *db, const char *sql);
void done(sqlite3_stmt *statement, const char *what);
uint64_t size_of(sqlite3 *db);

#endif
