extension Check {
    /// Reads the file of a check: its header, then one `SELECT`, which only SQLite can judge.
    ///
    /// - Parameters:
    ///   - id: the file's name without its ending.
    ///   - sql: the file's text.
    /// - Throws: `CheckError` at the line and column of the first thing that is wrong.
    public init(id: String, sql: String) throws(CheckError) {
        guard Self.isID(id) else {
            throw CheckError(
                line: 1,
                "“\(id)” is no name for a check. Name the file in capitals with a number, like DAT-03.sql; "
                    + "a migration is named like 0001_ledger.sql.")
        }
        let header = try CheckHeader(sql)
        let title = try header.field("title")
        let severity = try header.field("severity")
        let rule = try header.field("rule")
        let basis = try header.field("basis")
        guard Self.isRule(rule.text) else {
            throw CheckError(
                line: rule.line, column: rule.column,
                "“\(rule.text)” is no key of a rule. Write words of letters and digits with dots between them, "
                    + "like record.delay.")
        }
        self.init(
            id: id, title: title.text, severity: try Self.choice(severity), rule: rule.text,
            basis: try Self.choice(basis), message: header.fields["message"]?.text,
            needs: try Self.rules(header.fields["needs"]), sql: sql)
    }

    /// The keys of rules that a field names, parted by commas.
    private static func rules(_ field: CheckHeader.Field?) throws(CheckError) -> [String] {
        guard let field else { return [] }
        var rules: [String] = []
        for part in field.text.split(separator: ",", omittingEmptySubsequences: false) {
            let rule = String(part.drop { $0 == " " })
            guard isRule(rule) else {
                throw CheckError(
                    line: field.line, column: field.column,
                    "“\(rule)” is no key of a rule. Write keys like list.formal, parted by commas.")
            }
            rules.append(rule)
        }
        return rules
    }

    /// Capital letters, then a dash and two to four digits: `DAT-03`, `TERM-01`.
    static func isID(_ id: String) -> Bool {
        let parts = id.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 2, let digits = parts.last, let capitals = parts.first else { return false }
        return (1...16).contains(capitals.count) && (2...4).contains(digits.count)
            && capitals.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
            && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    static func isRule(_ rule: String) -> Bool {
        rule.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { word in
            word.first?.isLowercase == true && word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
    }

    private static func choice<Choice>(_ field: CheckHeader.Field) throws(CheckError) -> Choice
    where Choice: RawRepresentable<String> & CaseIterable {
        guard let choice = Choice(rawValue: field.text) else {
            let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw CheckError(
                line: field.line, column: field.column, "“\(field.text)” is not known here. Write one of: \(known).")
        }
        return choice
    }
}
