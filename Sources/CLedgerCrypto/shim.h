// What LedgerCore needs of libcrypto. SHA-256 goes through the low-level calls: OpenSSL 3.0 fetches the algorithm anew
// on every one-shot call, which doubles the cost of a 300-byte entry and triples that of a tree node.
#ifndef CLEDGER_CRYPTO_SHIM_H
#define CLEDGER_CRYPTO_SHIM_H

#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <openssl/sha.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wdeprecated-declarations"

typedef SHA256_CTX cledger_sha256;

static inline void cledger_sha256_init(cledger_sha256 *context) { SHA256_Init(context); }

static inline void cledger_sha256_update(cledger_sha256 *context, const void *bytes, size_t count) {
    SHA256_Update(context, bytes, count);
}

static inline void cledger_sha256_final(cledger_sha256 *context, void *digest) {
    SHA256_Final((unsigned char *)digest, context);
}

/// SHA-256(0x00 || bytes): RFC 6962 section 2.1, a leaf.
static inline void cledger_leaf_hash(const void *bytes, size_t count, void *digest) {
    static const uint8_t prefix = 0;
    SHA256_CTX context;
    SHA256_Init(&context);
    SHA256_Update(&context, &prefix, 1);
    SHA256_Update(&context, bytes, count);
    SHA256_Final((unsigned char *)digest, &context);
}

/// SHA-256(0x01 || left || right): RFC 6962 section 2.1, a node over two subtrees.
static inline void cledger_node_hash(const void *left, const void *right, void *digest) {
    static const uint8_t prefix = 1;
    SHA256_CTX context;
    SHA256_Init(&context);
    SHA256_Update(&context, &prefix, 1);
    SHA256_Update(&context, left, 32);
    SHA256_Update(&context, right, 32);
    SHA256_Final((unsigned char *)digest, &context);
}

#pragma clang diagnostic pop
#endif
