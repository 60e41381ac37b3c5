// What Swift cannot call by itself: variadic functions, function-pointer constants, and a call that its module of the
// C library leaves out.
#ifndef CLEDGER_SQLITE_SHIM_H
#define CLEDGER_SQLITE_SHIM_H

#include <sqlite3.h>
#ifdef __linux__
#include <sys/vfs.h>

/// The type of the file system that a path lies on (`statfs`); -1 and `errno` where it cannot be told.
static inline long long cledger_file_system_type(const char *path) {
    struct statfs found;
    return statfs(path, &found) == 0 ? (long long)(unsigned int)found.f_type : -1;
}
#endif

/// `sqlite3_db_config` for the options that take an int and report an int.
static inline int cledger_sqlite_db_config(sqlite3 *database, int option, int value, int *result) {
    return sqlite3_db_config(database, option, value, result);
}

/// `SQLITE_STATIC`: the bytes outlive the step.
static inline sqlite3_destructor_type cledger_sqlite_static(void) { return SQLITE_STATIC; }

/// `SQLITE_TRANSIENT`: SQLite takes a copy.
static inline sqlite3_destructor_type cledger_sqlite_transient(void) { return SQLITE_TRANSIENT; }

#endif
