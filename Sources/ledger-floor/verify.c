#include "floor.h"

#include <pthread.h>
#include <stdio.h>
#include <string.h>

typedef struct {
    const char *path;
    uint64_t start, end;
} range;

// Re-hashes every entry and follows every link: no tree, no canonical form, no seal.
static void *scan(void *argument) {
    range *range = argument;
    sqlite3 *db = open_database(range->path, SQLITE_OPEN_READONLY, "PRAGMA cache_size=-1024");
    uint8_t hash[HASH_BYTES], previous[HASH_BYTES];
    if (range->start > 0) {
        sqlite3_stmt *before = prepared(db, "SELECT hash FROM entries WHERE seq = ?");
        sqlite3_bind_int64(before, 1, (sqlite3_int64)range->start - 1);
        require(sqlite3_step(before) == SQLITE_ROW && sqlite3_column_bytes(before, 0) == HASH_BYTES, "an entry is missing");
        memcpy(previous, sqlite3_column_blob(before, 0), HASH_BYTES);
        sqlite3_finalize(before);
    }
    sqlite3_stmt *rows = prepared(db, "SELECT seq, hash, bytes FROM entries WHERE seq >= ? AND seq < ? ORDER BY seq");
    sqlite3_bind_int64(rows, 1, (sqlite3_int64)range->start);
    sqlite3_bind_int64(rows, 2, (sqlite3_int64)range->end);
    char link[LINK_BYTES], tail[64] = "\",\"seq\":";
    uint64_t seq = range->start;
    for (; sqlite3_step(rows) == SQLITE_ROW; seq++) {
        require(sqlite3_column_int64(rows, 0) == (sqlite3_int64)seq, "an entry is missing");
        const uint8_t *stored = sqlite3_column_blob(rows, 1), *bytes = sqlite3_column_blob(rows, 2);
        size_t count = (size_t)sqlite3_column_bytes(rows, 2);
        require(sqlite3_column_bytes(rows, 1) == HASH_BYTES, "a hash is short");
        leaf_hash(bytes, count, hash);
        require(!memcmp(hash, stored, HASH_BYTES), "an entry was changed");
        if (seq > 0) {
            size_t length = 8 + write_number(seq, tail + 8);
            memcpy(tail + length, ",\"v\":1}", 7);
            length += 7;
            write_link(previous, link);
            require(
                count > length + LINK_BYTES && !memcmp(bytes + count - length, tail, length) &&
                    !memcmp(bytes + count - length - LINK_BYTES, link, LINK_BYTES),
                "a link is broken");
        }
        memcpy(previous, hash, HASH_BYTES);
    }
    require(seq == range->end, "an entry is missing");
    return NULL;
}

int verify_work(const char *path, int threads) {
    sqlite3 *db = open_database(path, SQLITE_OPEN_READONLY, "PRAGMA cache_size=-1024");
    uint64_t count = size_of(db);
    sqlite3_close(db);
    require(threads >= 1 && threads <= 64, "1 to 64 threads");
    pthread_t handles[64];
    range ranges[64];
    for (int index = 0; index < threads; index++) {
        ranges[index] = (range){path, count * (uint64_t)index / (uint64_t)threads, count * ((uint64_t)index + 1) / (uint64_t)threads};
        if (index > 0) require(pthread_create(&handles[index], NULL, scan, &ranges[index]) == 0, "no thread");
    }
    scan(&ranges[0]);
    for (int index = 1; index < threads; index++) pthread_join(handles[index], NULL);
    printf("%llu entries\n", (unsigned long long)count);
    return 0;
}
