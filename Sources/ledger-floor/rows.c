#include "floor.h"

#include <string.h>

rows rows_of(sqlite3 *db) {
    return (rows){
        prepared(db, "SELECT hash FROM entries WHERE seq >= ? AND seq < ? ORDER BY seq"),
        prepared(db, "SELECT hashes FROM nodes WHERE id = ?")};
}

void read_row(const rows *rows, int level, uint64_t index, int width, uint8_t hashes[ROW_WIDTH][HASH_BYTES]) {
    if (level == 0) {
        sqlite3_bind_int64(rows->leaves, 1, (sqlite3_int64)(index * ROW_WIDTH));
        sqlite3_bind_int64(rows->leaves, 2, (sqlite3_int64)(index * ROW_WIDTH) + width);
        for (int slot = 0; slot < width; slot++) {
            int isHash = sqlite3_step(rows->leaves) == SQLITE_ROW && sqlite3_column_bytes(rows->leaves, 0) == HASH_BYTES;
            require(isHash, "an entry is missing");
            memcpy(hashes[slot], sqlite3_column_blob(rows->leaves, 0), HASH_BYTES);
        }
        sqlite3_reset(rows->leaves);
        return;
    }
    sqlite3_bind_int64(rows->row, 1, row_id(level, index));
    int isRow = sqlite3_step(rows->row) == SQLITE_ROW && sqlite3_column_bytes(rows->row, 0) == ROW_WIDTH * HASH_BYTES;
    require(isRow, "a row of the tree is missing");
    memcpy(hashes, sqlite3_column_blob(rows->row, 0), ROW_WIDTH * HASH_BYTES);
    sqlite3_reset(rows->row);
}

// The right edge: each node of an incomplete row is the root of a complete row below it.
void read_tree(sqlite3 *db, tree *tree) {
    rows rows = rows_of(db);
    tree->size = size_of(db);
    read_row(&rows, 0, tree->size / ROW_WIDTH, (int)(tree->size % ROW_WIDTH), tree->nodes[0]);
    for (int level = 1; level < LEVELS; level++) {
        uint64_t nodes = tree->size >> (4 * level);
        uint64_t first = nodes / ROW_WIDTH * ROW_WIDTH;
        for (uint64_t node = first; node < nodes; node++) {
            uint8_t below[ROW_WIDTH][HASH_BYTES];
            read_row(&rows, level - 1, node, ROW_WIDTH, below);
            row_root((const uint8_t(*)[HASH_BYTES])below, tree->nodes[level][node - first]);
        }
    }
    sqlite3_finalize(rows.leaves);
    sqlite3_finalize(rows.row);
}
