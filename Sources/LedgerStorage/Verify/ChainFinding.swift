internal import LedgerCore
public import LedgerFacts

/// A finding of the catalogue that verifying raises, since no check over facts can: on a broken chain there are none that
/// could be trusted. It never changes the verdict: a clock that was set back alters nothing that was recorded.
public struct ChainFinding: Hashable, Sendable {
    /// `CHN-01` or `CHN-02`.
    public let id: String
    public let severity: Severity
    /// The entry it is about, by the number in its log.
    public let seq: UInt64?
    /// The origin of the imported log that it was found in; nil for the ledger's own.
    public let log: String?
    /// Whole sentences, and nothing of any body.
    public let message: String
}

extension VerificationReport {
    /// CHN-01: an entry that is not what was recorded, and a clock that was set back.
    mutating func noteChain(_ chunks: [EntryWalk.ChunkResult], of log: String? = nil) {
        if let bad = chunks.compactMap(\.badEntry).min(by: { $0.seq < $1.seq }) {
            return note("CHN-01", .critical, bad.seq, of: log, "Entry \(bad.seq): \(bad.reason).")
        }
        var clock = ClockWalk()
        for chunk in chunks { clock.append(chunk.clock) }
        for back in clock.setBacks {
            let what =
                "Entry \(back.seq) says that it was recorded at \(back.to), and an entry before it at \(back.from)"
            note(
                "CHN-01", back.isTold ? .info : .critical, back.seq, of: log,
                back.isTold
                    ? "\(what): the clock was set back, which the entry itself tells."
                    : "\(what): the clock was set back, or was wrong. The order is that of the entries; between two anchors outside, time is only what the clock said."
            )
        }
        if clock.count > clock.setBacks.count {
            note(
                "CHN-01", .critical, nil, of: log, "\(clock.count - clock.setBacks.count) more entries are dated back.")
        }
    }

    mutating func note(_ id: String, _ severity: Severity, _ seq: UInt64?, of log: String? = nil, _ message: String) {
        findings.append(ChainFinding(id: id, severity: severity, seq: seq, log: log, message: message))
    }
}
