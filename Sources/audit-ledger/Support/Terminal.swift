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

    static func flush() { fflush(stdout) }

    private static func write(_ text: String, to stream: UnsafeMutablePointer<FILE>?) {
        var text = text
        text.withUTF8 { _ = fwrite($0.baseAddress, 1, $0.count, stream) }
    }
}
