#include "floor.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

void require(int holds, const char *what) {
    if (holds) return;
    fprintf(stderr, "ledger-floor: %s\n", what);
    exit(1);
}

double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static uint64_t number(const char *text) {
    char *end;
    uint64_t value = strtoull(text, &end, 10);
    require(*text && !*end, "a number is due");
    return value;
}

int main(int argc, char **argv) {
    const char *work = argc > 1 ? argv[1] : "";
    if (argc == 7 && !strcmp(work, "append"))
        return append_work(argv[2], argv[3], number(argv[4]), number(argv[5]), number(argv[6]), 0);
    if (argc == 7 && !strcmp(work, "import"))
        return append_work(argv[2], argv[3], number(argv[4]), number(argv[5]), number(argv[6]), 1);
    if (argc == 4 && !strcmp(work, "one")) return one_work(argv[2], argv[3]);
    if (argc == 4 && !strcmp(work, "verify")) return verify_work(argv[2], (int)number(argv[3]));
    if (argc == 4 && !strcmp(work, "prove")) return prove_work(argv[2], number(argv[3]));
    if (argc == 3 && !strcmp(work, "integrity")) return integrity_work(argv[2]);
    if (argc == 3 && !strcmp(work, "head")) return head_work(argv[2]);
    if (argc >= 3 && !strcmp(work, "peak")) return peak_work(argv + 2);
    require(
        0, "append|import FILE BODIES COUNT BATCH PAGE, one FILE BODIES, verify FILE THREADS, prove FILE COUNT, "
           "integrity|head FILE, peak PROGRAM WORD...");
    return 1;
}
