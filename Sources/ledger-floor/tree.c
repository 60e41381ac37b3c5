#include "floor.h"

#include <string.h>

void row_root(const uint8_t nodes[ROW_WIDTH][HASH_BYTES], uint8_t *root) {
    uint8_t level[ROW_WIDTH][HASH_BYTES];
    memcpy(level, nodes, sizeof level);
    for (int width = ROW_WIDTH / 2; width > 0; width /= 2)
        for (int index = 0; index < width; index++) node_hash(level[index * 2], level[index * 2 + 1], level[index]);
    memcpy(root, level[0], HASH_BYTES);
}

// The number of entries below and up to a row, times 16, plus its level.
int64_t row_id(int level, uint64_t index) { return (int64_t)(((index + 1) << (4 * level + 4)) * 16 + (uint64_t)level); }

void tree_append(tree *tree, const uint8_t *leaf) {
    uint8_t hash[HASH_BYTES];
    memcpy(hash, leaf, HASH_BYTES);
    for (int level = 0; level < LEVELS; level++) {
        int slot = (int)(tree->size >> (4 * level) & (ROW_WIDTH - 1));
        memcpy(tree->nodes[level][slot], hash, HASH_BYTES);
        if (slot < ROW_WIDTH - 1) break;
        if (level > 0 && tree->insert) {
            sqlite3_bind_int64(tree->insert, 1, row_id(level, tree->size >> (4 * level + 4)));
            sqlite3_bind_blob(tree->insert, 2, tree->nodes[level], sizeof tree->nodes[level], SQLITE_STATIC);
            done(tree->insert, "a row of the tree was not stored");
        }
        row_root((const uint8_t(*)[HASH_BYTES])tree->nodes[level], hash);
    }
    tree->size++;
}

void tree_root(const tree *tree, uint8_t *root) {
    uint8_t edge[64][HASH_BYTES];
    uint64_t size = 0;
    int count = 0;
    for (int level = LEVELS - 1; level >= 0; level--) {
        int width = (int)(tree->size >> (4 * level) & (ROW_WIDTH - 1));
        for (int slot = 0; slot < width; slot++) {
            memcpy(edge[count++], tree->nodes[level][slot], HASH_BYTES);
            for (uint64_t left = size >> (4 * level); left & 1; left >>= 1, count--)
                node_hash(edge[count - 2], edge[count - 1], edge[count - 2]);
            size += (uint64_t)1 << (4 * level);
        }
    }
    for (; count > 1; count--) node_hash(edge[count - 2], edge[count - 1], edge[count - 2]);
    memcpy(root, edge[0], HASH_BYTES);
}
