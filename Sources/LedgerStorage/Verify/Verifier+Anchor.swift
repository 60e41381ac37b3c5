internal import LedgerCore
internal import LedgerFacts

extension Verifier {
    /// How long entries of a live ledger may stand without anything outside holding them, in days of its own clock.
    static let anchorDays: Int = 7

    /// CHN-02: what was kept outside and is at odds with the ledger, and entries that nothing outside is known to hold.
    ///
    /// Days are counted to the newest entry, never to the clock: the same ledger gives the same finding. An example or a
    /// test needs no anchor.
    func checkAnchor(
        _ head: Head, _ connection: Connection, _ identity: LedgerIdentity, _ report: inout VerificationReport
    ) throws(StorageError) {
        report.noteAtOdds()
        guard identity.purpose == "live", report.root != nil, report.size > 1 else { return }
        let isSigned = report.checks.contains { $0.id == "checkpoints" && $0.result == .pass }
        let left = isSigned ? head.checkpoints.compactMap { UInt64(exactly: $0.size) } : []
        let kept =
            report.checks.contains { $0.id == "against" && $0.result == .fail } ? [] : against.map(\.checkpoint.size)
        let held = (left + kept).filter { $0 <= report.size }.max() ?? 0
        guard held > 0 else {
            return report.note(
                "CHN-02", .high, nil,
                "No checkpoint of this ledger has left it, so that nothing outside is known to hold its head, and whoever has the key could rewrite all of it. Make one with checkpoint, and give it to others."
            )
        }
        guard held < report.size, let first = try day(held..<report.size, connection),
            let last = try day((held..<report.size).reversed(), connection), last - first > Self.anchorDays
        else { return }
        report.note(
            "CHN-02", .high, held,
            "The \(report.size - held) newest entries were recorded over \(last - first) days, and no checkpoint that left covers them; at most \(Self.anchorDays) days should pass. Make one with checkpoint, and give it to others."
        )
    }

    /// The day of the first of some entries that can be read, counted from 1970-01-01.
    private func day(_ seqs: some Sequence<UInt64>, _ connection: Connection) throws(StorageError) -> Int? {
        // What was erased is passed over, and not without end.
        for seq in seqs.prefix(1_000) {
            let at = try connection.look(at: seq) { (_, bytes) throws(StorageError) in
                bytes.flatMap { try? EntryView($0) }?.moment
            }
            if let seconds = (at ?? nil)?.seconds { return Act.day(seconds) }
        }
        return nil
    }
}

extension VerificationReport {
    /// What was handed in and contradicts what was verified.
    mutating func noteAtOdds() {
        for check in checks where check.result == .fail && ["against", "policy"].contains(check.id) {
            note("CHN-02", .high, nil, check.detail)
        }
    }
}
