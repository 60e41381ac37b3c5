/// The tables whose rows are evidence: migrations behind the first may not touch them.
///
/// The first migration declares them in one of the comment lines that it begins with:
///
/// ```sql
/// -- protect: entries, nodes
/// ```
struct Protection {
    struct Table {
        let name: String
        let offset: Int
    }

    let tables: [Table]

    /// Reads the directive of the first migration; without one nothing is protected.
    ///
    /// - Throws: `Diagnostic` where a directive is not as it must be or stands where it has no effect.
    init(_ sources: [Source]) throws(Diagnostic) {
        var tables: [Table] = []
        for (index, source) in sources.enumerated() {
            for line in Self.directives(source) {
                guard index == 0, line.leads else {
                    throw source.diagnostic(
                        at: line.offset,
                        "A “-- protect:” has no effect here. Write it in the comment lines that the first migration begins "
                            + "with.")
                }
                tables += try Self.tables(line, of: source)
            }
        }
        self.tables = tables
    }

    private typealias Line = (offset: Int, list: Range<Int>, leads: Bool)

    /// The lines `-- protect: …`, and whether only comments stand in front of each.
    private static func directives(_ source: Source) -> [Line] {
        var lines: [Line] = []
        var leads = true
        var offset = 0
        for line in source.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            defer { offset = line.endIndex + 1 }
            guard line.starts(with: Array("--".utf8)) else {
                leads = false
                continue
            }
            let body = line.dropFirst(2).drop { $0 == UInt8(ascii: " ") }
            if String(decoding: body.prefix(8), as: UTF8.self).lowercased() == "protect:" {
                lines.append((offset, body.dropFirst(8).startIndex..<line.endIndex, leads))
            }
        }
        return lines
    }

    private static func tables(_ line: Line, of source: Source) throws(Diagnostic) -> [Table] {
        let tokens = Tokens(Array(source.bytes[line.list])).all
        var tables: [Table] = []
        for (index, token) in tokens.enumerated() {
            let offset = line.list.lowerBound + token.range.lowerBound
            guard index % 2 == 0 ? token.kind == .word : token.isSign(",") else {
                throw source.diagnostic(
                    at: offset,
                    "The directive is not understood from here. Write names of tables with commas between them.")
            }
            if index % 2 == 0 { tables.append(Table(name: token.content.lowercased(), offset: offset)) }
        }
        guard tokens.count % 2 == 1 else {
            throw source.diagnostic(
                at: line.list.upperBound, "The name of a table is due here. Write it, or end the list.")
        }
        return tables
    }
}
