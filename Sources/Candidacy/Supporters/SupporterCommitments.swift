public import LedgerCore

/// Commitments to the supporters of a candidacy: a Merkle root that says nothing to anybody without a slip, and a slip for
/// each supporter. No name, no roll id and no count can be found from what is recorded.
public struct SupporterCommitments: Sendable {
    /// What the table calls this way of hashing.
    public static let scheme = "sha256-merkle-v1"
    /// The most supporters of one candidacy.
    public static let limit = 65_536
    /// The fewest leaves: leaves of nobody fill the tree up to a power of two, since its size stands on every slip.
    static let fewestLeaves = 16
    static let rollIDLimit = 96

    public let root: Hash
    /// A slip for each supporter, in the order of the list.
    public let slips: [SupporterSlip]

    /// - Parameter lines: the roll id of a supporter in each; empty ones are passed over.
    /// - Throws: what is wrong with the list, with the line.
    public init(lines: [String]) throws(SupporterError) {
        var generator = SystemRandomNumberGenerator()
        func random(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) } }
        let members = try Self.rollIDs(lines).map { (id: $0, nonce: random(SupporterSlip.nonceBytes)) }
        var size = Self.fewestLeaves
        while size < members.count { size *= 2 }
        let own = members.map { SupporterSlip.leaf($0.id, $0.nonce) }
        let others = (own.count..<size).compactMap { _ in Hash(bytes: random(Hash.byteCount)) }
        // In the order of the hashes, which tells nothing of the order in which they signed.
        let leaves = (own + others).sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
        var levels = [leaves]
        while let level = levels.last, level.count > 1 {
            levels.append(stride(from: 0, to: level.count, by: 2).map { Hash.node(level[$0], level[$0 + 1]) })
        }
        let root = levels[levels.count - 1][0]
        let places = Dictionary(leaves.enumerated().map { ($1, $0) }, uniquingKeysWith: { $1 })
        var slips: [SupporterSlip] = []
        for (member, leaf) in zip(members, own) {
            let index = places[leaf] ?? 0
            let siblings = levels.dropLast().enumerated().map { height, level in level[index >> height ^ 1] }
            guard let proof = try? InclusionProof(siblings) else { throw SupporterError("The tree is too high.") }
            slips.append(
                SupporterSlip(
                    rollID: member.id, nonce: member.nonce, index: UInt64(index), size: UInt64(size), proof: proof,
                    root: root))
        }
        self.root = root
        self.slips = slips
    }

    static func rollIDs(_ lines: [String]) throws(SupporterError) -> [String] {
        var ids: [String] = []
        var seen: [String: Int] = [:]
        for (number, line) in lines.enumerated() where !line.isEmpty {
            guard line.utf8.count <= rollIDLimit,
                line.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
            else {
                throw SupporterError(
                    "A roll id has at most \(rollIDLimit) bytes and no control characters; one stands in each line.",
                    line: number + 1)
            }
            if let first = seen.updateValue(number + 1, forKey: line) {
                throw SupporterError(
                    "The same roll id stands in line \(first) already; nobody is counted twice.", line: number + 1)
            }
            ids.append(line)
            guard ids.count <= limit else {
                throw SupporterError("There are more than \(limit) supporters.", line: number + 1)
            }
        }
        guard !ids.isEmpty else { throw SupporterError("The list names nobody: a roll id stands in each line.") }
        return ids
    }
}
