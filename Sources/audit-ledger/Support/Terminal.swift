#if canImport(Glibc)
    @preconcurrency internal import Glibc
#else
    internal import Darwin
#endif

/// What stands at the other end of the standard streams.
enum Terminal {
    static let isInput = isatty(0) == 1
    static let isOutput = isatty(1) == 1
    static let isError = isatty(2) == 1

    /// Whether standard output takes colour. Colour never says anything by itself.
    static let hasColor =
        isOutput && getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
        && getenv("TERM").map { String(cString: $0) != "dumb" } ?? false

    static func bold(_ text: String) -> String { hasColor ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    static func write(_ text: String) { write(text, to: stdout) }

    static func writeError(_ text: String) { write(text, to: stderr) }

    /// Asks a question on the terminal; nil at the end of the input.
    static func ask(_ question: String) -> String? {
        writeError(question)
        fflush(stderr)
        return readLine()
    }

    /// Bytes as they are, for whoever reads them at the other end of a pipe.
    static func write(_ bytes: UnsafeRawBufferPointer) {
        if fwrite(bytes.baseAddress, 1, bytes.count, stdout) < bytes.count { fail() }
    }

    static func flush() {
        if fflush(stdout) != 0 { fail() }
    }

    /// How many cells a line of standard output has; nil where it is no terminal, so that nothing is cut.
    static var width: Int? {
        guard isOutput else { return nil }
        var size = winsize()
        guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    private static func write(_ text: String, to stream: UnsafeMutablePointer<FILE>?) {
        var text = text
        let isWhole = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, stream) == $0.count }
        if !isWhole, stream == stdout { fail() }
    }

    /// Ends: an answer that nobody got must not look like success.
    private static func fail() -> Never {
        let reason = String(cString: strerror(errno))
        writeError("audit-ledger: The result cannot be written to standard output: \(reason).\n")
        _exit(Status.failure)
    }
}
