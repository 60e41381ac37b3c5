#if canImport(Glibc)
    @preconcurrency internal import Glibc
#else
    internal import Darwin
#endif

extension Tool {
    /// The floor as a plain C program. SwiftPM links even C with Swift's runtime, which costs more at the start than all that
    /// the floor does there; so it is compiled once more, by the C compiler at hand.
    ///
    /// Where there is none, it is the one beside this program, and standard error says so.
    static func floor(in folder: String) throws(BenchmarkError) -> Tool {
        let sources =
            #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
            .joined(separator: "/") + "/ledger-floor"
        let made = Tool(path: folder + "/ledger-floor")
        let compile =
            "for cc in cc clang gcc; do command -v $cc >/dev/null && break; done; "
            + "exec $cc -O2 -w -o \"$0\" \"$1\"/*.c $(pkg-config --cflags --libs sqlite3 libcrypto) -lpthread"
        let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
        do throws(BenchmarkError) {
            try Tool(path: "/bin/sh").run(["-c", compile, made.path, sources], ["PATH": path])
            return made
        } catch {
            fputs(
                "ledger-benchmark: The floor starts slower than plain C, as it could not be compiled. \(error)\n",
                stderr)
            return try beside("ledger-floor")
        }
    }
}
