#define OPENSSL_SUPPRESS_DEPRECATED
#include "floor.h"

#include <openssl/sha.h>

// The low-level calls: the fastest that libcrypto offers for messages as short as these.
#ifdef __clang__
#pragma clang diagnostic ignored "-Wdeprecated-declarations"
#endif

void leaf_hash(const uint8_t *bytes, size_t count, uint8_t *hash) {
    static const uint8_t prefix = 0;
    SHA256_CTX context;
    SHA256_Init(&context);
    SHA256_Update(&context, &prefix, 1);
    SHA256_Update(&context, bytes, count);
    SHA256_Final(hash, &context);
}

void node_hash(const uint8_t *left, const uint8_t *right, uint8_t *hash) {
    static const uint8_t prefix = 1;
    SHA256_CTX context;
    SHA256_Init(&context);
    SHA256_Update(&context, &prefix, 1);
    SHA256_Update(&context, left, HASH_BYTES);
    SHA256_Update(&context, right, HASH_BYTES);
    SHA256_Final(hash, &context);
}

void write_link(const uint8_t *hash, char *text) {
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int group = 0; group < 11; group++) {
        uint32_t three = (uint32_t)hash[group * 3] << 16 | (uint32_t)hash[group * 3 + 1] << 8;
        if (group < 10) three |= hash[group * 3 + 2];
        text[group * 4] = digits[three >> 18];
        text[group * 4 + 1] = digits[three >> 12 & 63];
        text[group * 4 + 2] = digits[three >> 6 & 63];
        text[group * 4 + 3] = group < 10 ? digits[three & 63] : '=';
    }
}
