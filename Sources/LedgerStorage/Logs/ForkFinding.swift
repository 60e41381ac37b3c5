internal import LedgerCore

/// A bundle that contradicts what is held of its log, and what is needed to prove it.
struct ForkFinding {
    let evidence: ForkEvidence

    /// Within the transaction in which the contradiction was found.
    ///
    /// - Throws: `badInput` where the bundle's key was retired before: what it still signs proves nothing against the log.
    init(_ bundle: ArrivingBundle, _ held: ImportedLog, _ connection: Connection) throws(StorageError) {
        let size = bundle.content.chain.size
        let keys = try Self.keys(of: held, connection)
        let (theirs, ours) = (bundle.content.note, held.checkpoint)
        do throws(NoteError) {
            _ = try keys.verify(theirs)
        } catch .retiredKey(let key, let through) {
            throw bundle.file.refusal(
                BundleError(
                    line: bundle.content.line,
                    "The bundle contradicts what is held, and its checkpoint is signed by a retired key, \(key), which vouches for at most \(through) entries; whoever made it has the old key."
                ))
        } catch {
            // A key that the held entries do not name yet, handed over to in the bundle.
        }
        let both = keys.terms.map(\.key) + bundle.content.keys.terms.map(\.key).filter { keys.term(of: $0) == nil }
        do throws(NoteError) {
            let kept = try SignedNote(parsing: ours)
            if size > held.size {
                let (root, proof) = try Self.proof(in: bundle, from: held.size)
                evidence = try ForkEvidence(keys: both, smaller: kept, larger: theirs, root: root, proof: proof)
            } else {
                let (root, proof) = try Self.proof(in: held, from: size, connection)
                evidence = try ForkEvidence(keys: both, smaller: theirs, larger: kept, root: root, proof: proof)
            }
        } catch {
            throw StorageError(
                .tampered,
                "The bundle contradicts what is held of \(held.origin), and that could not be proved: \(error) Run verify."
            )
        }
    }

    /// From what is held to the bundle, made while its entries go by once more.
    private static func proof(
        in bundle: ArrivingBundle, from size: UInt64
    ) throws(NoteError) -> (Hash, ConsistencyProof) {
        var root = Hash.emptyRoot
        guard var collector = ProofCollector(from: size, to: bundle.content.chain.size) else {
            throw .malformed("There is nothing to prove it from.")
        }
        do throws(StorageError) {
            _ = try bundle.file.read { entry in
                collector.append(entry.hash)
                if entry.seq + 1 == size { root = entry.edge.root }
            }
        } catch {
            throw .malformed(error.message)
        }
        guard let proof = collector.finish() else { throw .malformed("The bundle was changed while it was read.") }
        return (root, proof)
    }

    /// From the bundle to what is held.
    private static func proof(
        in held: ImportedLog, from size: UInt64, _ connection: Connection
    ) throws(NoteError) -> (Hash, ConsistencyProof) {
        do {
            let reader = StoredTree(connection: connection, log: held.place)
            let tree = try Tree(size: held.size, reader: reader)
            let proof = try tree.consistencyProof(from: size, to: held.size, reader: reader)
            return (try connection.tree(size: size, of: held.place).root, proof)
        } catch {
            throw .malformed("\(error)")
        }
    }

    /// The keys that the held entries name.
    private static func keys(of held: ImportedLog, _ connection: Connection) throws(StorageError) -> KeyHistory {
        let damaged = StorageError(
            .tampered, "What is held of \(held.origin) is not what was imported; run verify.")
        var chain = LogChain()
        let rows = try connection.entryRows(0..<held.size, of: held.place)
        defer { rows.end() }
        while try rows.step() {
            guard let hash = Hash(bytes: rows.bytes(1)) else { throw damaged }
            do {
                if rows.isNull(2) { try chain.append(erased: hash) } else { try chain.append(rows.bytes(2)) }
            } catch {
                throw damaged
            }
        }
        guard chain.size == held.size, let keys = chain.keys else { throw damaged }
        return keys
    }
}
