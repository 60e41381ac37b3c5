internal import LedgerCore

/// Where the entries and the tree of a log stand in the tables of a ledger: its own, or those of an imported one.
///
/// Identifiers of an imported log begin with its number, so that each log grows at one place of a table.
struct LogPlace: Hashable, Sendable {
    /// The most entries of an imported log: 2^40.
    static let maximumSize: UInt64 = 1 << 40
    /// The most imported logs.
    static let maximumCount: Int64 = 10_000

    /// From 1 on; nil for the ledger's own log.
    let number: Int64?

    static let own = LogPlace(number: nil)

    /// Nil for a number that no log has.
    init?(imported number: Int64) {
        guard (1...Self.maximumCount).contains(number) else { return nil }
        self.number = number
    }

    private init(number: Int64?) { self.number = number }

    /// The identifier of an entry.
    func id(_ seq: UInt64) -> Int64 { (number ?? 0) << 40 + Int64(clamping: seq) }

    /// The identifier of a row of the tree.
    func id(_ row: TreeRow) -> Int64 { (number ?? 0) << 44 + row.id }

    /// The identifiers of all rows that the log's tree can have.
    var rows: Range<Int64> { (number ?? 0) << 44..<((number ?? 0) + 1) << 44 }
}
