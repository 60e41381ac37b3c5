#if canImport(Glibc)
    @preconcurrency internal import Glibc
#else
    internal import Darwin
#endif

/// Puts right what a process may inherit from whoever started it.
enum Surroundings {
    static func prepare() {
        // A command plugin starts its tool with signals blocked, so that Ctrl-C would not reach it.
        var none = sigset_t()
        sigemptyset(&none)
        sigprocmask(SIG_SETMASK, &none, nil)
        // A limit on the size of files is an error to report, not a reason to die in the middle of a commit.
        signal(SIGXFSZ, SIG_IGN)
        // Whoever reads only the first lines ends this at once and without a message.
        signal(SIGPIPE, SIG_DFL)
        setvbuf(stdout, nil, Terminal.isOutput ? _IOLBF : _IOFBF, 1 << 16)
        stopWithPlugin()
    }

    /// Under the plugin, standard input is a pipe that only closes when the plugin is gone; then this ends too.
    private static func stopWithPlugin() {
        guard Call.variable("AUDIT_LEDGER_LIFELINE") == "stdin" else { return }
        var thread = pthread_t()
        pthread_create(
            &thread, nil,
            { _ in
                var byte: UInt8 = 0
                while read(0, &byte, 1) > 0 {}
                _exit(Status.failure)
            }, nil)
        pthread_detach(thread)
    }
}
