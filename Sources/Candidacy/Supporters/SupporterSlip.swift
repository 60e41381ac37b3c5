public import LedgerCore

/// What one supporter is given: with it the supporter, and nobody else, can show later that they were counted.
///
/// The leaf is SHA-256(0x00 || roll id || nonce), with a nonce of 128 bits that stands nowhere else; the tree is that of
/// RFC 6962 section 2.1.
public struct SupporterSlip: Hashable, Sendable {
    /// The most bytes of a slip as text.
    public static let textLimit = 8_192
    static let nonceBytes = 16

    /// The supporter's identifier on the voter roll.
    public let rollID: String
    let nonce: [UInt8]
    public let index: UInt64
    /// How many leaves the tree has, those that fill it up included.
    public let size: UInt64
    let proof: InclusionProof
    /// The root that is on record.
    public let root: Hash

    init(rollID: String, nonce: [UInt8], index: UInt64, size: UInt64, proof: InclusionProof, root: Hash) {
        (self.rollID, self.nonce, self.index, self.size) = (rollID, nonce, index, size)
        (self.proof, self.root) = (proof, root)
    }

    static func leaf(_ rollID: String, _ nonce: [UInt8]) -> Hash { Hash.leaf(Array(rollID.utf8) + nonce) }

    /// Whether the slip leads to a root.
    public func leads(to root: Hash) -> Bool {
        (try? proof.verify(leaf: Self.leaf(rollID, nonce), index: index, size: size, root: root)) != nil
    }
}

extension SupporterSlip {
    private static let header = "audit-ledger/supporter@1"

    /// A line for each part, the siblings from the leaf to the root at the end.
    public var text: String {
        let lines = [
            Self.header, "root \(root)", "size \(size)", "index \(index)", "roll \(rollID)",
            "nonce \(Base64.encodeURL(nonce))",
        ]
        return (lines + proof.hashes.map(\.base64)).joined(separator: "\n") + "\n"
    }

    /// Reads a slip as somebody hands it in.
    public init(parsing text: String) throws(SupporterError) {
        guard text.utf8.count <= Self.textLimit else {
            throw SupporterError("A slip has at most \(Self.textLimit) bytes; this is something else.")
        }
        // A carriage return may have joined a line on its way by mail.
        let lines = text.unicodeScalars.split { $0 == "\n" || $0 == "\r" }.map { String($0) }
        func part(_ number: Int, _ name: String) -> String? {
            guard lines.indices.contains(number), lines[number].hasPrefix(name + " ") else { return nil }
            return String(lines[number].dropFirst(name.count + 1))
        }
        guard lines.first == Self.header, let root = part(1, "root").flatMap({ Hash(base64: $0) }),
            let size = part(2, "size").flatMap({ UInt64($0) }), let index = part(3, "index").flatMap({ UInt64($0) }),
            let rollID = part(4, "roll"), let nonce = part(5, "nonce").flatMap({ Base64.decodeURL($0.utf8) }),
            nonce.count == Self.nonceBytes
        else { throw SupporterError("This is no slip of a supporter; it begins with \(Self.header).") }
        var hashes: [Hash] = []
        for (offset, line) in lines.dropFirst(6).enumerated() {
            guard let hash = Hash(base64: line), hashes.count < InclusionProof.maximumCount else {
                throw SupporterError("Line \(offset + 7) of the slip is no hash; copy the slip whole.")
            }
            hashes.append(hash)
        }
        guard let proof = try? InclusionProof(hashes) else { throw SupporterError("The slip has too many lines.") }
        self.init(rollID: rollID, nonce: nonce, index: index, size: size, proof: proof, root: root)
    }
}

/// What is wrong with a list of supporters or a slip: a whole sentence that repeats nothing of it.
public struct SupporterError: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String
    /// The 1-based line of the list, where one is at fault.
    public let line: Int?

    init(_ description: String, line: Int? = nil) {
        self.description = description
        self.line = line
    }
}
