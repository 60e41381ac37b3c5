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
    if (argc == 5 && !strcmp(argv[1], "append")) return append_work(argv[2], argv[3], number(argv[4]), 100000, 0);
    if (argc == 5 && !strcmp(argv[1], "import")) return append_work(argv[2], argv[3], number(argv[4]), 100000, 1);
    if (argc == 5 && !strcmp(argv[1], "durable")) return durable_work(argv[2], argv[3], number(argv[4]));
    if (argc == 4 && !strcmp(argv[1], "verify")) return verify_work(argv[2], (int)number(argv[3]));
    if (argc == 3 && !strcmp(argv[1], "integrity")) return integrity_work(argv[2]);
    if (argc == 3 && !strcmp(argv[1], "head")) return head_work(argv[2]);
    require(0, "append|import|durable FILE BODIES COUNT, verify FILE THREADS, integrity FILE, head FILE");
    return 1;
}
