internal import LedgerCore

extension EntryBundle {
    /// The bundle without the bytes of any entry that one of two lacks; nil unless they are one bundle otherwise.
    static func union(_ tile: Tile, _ one: [UInt8], _ other: [UInt8]) -> [UInt8]? {
        guard let records = try? records(of: tile, in: one), let others = try? Self.records(of: tile, in: other) else {
            return nil
        }
        var united: [UInt8] = []
        for (record, otherRecord) in zip(records, others) {
            let isErased = record.isEmpty || otherRecord.isEmpty
            guard isErased || one[record] == other[otherRecord] else { return nil }
            let isAppended = one.withUnsafeBytes {
                append(isErased ? nil : UnsafeRawBufferPointer(rebasing: $0[record]), to: &united)
            }
            guard isAppended else { return nil }
        }
        return united
    }

    /// The bundle without the bytes of the entry with a hash; nil where it does not hold them.
    static func erasing(_ hash: Hash, at seq: UInt64, from tile: Tile, _ bytes: [UInt8]) -> [UInt8]? {
        guard seq >> 8 == tile.index, Int(seq & 255) < tile.width, let records = try? records(of: tile, in: bytes)
        else {
            return nil
        }
        let record = records[Int(seq & 255)]
        let isHeld = bytes.withUnsafeBytes { Hash.leaf(UnsafeRawBufferPointer(rebasing: $0[record])) } == hash
        guard isHeld, !record.isEmpty else { return nil }
        return Array(bytes[..<(record.lowerBound - 2)]) + [0, 0] + Array(bytes[record.upperBound...])
    }
}
