/// Two checkpoints of one log that its keys signed and that cannot both be true: at the size of the smaller, the larger
/// stands over another root. There is no way to make one that does not verify.
///
/// ```
/// audit-ledger/fork@1 <vkey> …
/// root <the root that the second checkpoint's tree has at the size of the first>
/// proof <a hash>       one for each hash of the consistency proof from that root to the second checkpoint's
/// handover <base64>    one for each key behind the first: the note by which an earlier one handed over to it
///
/// <the smaller checkpoint, a signed note>
///
/// <the larger>
/// ```
public struct ForkEvidence: Hashable, Sendable {
    /// The keys of the log: the one by which it is known, and those behind it.
    public let keys: [VerifierKey]
    /// What was signed to hand over to each key but the first, in order. Whoever knows that a key had handed over
    /// before it signed one of these knows that it was retired, and that this says nothing against the log.
    public let handovers: [SignedNote]
    public let smaller: SignedNote
    public let larger: SignedNote
    /// What the larger tree has where the smaller one ends.
    public let root: Hash
    /// From ``root`` to the root of the larger checkpoint.
    public let proof: ConsistencyProof

    /// - Throws: `NoteError` where a note is not signed by one of the keys, or the two do not contradict each other.
    public init(
        keys: [VerifierKey], handovers: [SignedNote] = [], smaller: SignedNote, larger: SignedNote, root: Hash,
        proof: ConsistencyProof
    ) throws(NoteError) {
        let one = try Checkpoint(parsing: try smaller.verified(by: keys).text)
        let other = try Checkpoint(parsing: try larger.verified(by: keys).text)
        guard one.origin == other.origin else { throw .malformed("The two checkpoints are of different logs.") }
        try Self.check(keys, handovers, one.origin)
        do throws(ProofError) {
            try proof.verify(old: one.size, new: other.size, oldRoot: root, newRoot: other.root)
        } catch {
            throw .malformed("The proof between the two checkpoints does not verify: \(error)")
        }
        guard root != one.root else { throw .malformed("The two checkpoints agree; this is no fork.") }
        self.keys = keys
        self.handovers = handovers
        self.smaller = smaller
        self.larger = larger
        self.root = root
        self.proof = proof
    }

    /// Throws unless each key behind the first was handed to by one before it, and none handed over again beyond that.
    private static func check(
        _ keys: [VerifierKey], _ handovers: [SignedNote], _ origin: Origin
    ) throws(NoteError) {
        var known = Set(keys.prefix(1))
        var limits: [VerifierKey: UInt64] = [:]
        for note in handovers {
            let rotation = try Rotation(parsing: note.text)
            guard rotation.origin == origin,
                let old = known.first(where: { (try? note.verified(by: [$0])) != nil })
            else { throw .malformed("A handover is not signed by a key of the log.") }
            let limit = limits[old, default: rotation.size]
            guard rotation.size <= limit else { throw .retiredKey(old.reference, through: limit) }
            limits[old] = limit
            known.insert(rotation.next)
        }
        guard known.isSuperset(of: keys) else {
            throw .malformed("A key is listed to which nobody handed over; it proves nothing of the log.")
        }
    }

    /// Reads and proves a file of evidence.
    public init(parsing text: String) throws(NoteError) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard text.utf8.count <= 1 << 20, let blank = lines.firstIndex(of: ""), blank >= 2,
            lines[0].hasPrefix(Self.context + " "), lines[1].hasPrefix("root "),
            let root = Hash(base64: lines[1].dropFirst(5))
        else { throw .malformed("Evidence begins with \(Self.context), keys and a root.") }
        var keys: [VerifierKey] = []
        for key in lines[0].split(separator: " ", omittingEmptySubsequences: false).dropFirst() {
            keys.append(try VerifierKey(parsing: String(key)))
        }
        var hashes: [Hash] = []
        var handovers: [SignedNote] = []
        for line in lines[2..<blank] {
            if line.hasPrefix("handover ") {
                guard let bytes = Base64.decode(line.dropFirst(9).utf8) else {
                    throw .malformed("A handover cannot be read.")
                }
                handovers.append(try SignedNote(parsing: bytes))
                continue
            }
            guard line.hasPrefix("proof "), let hash = Hash(base64: line.dropFirst(6)) else {
                throw .malformed("A line of the proof cannot be read.")
            }
            hashes.append(hash)
        }
        let rest = lines[(blank + 1)...]
        // A checkpoint has no blank line in its text: the second blank line from here parts the notes.
        let blanks = rest.indices.filter { rest[$0].isEmpty }
        guard blanks.count == 4, blanks[3] == lines.count - 1 else {
            throw .malformed("Evidence ends with two signed notes.")
        }
        let proof: ConsistencyProof
        do { proof = try ConsistencyProof(hashes) } catch { throw .malformed("\(error)") }
        try self.init(
            keys: keys, handovers: handovers,
            smaller: SignedNote(parsing: rest[..<blanks[1]].joined(separator: "\n") + "\n"),
            larger: SignedNote(parsing: rest[(blanks[1] + 1)..<blanks[3]].joined(separator: "\n") + "\n"),
            root: root, proof: proof)
    }

    /// The file.
    public var text: String {
        "\(Self.context)\(keys.map { " \($0)" }.joined())\nroot \(root)\n"
            + proof.hashes.map { "proof \($0)\n" }.joined()
            + handovers.map { "handover \(Base64.encode(Array($0.description.utf8)))\n" }.joined()
            + LogBundle.ending(smaller) + LogBundle.ending(larger)
    }

    static let context = "audit-ledger/fork@1"
}
