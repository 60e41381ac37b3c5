extension Entry {
    /// Writes the bytes of an entry around a body that is canonical already.
    ///
    /// - Parameters:
    ///   - kind: matches `[a-z][a-z-]*`, so that it needs no escape.
    ///   - buffer: emptied first; kept by the caller, so that a bulk append allocates nothing per entry.
    public static func encode(
        seq: UInt64, at: String, kind: String, body: [UInt8], prev: Hash?, token: String?, into buffer: inout [UInt8]
    ) throws(EntryError) {
        buffer.removeAll(keepingCapacity: true)
        append("{\"at\":\"", to: &buffer)
        append(at, to: &buffer)
        append("\",\"body\":", to: &buffer)
        buffer.append(contentsOf: body)
        append(",\"kind\":\"", to: &buffer)
        append(kind, to: &buffer)
        if let prev {
            append("\",\"prev\":\"", to: &buffer)
            HashText(prev).append(to: &buffer)
        }
        append("\",\"seq\":", to: &buffer)
        append(seq, to: &buffer)
        if let token {
            append(",\"token\":", to: &buffer)
            JSONValue.write(token, to: &buffer)
        }
        append(",\"v\":1}", to: &buffer)
        guard buffer.count <= EntryView.maximumBytes else {
            throw EntryError(
                EntryView.maximumBytes,
                "the entry has \(buffer.count) bytes and may have \(EntryView.maximumBytes); shorten its texts, or put the document elsewhere and record its digest"
            )
        }
    }

    @inline(__always)
    private static func append(_ literal: StaticString, to buffer: inout [UInt8]) {
        buffer.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    @inline(__always)
    private static func append(_ text: String, to buffer: inout [UInt8]) {
        // A collection of UTF-8 is appended byte by byte unless its storage is asked for.
        if text.utf8.withContiguousStorageIfAvailable({ buffer.append(contentsOf: $0) }) == nil {
            buffer.append(contentsOf: text.utf8)
        }
    }

    private static func append(_ number: UInt64, to buffer: inout [UInt8]) {
        let start = buffer.count
        var rest = number
        repeat {
            buffer.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        buffer[start...].reverse()
    }
}
