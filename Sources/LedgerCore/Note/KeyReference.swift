/// What a signature line says about its key: a name and four bytes of a digest. It identifies; it secures nothing.
public struct KeyReference: Sendable {
    public let name: String
    public let id: UInt32

    /// Nil where `name` cannot stand in a note: it must not be empty nor hold Unicode white space, control characters
    /// or `+` (C2SP signed-note, "Format").
    public init?(name: String, id: UInt32) {
        guard Self.isName(name) else { return nil }
        self.init(unchecked: name, id)
    }

    init(unchecked name: String, _ id: UInt32) {
        self.name = name
        self.id = id
    }

    static func isName(_ name: String) -> Bool {
        !name.isEmpty
            && name.unicodeScalars.allSatisfy {
                $0 != "+" && !$0.properties.isWhitespace && $0.properties.generalCategory != .control
            }
    }

    /// The recommended identifier: the first four bytes, big-endian, of SHA-256(name || 0x0A || type || key).
    static func id(name: String, type: UInt8, key: [UInt8]) -> UInt32 {
        SHA256.digest(Array(name.utf8) + [0x0A, type] + key).withUnsafeBytes {
            UInt32(bigEndian: $0.loadUnaligned(as: UInt32.self))
        }
    }
}

// Names are compared as bytes: String's own equality takes canonically equivalent texts for one.
extension KeyReference: Hashable {
    public static func == (one: KeyReference, other: KeyReference) -> Bool {
        one.id == other.id && one.name.utf8.elementsEqual(other.name.utf8)
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension KeyReference: CustomStringConvertible {
    /// `<name>+<id as eight hexadecimal digits>`, as Go's note package writes it.
    public var description: String { "\(name)+\(hexadecimalID)" }

    var hexadecimalID: String { Hexadecimal.encode(id.bigEndianBytes) }
}

extension FixedWidthInteger {
    var bigEndianBytes: [UInt8] { withUnsafeBytes(of: bigEndian) { Array($0) } }
}
