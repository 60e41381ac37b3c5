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
        buffer.append(contentsOf: at.utf8)
        append("\",\"body\":", to: &buffer)
        buffer.append(contentsOf: body)
        append(",\"kind\":\"", to: &buffer)
        buffer.append(contentsOf: kind.utf8)
        if let prev {
            append("\",\"prev\":\"", to: &buffer)
            buffer.append(contentsOf: prev.base64.utf8)
        }
        append("\",\"seq\":", to: &buffer)
        buffer.append(contentsOf: String(seq).utf8)
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

    private static func append(_ literal: StaticString, to buffer: inout [UInt8]) {
        buffer.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }
}
