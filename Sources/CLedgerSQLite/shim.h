// What Swift cannot call of SQLite by itself: variadic functions and function-pointer constants.
#ifndef CLEDGER_SQLITE_SHIM_H
#define CLEDGER_SQLITE_SHIM_H

#include <sqlite3.h>

/// `sqlite3_db_config` for the options that take an int and report an int.
static inline int cledger_sqlite_db_config(sqlite3 *database, int option, int value, int *result) {
    return sqlite3_db_config(database, option, value, result);
}

/// `SQLITE_STATIC`: the bytes outlive the step.
static inline sqlite3_destructor_type cledger_sqlite_static(void) { return SQLITE_STATIC; }

/// `SQLITE_TRANSIENT`: SQLite takes a copy.
static inline sqlite3_destructor_type cledger_sqlite_transient(void) { return SQLITE_TRANSIENT; }

#endif
