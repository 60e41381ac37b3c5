internal import LedgerCore

extension TileVerifier {
    /// Holds the tree to every checkpoint that was kept outside it.
    func checkKept(
        _ note: SignedNote, _ history: KeyHistory?, _ folder: TileFolder, _ report: inout VerificationReport
    ) throws(StorageError) {
        guard !against.isEmpty else { return }
        guard let history, report.root != nil, report.verdict != .tampered else {
            return report.add("against", Verifier.keptTitle, .skipped, "The tree itself is not sound.")
        }
        try report.hold(to: against, history) { (kept, report) throws(StorageError) in
            try check(kept, note, history, folder, &report)
        }
    }

    private func check(
        _ kept: KeptCheckpoint, _ note: SignedNote, _ history: KeyHistory, _ folder: TileFolder,
        _ report: inout VerificationReport
    ) throws(StorageError) {
        let (title, size) = (Verifier.keptTitle, kept.checkpoint.size)
        guard size <= report.size else {
            return report.fail(
                "against", title, as: .truncated,
                "\(kept.name): the key signed \(size) entries and the tree has \(report.size): it is an older copy, or was not published since."
            )
        }
        let proof = try TileProof(of: size, in: report, folder, leaf: kept.receipt?.index)
        guard proof.root == kept.checkpoint.root else {
            // Only whoever signed that tree, or those to whom they handed over here, can contradict it.
            let signers = kept.signers(history).first.flatMap(history.following) ?? []
            guard let signed = try? history.verify(note).note, signers.contains(where: signed.isSigned) else {
                return report.fail(
                    "against", title, as: .unverifiable,
                    "\(kept.name): over \(size) entries the key signed root \(kept.checkpoint.root), and the tree has \(proof.root), which that key did not sign, but one before it: it is the ledger of another."
                )
            }
            report.noteFork(
                Fork(
                    name: kept.name, kept: kept.note, own: note, size: size, root: proof.root,
                    ownSize: report.size, proof: size < report.size ? proof.consistency : nil))
            return report.fail(
                "against", title, as: .forked,
                "\(kept.name): over \(size) entries the key signed root \(kept.checkpoint.root), and the tree has \(proof.root), which the key signed too: there are two ledgers of one name."
            )
        }
        report.tell(kept, isProved: proof.leads(kept))
    }

    /// Holds the checkpoint of the tree against the policy.
    func checkPolicy(_ note: SignedNote, _ history: KeyHistory?, _ report: inout VerificationReport) {
        guard let policy else { return }
        guard let history, report.verdict != .tampered else {
            return report.add("policy", Verifier.policyTitle, .skipped, "The tree itself is not sound.")
        }
        do throws(PolicyError) {
            report.passPolicy(try Verifier.verify(note, policy, history))
        } catch {
            report.fail("policy", Verifier.policyTitle, as: .unverifiable, "\(error)")
        }
    }
}

/// What the tiles prove of an earlier size of their tree.
private struct TileProof {
    /// The root over as many entries.
    let root: Hash
    let consistency: ConsistencyProof
    /// The hash of the entry that was asked for.
    let leaf: Hash?

    init(
        of size: UInt64, in report: VerificationReport, _ folder: TileFolder, leaf index: UInt64?
    ) throws(StorageError) {
        do throws(TileReadError<StorageError>) {
            let reader = try TileReader(
                FolderTiles(folder: folder), size: report.size, root: report.root ?? .emptyRoot)
            do throws(TreeError<TileReadError<StorageError>>) {
                root = try Tree.root(size: size, reader: reader)
                consistency = try Tree.consistencyProof(from: size, to: report.size, reader: reader)
            } catch {
                if case .reader(let error) = error { throw error }
                throw .outOfRange("\(error)")
            }
            var hashes: [Hash] = []
            if let index, index < size { try reader.leaves(index..<index + 1, into: &hashes) }
            leaf = hashes.first
        } catch {
            throw StorageError(error, in: folder)
        }
    }

    /// Whether a receipt, if it is one, leads from its entry to its checkpoint.
    func leads(_ kept: KeptCheckpoint) -> Bool {
        guard let receipt = kept.receipt else { return true }
        guard let leaf else { return false }
        return (try? receipt.proof.root(leaf: leaf, index: receipt.index, size: kept.checkpoint.size))
            == kept.checkpoint.root
    }
}
