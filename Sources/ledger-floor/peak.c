#include "floor.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

// Runs a program and prints the largest resident size that it had, in KiB. A process inherits the figure of whoever
// starts it: this one is smaller than whatever it measures.
int peak_work(char **words) {
    pid_t child = fork();
    require(child >= 0, "no process");
    if (child == 0) {
        int nowhere = open("/dev/null", O_WRONLY);
        dup2(nowhere, 1);
        execv(words[0], words);
        _exit(127);
    }
    int status;
    struct rusage usage;
    require(wait4(child, &status, 0, &usage) == child, "no answer");
    // What an audit finds (8) is nothing to its memory.
    require(WIFEXITED(status) && (WEXITSTATUS(status) == 0 || WEXITSTATUS(status) == 8), "the program failed");
#ifdef __APPLE__
    usage.ru_maxrss /= 1024;
#endif
    printf("%ld\n", (long)usage.ru_maxrss);
    return 0;
}
