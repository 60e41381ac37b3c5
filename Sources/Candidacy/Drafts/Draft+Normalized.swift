import LedgerCore

extension Draft {
    /// The draft with every text in Unicode Normalization Form C and line ends as line feeds, as typed or imported
    /// input needs it before it is checked.
    public var normalized: Draft {
        if Self.isNormal(.object(body)) { return self }
        var draft = self
        if case .object(let body) = Self.normalize(.object(body)) { draft.body = body }
        return draft
    }

    private static func isNormal(_ value: JSONValue) -> Bool {
        switch value {
        case .string(let text): !text.utf8.contains(0x0D) && NFC.isNormalized(text)
        case .array(let elements): elements.allSatisfy(isNormal)
        case .object(let object): object.members.allSatisfy { isNormal($0.value) }
        case .integer, .bool, .null: true
        }
    }

    private static func normalize(_ value: JSONValue) -> JSONValue {
        switch value {
        case .string(let text): .string(NFC.normalize(lineFeeds(text)))
        case .array(let elements): .array(elements.map(normalize))
        case .object(let object): .object(JSONObject(object.members.map { ($0.key, normalize($0.value)) }))
        case .integer, .bool, .null: value
        }
    }

    private static func lineFeeds(_ text: String) -> String {
        guard text.utf8.contains(0x0D) else { return text }
        var bytes: [UInt8] = []
        var isAfterReturn = false
        for byte in text.utf8 {
            if byte == 0x0D { bytes.append(0x0A) } else if byte != 0x0A || !isAfterReturn { bytes.append(byte) }
            isAfterReturn = byte == 0x0D
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
