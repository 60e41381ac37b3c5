#include "floor.h"

#include <stdio.h>
#include <stdlib.h>

sqlite3 *open_database(const char *path, int flags, const char *pragmas) {
    sqlite3 *db;
    require(sqlite3_open_v2(path, &db, flags | SQLITE_OPEN_NOMUTEX, NULL) == SQLITE_OK, "the file does not open");
    sqlite3_busy_timeout(db, 10000);
    run(db, pragmas);
    return db;
}

sqlite3_stmt *prepared(sqlite3 *db, const char *sql) {
    sqlite3_stmt *statement;
    int code = sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
    require(code == SQLITE_OK, sqlite3_errmsg(db));
    return statement;
}

void run(sqlite3 *db, const char *sql) {
    require(sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK, sqlite3_errmsg(db));
}

void done(sqlite3_stmt *statement, const char *what) {
    require(sqlite3_step(statement) == SQLITE_DONE, what);
    sqlite3_reset(statement);
}

uint64_t size_of(sqlite3 *db) {
    sqlite3_stmt *size = prepared(db, "SELECT max(seq) + 1 FROM entries");
    require(sqlite3_step(size) == SQLITE_ROW, "there is no entry");
    uint64_t count = (uint64_t)sqlite3_column_int64(size, 0);
    sqlite3_finalize(size);
    return count;
}

int integrity_work(const char *path) {
    sqlite3 *db = open_database(path, SQLITE_OPEN_READONLY, "PRAGMA cache_size=-1024");
    sqlite3_stmt *check = prepared(db, "PRAGMA integrity_check");
    require(sqlite3_step(check) == SQLITE_ROW, "integrity_check does not answer");
    puts((const char *)sqlite3_column_text(check, 0));
    return 0;
}

int head_work(const char *path) {
    sqlite3 *db = open_database(path, SQLITE_OPEN_READONLY, "PRAGMA cache_size=-1024");
    sqlite3_stmt *head = prepared(db, "SELECT seq, hash FROM entries ORDER BY seq DESC LIMIT 1");
    require(sqlite3_step(head) == SQLITE_ROW, "there is no entry");
    char link[LINK_BYTES];
    write_link(sqlite3_column_blob(head, 1), link);
    printf("%lld %.*s\n", sqlite3_column_int64(head, 0) + 1, LINK_BYTES, link);
    return 0;
}
