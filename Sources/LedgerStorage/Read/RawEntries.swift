internal import LedgerCore

/// Entries as they stand in a ledger, copied out so that another thread can decode them.
struct RawEntries: Sendable {
    struct Row: Sendable {
        let seq: UInt64
        let hash: Hash?
        /// Where its bytes stand; nil where they were erased.
        let place: Range<Int>?
    }

    private(set) var rows: [Row] = []
    /// The hash of the entry before the first; nil before entry 0.
    var previous: Hash?
    private var bytes: [UInt8] = []

    /// How many entries, and how many bytes, are copied out at once.
    static let mostRows = 4_096
    static let mostBytes = 4 << 20

    var isFull: Bool { rows.count >= Self.mostRows || bytes.count >= Self.mostBytes }

    mutating func append(_ seq: UInt64, _ hash: Hash?, _ entry: UnsafeRawBufferPointer?) {
        let start = bytes.count
        if let entry { bytes.append(contentsOf: entry) }
        rows.append(Row(seq: seq, hash: hash, place: entry == nil ? nil : start..<bytes.count))
    }

    /// Hands out each entry with its bytes, until `body` says false.
    func each(_ body: (_ row: Row, _ bytes: UnsafeRawBufferPointer?) -> Bool) {
        bytes.withUnsafeBytes { all in
            for row in rows where !body(row, row.place.map { UnsafeRawBufferPointer(rebasing: all[$0]) }) { return }
        }
    }

    /// What an entry says, if its bytes are those of its hash: nil where they are not.
    static func read(_ row: Row, _ bytes: UnsafeRawBufferPointer) -> Reading? {
        if let entry = try? Entry(bytes) {
            return entry.hash == row.hash && entry.seq == row.seq ? .known(entry) : nil
        }
        guard Hash.leaf(bytes) == row.hash, let view = try? EntryView(bytes), view.seq == row.seq, !view.isKnown else {
            return nil
        }
        let prev = view.prev.flatMap { Hash(base64: String(decoding: bytes[$0], as: UTF8.self)) }
        return .unknown(prev: prev)
    }

    enum Reading {
        case known(Entry)
        /// Of a version that this software does not know.
        case unknown(prev: Hash?)

        /// The hash that the entry says the entry before it has.
        var prev: Hash? {
            switch self {
            case .known(let entry): entry.prev
            case .unknown(let prev): prev
            }
        }
    }
}

extension Connection {
    /// The entries from one on, as many as are copied out at once; none behind the end.
    func rawEntries(from start: UInt64, to end: UInt64) throws(StorageError) -> RawEntries {
        var raw = RawEntries()
        let rows = try entryRows(start..<end, of: shown)
        defer { rows.end() }
        var seq = start
        while !raw.isFull, try rows.step() {
            guard rows.integer(0) == Int64(clamping: seq) else { break }
            raw.append(seq, Hash(bytes: rows.bytes(1)), rows.isNull(2) ? nil : rows.bytes(2))
            seq += 1
        }
        guard seq == end || raw.isFull else {
            throw StorageError(.tampered, "Entry \(seq) of \(path) is not what was recorded; run verify.")
        }
        return raw
    }
}
