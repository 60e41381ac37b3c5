internal import Candidacy
internal import LedgerCore

/// Makes the entries that others of a file refer to, each the first time its `id` is seen.
struct FrameMaker {
    /// The first 16 bytes of an id's SHA-256: enough to tell a million ids apart, and of one size whatever the ids.
    private struct Key: Hashable {
        let high: UInt64
        let low: UInt64
    }

    private let limit: Int
    private let makers: [RowMaker]
    private var seen: [Set<Key>]

    /// - Throws: `header` where the file lacks a column that a required rule needs.
    init(
        _ templates: [ColumnMap.Template], _ header: CSVHeader, _ context: RowContext, limit: Int = ImportLimits.frames
    ) throws(ImportError) {
        self.limit = limit
        var makers: [RowMaker] = []
        for template in templates { makers.append(try RowMaker(template, header, context)) }
        self.makers = makers
        seen = Array(repeating: [], count: makers.count)
    }

    var isEmpty: Bool { makers.isEmpty }

    /// The frames of a row that are new, in the order of the map; none counts as seen where one cannot be made.
    mutating func drafts(_ table: CSVTable) throws(MappedColumn.Fault) -> [Draft] {
        var drafts: [Draft] = []
        var keys: [(index: Int, key: Key)] = []
        for (index, maker) in makers.enumerated() {
            let draft = try maker.draft(table)
            let key = key(draft.body["id"]?.string ?? "")
            guard !seen[index].contains(key) else { continue }
            keys.append((index, key))
            drafts.append(draft)
        }
        for (index, key) in keys { seen[index].insert(key) }
        return drafts
    }

    /// - Throws: `limit` where a file brings more frames than memory should hold.
    func checkLimit(_ file: String) throws(ImportError) {
        for set in seen where set.count > limit {
            throw ImportError(
                .limit, file: file,
                "The file brings more than \(ImportText.count(limit)) frame entries of one kind; split it, or import it without frames."
            )
        }
    }

    private func key(_ id: String) -> Key {
        SHA256.digest(id).withUnsafeBytes {
            Key(
                high: $0.loadUnaligned(fromByteOffset: 0, as: UInt64.self),
                low: $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        }
    }
}
