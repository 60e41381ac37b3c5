internal import LedgerCore

/// The first reading of a CSV file: its digest, its encoding, its damage, and whether it holds what the map is for.
struct CSVSurvey {
    /// A byte that is no UTF-8.
    struct BadByte {
        let line: Int
        let column: Int
        let byte: UInt8
    }

    let digest: Hash
    let damage: Damage
    /// How the file is written; nil where that cannot be told.
    let encoding: TextEncoding?
    /// The first byte that is no UTF-8.
    let badByte: BadByte?

    /// Reads the source from its start to its end.
    ///
    /// - Throws: `guard` where the map refuses the file.
    init(_ source: ByteSource, _ map: ColumnMap, _ options: DraftReader.Options) throws(ImportError) {
        let table = try CSVTable(source, separator: map.format.separator, repairs: options.repairs)
        // Guards and skip rules compare bytes, so they are looked for in every encoding the file may turn out to have.
        let encodings = Set([options.encoding ?? .utf8, options.encoding ?? map.format.encoding ?? .utf8])
        func tests(_ column: String, _ texts: [String]) -> [ColumnTest] {
            encodings.compactMap { ColumnTest(column, texts, table.header, $0) }
        }
        let skip = map.skip.flatMap { tests($0.column, $0.texts) }
        let guards = map.guards.map { tests($0.column, $0.texts) }
        var holds = guards.map { !$0.isEmpty }
        var rowCount = 0
        var (letters, bad, lost) = (0, 0, Tally())
        var badByte: BadByte?
        while let step = try table.next() {
            let scan = UTF8Scan(table.row)
            letters += scan.letterCount
            bad += scan.badCount
            if scan.lostCount > 0 { lost.note(table.line) }
            if badByte == nil, let index = scan.firstBad {
                let place = table.place(of: index)
                badByte = BadByte(line: place.line, column: place.column, byte: table.row[index])
            }
            guard case .row = step, !skip.contains(where: { $0.holds(in: table) }) else { continue }
            rowCount += 1
            for index in guards.indices where holds[index] {
                holds[index] = guards[index].contains { $0.holds(in: table) }
            }
        }
        digest = source.digest
        var damage = table.damage
        damage.lostLetters = lost
        self.damage = damage
        self.badByte = badByte
        // Where more letters are right UTF-8 than wrong, the file is damaged UTF-8, and another encoding would garble it.
        let declared = bad == 0 || letters > bad ? .utf8 : map.format.encoding
        encoding = options.encoding ?? (declared == .utf8 && bad > 0 ? nil : declared)
        if rowCount > 0, let index = holds.firstIndex(of: true) {
            throw ImportError(
                .guard, file: source.name,
                "\(ImportText.text(map.guards[index].message, limit: 400)) (Column \(ImportText.quoted(map.guards[index].column)) says so in "
                    + (rowCount == 1 ? "the only row.)" : "each of \(ImportText.count(rowCount, "row")).)"))
        }
    }
}
