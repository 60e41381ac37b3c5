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
        var terms = keys.terms
        do throws(NoteError) {
            _ = try keys.verify(theirs)
        } catch .retiredKey(let key, let through) {
            throw Self.retired(bundle, "its checkpoint is signed by a retired key, \(key)", through)
        } catch {
            terms += try Self.heirs(in: bundle, keys)
        }
        let both = terms.map(\.key)
        let handovers = terms.compactMap(\.handover)
        do throws(NoteError) {
            let kept = try SignedNote(parsing: ours)
            if size > held.size {
                let (root, proof) = try Self.proof(in: bundle, from: held.size)
                evidence = try ForkEvidence(
                    keys: both, handovers: handovers, smaller: kept, larger: theirs, root: root, proof: proof)
            } else {
                let (root, proof) = try Self.proof(in: held, from: size, connection)
                evidence = try ForkEvidence(
                    keys: both, handovers: handovers, smaller: theirs, larger: kept, root: root, proof: proof)
            }
        } catch {
            throw StorageError(
                .tampered,
                "The bundle contradicts what is held of \(held.origin), and that could not be proved: \(error) Run verify."
            )
        }
    }

    /// The keys behind those that are held up to the one that signed the bundle, which no held entry names: the first
    /// of them must have been handed to by a key that was in force then, else a thief of a retired key made it up.
    private static func heirs(
        in bundle: ArrivingBundle, _ held: KeyHistory
    ) throws(StorageError) -> ArraySlice<KeyHistory.Term> {
        let terms = bundle.content.keys.terms
        let signer = terms.firstIndex { (try? bundle.content.note.verified(by: [$0.key])) != nil }
        guard let signer, let known = terms[...signer].lastIndex(where: { held.term(of: $0.key) != nil }) else {
            throw bundle.file.refusal(
                BundleError(
                    line: bundle.content.line,
                    "The bundle contradicts what is held, and none of the log's keys that are held signed it."))
        }
        let heirs = terms[(known + 1)..<(signer + 1)]
        if let first = heirs.first, let through = held.term(of: terms[known].key)?.through, first.from > through {
            throw retired(bundle, "a retired key, \(terms[known].key.reference), handed over to its signer", through)
        }
        return heirs
    }

    private static func retired(_ bundle: ArrivingBundle, _ what: String, _ through: UInt64) -> StorageError {
        bundle.file.refusal(
            BundleError(
                line: bundle.content.line,
                "The bundle contradicts what is held, and \(what), which vouches for at most \(through) entries; whoever made it has the old key."
            ))
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
