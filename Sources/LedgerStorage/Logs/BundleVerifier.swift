public import LedgerCore

/// Looks at everything in a bundle (``LogBundle``), changes nothing, and gives one verdict, as ``Verifier`` does of a
/// ledger. One line is held in memory at a time.
public struct BundleVerifier: Sendable {
    /// A verifier key from outside the bundle; nil to take the bundle's word for its key.
    public var verifierKey: VerifierKey?

    public init() {}

    /// Verifies the bundle in a file. What keeps it from looking is part of the report.
    public func verify(_ path: String) -> VerificationReport {
        var report = VerificationReport()
        if verifierKey != nil { report.keySource = .given }
        do throws(BundleFault) {
            let file: BundleFile
            do throws(StorageError) { file = try BundleFile(path) } catch { throw .storage(error) }
            var genesis: Entry?
            let content = try file.prove { (entry) throws(StorageError) in
                if entry.seq == 0, let bytes = entry.bytes { genesis = try? Entry(bytes) }
            }
            if let genesis { report.identity = try? LedgerIdentity(genesis) }
            judge(content, &report)
        } catch {
            switch error {
            case .storage(let error): report.couldNotRun(error.message)
            case .refused(let error, let seq):
                report.fail(
                    seq == nil ? "file" : "entries",
                    seq == nil ? "The file is a whole bundle" : VerificationReport.entriesTitle, as: .tampered,
                    seq: seq, "Line \(error.line): \(error.reason)")
            }
        }
        return report
    }

    private func judge(_ content: BundleFile.Content, _ report: inout VerificationReport) {
        report.size = content.chain.size
        report.head = content.chain.head
        report.root = content.chain.edge.root
        report.erasedEntries = content.chain.erasedCount
        report.add("file", "The file is a whole bundle", .pass, "It ends with a checkpoint.")
        report.add("entries", VerificationReport.entriesTitle, .pass, "\(report.size) entries.")
        report.passKeys(content.keys)
        guard report.identity != nil else {
            return report.fail(
                "entries", VerificationReport.entriesTitle, as: .tampered, seq: 0,
                "Entry 0 does not say whose ledger this is.")
        }
        checkSignature(content, &report)
    }

    private func checkSignature(_ content: BundleFile.Content, _ report: inout VerificationReport) {
        let title = TileVerifier.checkpointTitle
        if let verifierKey, content.keys.term(of: verifierKey) == nil {
            return report.fail(
                "checkpoint", title, as: .unverifiable,
                "The bundle names another key, \(content.keys.current), than the one that was handed in; it is another ledger, or a forgery."
            )
        }
        do throws(NoteError) {
            _ = try content.signed()
        } catch {
            var found = Verdict.tampered
            if case .retiredKey = error { found = .unverifiable }
            return report.fail("checkpoint", title, as: found, "Line \(content.line): \(error)")
        }
        // Anybody can hand over to a key that is trusted; only it and those behind it vouch for what lies before.
        if let verifierKey, !content.keys.isVouched(content.note, by: verifierKey) {
            return report.fail(
                "checkpoint", title, as: .unverifiable,
                "It is signed by a key before the one that was handed in, which has not signed this bundle itself.")
        }
        report.add("checkpoint", title, .pass, "Signed by \(content.keys.current).")
    }
}
