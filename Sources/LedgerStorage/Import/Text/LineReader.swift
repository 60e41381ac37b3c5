#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Lines ended by LF or CR LF; the last may lack its end. Memory is bounded by ``ImportLimits/line``.
struct LineReader {
    enum Line {
        /// Without its end; valid until the next call.
        case text(UnsafeRawBufferPointer)
        /// Longer than the limit; what there was of it is gone.
        case tooLong
    }

    /// The 1-based number of the line last returned.
    private(set) var number = 0
    private let source: ByteSource
    private var used = 0

    init(_ source: ByteSource) { self.source = source }

    /// The next line; nil at the end of the file.
    mutating func next() throws(ImportError) -> Line? {
        source.consume(used)
        used = 0
        var searched = 0
        while true {
            let window = source.window
            if let end = Self.lineFeed(in: window, from: searched) {
                number += 1
                used = end + 1
                return line(window, end)
            }
            searched = window.count
            // One byte over the limit may be the CR of a line that just fits.
            if searched > ImportLimits.line + 1 { return try skip() }
            if try source.fill() { continue }
            if searched == 0 { return nil }
            number += 1
            used = searched
            return line(source.window, searched)
        }
    }

    private func line(_ window: UnsafeRawBufferPointer, _ end: Int) -> Line {
        let end = end > 0 && window[end - 1] == 0x0D ? end - 1 : end
        return end > ImportLimits.line ? .tooLong : .text(UnsafeRawBufferPointer(rebasing: window[..<end]))
    }

    private mutating func skip() throws(ImportError) -> Line {
        number += 1
        repeat {
            let window = source.window
            if let end = Self.lineFeed(in: window, from: 0) {
                used = end + 1
                break
            }
            source.consume(window.count)
        } while try source.fill()
        return .tooLong
    }

    private static func lineFeed(in window: UnsafeRawBufferPointer, from start: Int) -> Int? {
        guard start < window.count, let base = window.baseAddress,
            let found = memchr(base + start, 0x0A, window.count - start)
        else { return nil }
        return UnsafeRawPointer(found) - base
    }
}
