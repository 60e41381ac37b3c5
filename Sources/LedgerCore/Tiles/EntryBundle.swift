/// The entries below the leaves of one tile, each behind its length in two bytes, big-endian (C2SP tlog-tiles, "Log
/// Entries").
///
/// tlog-tiles cannot say that an entry was erased. Here a record of no bytes says it: no entry is empty, the records
/// beside it stay readable, and the leaf hash that goes on binding it stands in the tile of level 0.
public enum EntryBundle {
    /// The most bytes of a bundle.
    public static let maximumByteCount = Tile.fullWidth * (2 + EntryView.maximumBytes)

    /// Appends an entry, or an erased one where there are no bytes; false, and nothing appended, for an empty entry or
    /// one of more than 65,535 bytes.
    public static func append(_ entry: UnsafeRawBufferPointer?, to bundle: inout [UInt8]) -> Bool {
        guard let entry else {
            bundle.append(contentsOf: [0, 0])
            return true
        }
        guard let length = UInt16(exactly: entry.count), length > 0 else { return false }
        bundle.append(UInt8(truncatingIfNeeded: length >> 8))
        bundle.append(UInt8(truncatingIfNeeded: length))
        bundle.append(contentsOf: entry)
        return true
    }

    /// Where the entries of a bundle stand in its bytes: exactly as many as `tile` has, and nothing behind them. An
    /// empty range is an erased entry.
    public static func records(of tile: Tile, in bytes: [UInt8]) throws(TileError) -> [Range<Int>] {
        var records: [Range<Int>] = []
        records.reserveCapacity(tile.width)
        var start = 0
        while records.count < tile.width {
            guard bytes.count - start >= 2 else {
                throw TileError("\(tile) ends within or before record \(records.count + 1) of \(tile.width).")
            }
            let length = Int(bytes[start]) << 8 | Int(bytes[start + 1])
            start += 2
            guard bytes.count - start >= length else {
                throw TileError("\(tile) ends within record \(records.count + 1) of \(tile.width).")
            }
            records.append(start..<start + length)
            start += length
        }
        guard start == bytes.count else {
            throw TileError("\(tile) has \(bytes.count - start) bytes behind its \(tile.width) records.")
        }
        return records
    }
}
