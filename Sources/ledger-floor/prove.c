#include "proof.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint64_t next(uint64_t *state) {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

static int order(const void *one, const void *other) {
    double left = *(const double *)one, right = *(const double *)other;
    return (left > right) - (left < right);
}

// Proofs at random positions, each in a read transaction of its own; prints the median of the microseconds for an
// inclusion proof, for a consistency proof, and for the check of each.
int prove_work(const char *path, uint64_t count) {
    require(count > 0, "at least one proof");
    sqlite3 *db = open_database(path, SQLITE_OPEN_READONLY, "PRAGMA cache_size=-1024");
    static tree tree;
    static source source;
    read_tree(db, &tree);
    source.rows = rows_of(db);
    source.tree = &tree;
    sqlite3_stmt *begin = prepared(db, "BEGIN"), *end = prepared(db, "COMMIT");
    sqlite3_stmt *entry = prepared(db, "SELECT hash FROM entries WHERE seq = ?");
    uint8_t root[HASH_BYTES], leaf[HASH_BYTES], oldRoot[HASH_BYTES];
    tree_root(&tree, root);
    double *seconds[4];
    for (int work = 0; work < 4; work++) require((seconds[work] = calloc(count, sizeof(double))) != NULL, "memory");
    uint64_t random = 88172645463325252ull;
    for (uint64_t number = 0; number < count; number++) {
        uint64_t index = next(&random) % tree.size, old = 1 + next(&random) % tree.size;
        static proof proof;
        proof.count = source.count = 0;
        double start = now();
        done(begin, "no transaction");
        prove_inclusion(&source, index, 0, tree.size, &proof);
        done(end, "no transaction");
        seconds[0][number] = now() - start;
        sqlite3_bind_int64(entry, 1, (sqlite3_int64)index);
        require(sqlite3_step(entry) == SQLITE_ROW && sqlite3_column_bytes(entry, 0) == HASH_BYTES, "an entry is missing");
        memcpy(leaf, sqlite3_column_blob(entry, 0), HASH_BYTES);
        sqlite3_reset(entry);
        start = now();
        int holds = check_inclusion(leaf, index, tree.size, &proof, root);
        seconds[2][number] = now() - start;
        require(holds, "an inclusion proof does not hold");

        source.count = 0;
        range_root(&source, 0, old, oldRoot);
        proof.count = source.count = 0;
        start = now();
        done(begin, "no transaction");
        prove_consistency(&source, old, 0, tree.size, 1, &proof);
        done(end, "no transaction");
        seconds[1][number] = now() - start;
        start = now();
        holds = check_consistency(old, tree.size, &proof, oldRoot, root);
        seconds[3][number] = now() - start;
        require(holds, "a consistency proof does not hold");
    }
    for (int work = 0; work < 4; work++) {
        qsort(seconds[work], count, sizeof(double), order);
        printf("%.4f ", seconds[work][count / 2] * 1e6);
    }
    printf("\n");
    return 0;
}
