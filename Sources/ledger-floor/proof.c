#include "proof.h"

#include <string.h>

// A row, from memory where it is the incomplete one at the right edge.
static const uint8_t (*row(source *source, int level, uint64_t index, int *width))[HASH_BYTES] {
    if (index == source->tree->size >> (4 * level + 4)) {
        *width = (int)(source->tree->size >> (4 * level) & (ROW_WIDTH - 1));
        return source->tree->nodes[level];
    }
    *width = ROW_WIDTH;
    for (int place = 0; place < source->count; place++)
        if (source->kept[place].level == level && source->kept[place].index == index) return source->kept[place].hashes;
    int place = source->count < KEPT_ROWS ? source->count++ : KEPT_ROWS - 1;
    source->kept[place].level = level;
    source->kept[place].index = index;
    read_row(&source->rows, level, index, ROW_WIDTH, source->kept[place].hashes);
    return source->kept[place].hashes;
}

// The root over the 2^level entries from index * 2^level on.
static void full_root(source *source, int level, uint64_t index, uint8_t *root) {
    uint64_t first = index << (level % 4);
    int nodes = 1 << (level % 4), width;
    const uint8_t(*hashes)[HASH_BYTES] = row(source, level / 4, first / ROW_WIDTH, &width);
    require((int)(first % ROW_WIDTH) + nodes <= width, "a row is short");
    uint8_t work[ROW_WIDTH / 2][HASH_BYTES];
    memcpy(work, hashes[first % ROW_WIDTH], (size_t)nodes * HASH_BYTES);
    for (nodes /= 2; nodes > 0; nodes /= 2)
        for (int node = 0; node < nodes; node++) node_hash(work[node * 2], work[node * 2 + 1], work[node]);
    memcpy(root, work[0], HASH_BYTES);
}

void range_root(source *source, uint64_t start, uint64_t end, uint8_t *root) {
    int level = 63 - __builtin_clzll(end - start);
    uint64_t middle = start + ((uint64_t)1 << level);
    full_root(source, level, start >> level, root);
    if (middle == end) return;
    uint8_t right[HASH_BYTES];
    range_root(source, middle, end, right);
    node_hash(root, right, root);
}

// The largest power of two below a count.
static uint64_t split(uint64_t count) { return (uint64_t)1 << (63 - __builtin_clzll(count - 1)); }

void prove_inclusion(source *source, uint64_t index, uint64_t start, uint64_t end, proof *proof) {
    if (end - start == 1) return;
    uint64_t middle = start + split(end - start);
    if (index < middle) {
        prove_inclusion(source, index, start, middle, proof);
        range_root(source, middle, end, proof->hashes[proof->count++]);
    } else {
        prove_inclusion(source, index, middle, end, proof);
        range_root(source, start, middle, proof->hashes[proof->count++]);
    }
}

void prove_consistency(source *source, uint64_t old, uint64_t start, uint64_t end, int isWhole, proof *proof) {
    if (old == end) {
        if (!isWhole) range_root(source, start, end, proof->hashes[proof->count++]);
        return;
    }
    uint64_t middle = start + split(end - start);
    if (old <= middle) {
        prove_consistency(source, old, start, middle, isWhole, proof);
        range_root(source, middle, end, proof->hashes[proof->count++]);
    } else {
        prove_consistency(source, old, middle, end, 0, proof);
        range_root(source, start, middle, proof->hashes[proof->count++]);
    }
}

// RFC 9162 section 2.1.3.2.
int check_inclusion(const uint8_t *leaf, uint64_t index, uint64_t size, const proof *proof, const uint8_t *root) {
    uint64_t last = size - 1;
    uint8_t hash[HASH_BYTES];
    memcpy(hash, leaf, HASH_BYTES);
    for (int place = 0; place < proof->count; place++, index >>= 1, last >>= 1) {
        if (!last) return 0;
        if (!(index & 1) && index != last) {
            node_hash(hash, proof->hashes[place], hash);
            continue;
        }
        node_hash(proof->hashes[place], hash, hash);
        for (; index && !(index & 1); index >>= 1) last >>= 1;
    }
    return !last && !memcmp(hash, root, HASH_BYTES);
}

// RFC 9162 section 2.1.4.2.
int check_consistency(uint64_t old, uint64_t size, const proof *proof, const uint8_t *oldRoot, const uint8_t *root) {
    if (old == size) return proof->count == 0 && !memcmp(oldRoot, root, HASH_BYTES);
    uint64_t index = old - 1, last = size - 1;
    int place = 0;
    for (; index & 1; index >>= 1) last >>= 1;
    if (index && proof->count < 1) return 0;
    uint8_t one[HASH_BYTES], other[HASH_BYTES];
    memcpy(one, index ? proof->hashes[place++] : oldRoot, HASH_BYTES);
    memcpy(other, one, HASH_BYTES);
    for (; place < proof->count; place++, index >>= 1, last >>= 1) {
        if (!last) return 0;
        if (!(index & 1) && index != last) {
            node_hash(other, proof->hashes[place], other);
            continue;
        }
        node_hash(proof->hashes[place], one, one);
        node_hash(proof->hashes[place], other, other);
        for (; index && !(index & 1); index >>= 1) last >>= 1;
    }
    return !last && !memcmp(one, oldRoot, HASH_BYTES) && !memcmp(other, root, HASH_BYTES);
}
