internal import LedgerCore

/// The acts of some entries, up to the first that is not what was recorded.
struct ReadActs: Sendable {
    private(set) var acts: [Act] = []
    private(set) var damaged: UInt64?

    init(_ raw: RawEntries) {
        acts.reserveCapacity(raw.rows.count)
        raw.each { row, bytes in
            // What was erased says nothing.
            guard let bytes else { return true }
            switch RawEntries.read(row, bytes) {
            case .known(let entry)?: acts.append(Act(entry, isDamaged: ActFiller.holdsReplacement(bytes)))
            case .unknown?: break
            case nil:
                damaged = row.seq
                return false
            }
            return true
        }
    }
}
