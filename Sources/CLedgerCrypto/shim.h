// What LedgerCore needs of libcrypto. SHA-256 goes through the low-level calls: OpenSSL 3.0 fetches the algorithm anew
// on every one-shot call, which doubles the cost of a 300-byte entry and triples that of a tree node.
#ifndef CLEDGER_CRYPTO_SHIM_H
#define CLEDGER_CRYPTO_SHIM_H

#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
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

/// Ed25519 (RFC 8032) by EVP. Every call answers 1 for yes and 0 for no, and leaves libcrypto's error queue empty.

/// The key that a 32-byte seed stands for, or NULL; freed by EVP_PKEY_free, which clears the secret.
static inline EVP_PKEY *cledger_ed25519_key(const uint8_t *seed) {
    EVP_PKEY *key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, seed, 32);
    if (!key) ERR_clear_error();
    return key;
}

static inline int cledger_ed25519_seed(EVP_PKEY *key, uint8_t *seed) {
    size_t count = 32;
    int done = EVP_PKEY_get_raw_private_key(key, seed, &count) == 1 && count == 32;
    if (!done) ERR_clear_error();
    return done;
}

static inline int cledger_ed25519_public(EVP_PKEY *key, uint8_t *point) {
    size_t count = 32;
    int done = EVP_PKEY_get_raw_public_key(key, point, &count) == 1 && count == 32;
    if (!done) ERR_clear_error();
    return done;
}

static inline int cledger_ed25519_sign(EVP_PKEY *key, const uint8_t *message, size_t count, uint8_t *signature) {
    size_t written = 64;
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    int done = context && EVP_DigestSignInit(context, NULL, NULL, NULL, key) == 1 &&
               EVP_DigestSign(context, signature, &written, message, count) == 1 && written == 64;
    EVP_MD_CTX_free(context);
    if (!done) ERR_clear_error();
    return done;
}

static inline int cledger_ed25519_verify(
    const uint8_t *point, const uint8_t *message, size_t count, const uint8_t *signature) {
    EVP_PKEY *key = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, NULL, point, 32);
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    int good = key && context && EVP_DigestVerifyInit(context, NULL, NULL, NULL, key) == 1 &&
               EVP_DigestVerify(context, signature, 64, message, count) == 1;
    EVP_MD_CTX_free(context);
    EVP_PKEY_free(key);
    if (!good) ERR_clear_error();
    return good;
}

/// HMAC-SHA-256 (RFC 2104).
static inline int cledger_hmac_sha256(
    const void *key, size_t key_count, const void *message, size_t count, void *digest) {
    unsigned int written = 0;
    int done = HMAC(EVP_sha256(), key, (int)key_count, (const unsigned char *)message, count,
                    (unsigned char *)digest, &written) != NULL &&
               written == 32;
    if (!done) ERR_clear_error();
    return done;
}

/// Fills `bytes` from libcrypto's private random generator.
static inline int cledger_random(void *bytes, size_t count) {
    int done = RAND_priv_bytes((unsigned char *)bytes, (int)count) == 1;
    if (!done) ERR_clear_error();
    return done;
}

/// Overwrites `bytes` in a way that no compiler leaves out.
static inline void cledger_erase(void *bytes, size_t count) { OPENSSL_cleanse(bytes, count); }

#pragma clang diagnostic pop
#endif
