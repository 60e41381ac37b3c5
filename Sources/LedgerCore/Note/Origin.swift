/// The name of a ledger, such as `elections.example/committee-7`: the first line of its checkpoints and the name of its
/// key (C2SP tlog-checkpoint).
public struct Origin: Sendable {
    /// The most bytes of an origin.
    public static let maximumByteCount = 200

    public let text: String

    /// Refuses, with a sentence, whatever could not stand in a note, could not be told apart by eye, or is a URL with a
    /// scheme.
    public init(_ text: String) throws(NoteError) {
        guard !text.isEmpty else { throw .badName("An origin is not empty.") }
        guard text.utf8.count <= Self.maximumByteCount else { throw .badName("An origin has at most 200 bytes.") }
        for scalar in text.unicodeScalars {
            let properties = scalar.properties
            if scalar == "+" { throw .badName("An origin has no +: it parts the name of a key from the rest.") }
            if properties.isWhitespace { throw .badName("An origin has no white space.") }
            switch properties.generalCategory {
            case .control, .format: throw .badName("An origin has no control or invisible characters.")
            default: break
            }
        }
        guard !Array(text.utf8).contains(subsequence: Array("://".utf8)) else {
            throw .badName("An origin has no scheme: it reads example.org/ledger, not https://example.org/ledger.")
        }
        self.text = text
    }
}

extension Array where Element == UInt8 {
    fileprivate func contains(subsequence: [UInt8]) -> Bool {
        indices.contains { self[$0...].starts(with: subsequence) }
    }
}

// Origins are compared as bytes: String's own equality takes canonically equivalent texts for one.
extension Origin: Hashable {
    public static func == (one: Origin, other: Origin) -> Bool { one.text.utf8.elementsEqual(other.text.utf8) }

    public func hash(into hasher: inout Hasher) { for byte in text.utf8 { hasher.combine(byte) } }
}

extension Origin: CustomStringConvertible {
    public var description: String { text }
}
