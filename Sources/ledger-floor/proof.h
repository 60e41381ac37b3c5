// Proofs of RFC 6962 from stored rows.
#ifndef LEDGER_FLOOR_PROOF_H
#define LEDGER_FLOOR_PROOF_H

#include "floor.h"

enum { PROOF_LIMIT = 130, KEPT_ROWS = 32 };

typedef struct {
    rows rows;
    const tree *tree;
    // Rows that this proof has read: forgotten before the next, so that each pays for its own.
    struct {
        int level;
        uint64_t index;
        uint8_t hashes[ROW_WIDTH][HASH_BYTES];
    } kept[KEPT_ROWS];
    int count;
} source;

typedef struct {
    uint8_t hashes[PROOF_LIMIT][HASH_BYTES];
    int count;
} proof;

// The root over the entries from `start` on up to `end`.
void range_root(source *source, uint64_t start, uint64_t end, uint8_t *root);
void prove_inclusion(source *source, uint64_t index, uint64_t start, uint64_t end, proof *proof);
void prove_consistency(source *source, uint64_t old, uint64_t start, uint64_t end, int isWhole, proof *proof);
int check_inclusion(const uint8_t *leaf, uint64_t index, uint64_t size, const proof *proof, const uint8_t *root);
int check_consistency(uint64_t old, uint64_t size, const proof *proof, const uint8_t *oldRoot, const uint8_t *root);

#endif
