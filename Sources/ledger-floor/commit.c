#include "floor.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

committer open_committer(sqlite3 *db, const char *path) {
    static const uint8_t seed[32] = {1}, empty[8192];
    committer made = {.db = db};
    made.seal = prepared(db, "INSERT INTO seal VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET note = excluded.note");
    made.key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, seed, sizeof seed);
    char pin[4096];
    snprintf(pin, sizeof pin, "%s.pin", path);
    made.pin = open(pin, O_RDWR | O_CREAT, 0600);
    require(made.key && made.pin >= 0, "the key or the pin does not open");
    if (lseek(made.pin, 0, SEEK_END) == 0)
        require(pwrite(made.pin, empty, sizeof empty, 0) == sizeof empty && fsync(made.pin) == 0, "the pin was not made");
    return made;
}

static void sign(EVP_PKEY *key, const uint8_t *message, size_t count, uint8_t *signature) {
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    size_t written = 64;
    require(
        context && EVP_DigestSignInit(context, NULL, NULL, NULL, key) == 1 &&
            EVP_DigestSign(context, signature, &written, message, count) == 1,
        "nothing was signed");
    EVP_MD_CTX_free(context);
}

void commit(committer *committer, const tree *tree) {
    uint8_t note[NOTE_BYTES];
    memset(note, 'x', sizeof note);
    memcpy(note, &tree->size, sizeof tree->size);
    tree_root(tree, note + 32);
    sign(committer->key, note, 100, note + 100);
    sqlite3_bind_blob(committer->seal, 1, note, sizeof note, SQLITE_STATIC);
    done(committer->seal, "the seal was not stored");
    run(committer->db, "COMMIT");
    // Two slots in turn, so that a torn write leaves the other.
    require(
        pwrite(committer->pin, note, sizeof note, (off_t)committer->slot * 4096) == sizeof note &&
            fdatasync(committer->pin) == 0,
        "the pin was not written");
    committer->slot = 1 - committer->slot;
}
