#include "floor.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bodies read_bodies(const char *path) {
    FILE *file = fopen(path, "r");
    require(file != NULL, "the bodies cannot be read");
    bodies bodies = {0};
    char *line = NULL;
    size_t capacity = 0;
    ssize_t length;
    while ((length = getline(&line, &capacity, file)) > 1) {
        bodies.texts = realloc(bodies.texts, (bodies.count + 1) * sizeof *bodies.texts);
        bodies.counts = realloc(bodies.counts, (bodies.count + 1) * sizeof *bodies.counts);
        require(bodies.texts && bodies.counts, "memory");
        bodies.counts[bodies.count] = (size_t)length - 1;
        bodies.texts[bodies.count++] = line;
        line = NULL;
        capacity = 0;
    }
    free(line);
    fclose(file);
    require(bodies.count > 0, "there is no body");
    return bodies;
}

static uint8_t *put(uint8_t *to, const char *text, size_t count) {
    memcpy(to, text, count);
    return to + count;
}

size_t write_number(uint64_t number, char *text) {
    char digits[20];
    size_t count = 0;
    do digits[count++] = (char)('0' + number % 10);
    while (number /= 10);
    for (size_t index = 0; index < count; index++) text[index] = digits[count - 1 - index];
    return count;
}

#define PUT(to, literal) put(to, literal, sizeof literal - 1)

size_t write_entry(const bodies *bodies, uint64_t seq, const char *link, uint8_t *bytes) {
    size_t index = seq % bodies->count;
    uint8_t *to = PUT(bytes, "{\"at\":\"2026-01-01T00:00:00Z\",\"body\":");
    to = put(to, bodies->texts[index], bodies->counts[index]);
    to = PUT(to, ",\"kind\":\"observation\"");
    if (seq > 0) {
        to = PUT(to, ",\"prev\":\"");
        to = put(to, link, LINK_BYTES);
        to = PUT(to, "\"");
    }
    to = PUT(to, ",\"seq\":");
    to += write_number(seq, (char *)to);
    to = PUT(to, ",\"v\":1}");
    return (size_t)(to - bytes);
}
