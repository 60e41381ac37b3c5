/// The fields in the comment lines that a check begins with:
///
/// ```sql
/// -- title: Recorded long after it happened
/// -- severity: medium
/// -- rule: record.delay
/// -- basis: standard
/// ```
///
/// `message` says what a finding says, with columns in braces; `needs` names the rules without which the check says
/// nothing about an election, parted by commas. Both may be left out.
///
/// The header ends at the first line of another shape; comments for readers may follow it.
struct CheckHeader {
    static let names = ["title", "severity", "rule", "basis", "message", "needs"]

    struct Field {
        let text: String
        let line: Int
        let column: Int
    }

    private(set) var fields: [String: Field] = [:]
    /// The line behind the header, 1-based.
    private(set) var end = 1

    init(_ text: String) throws(CheckError) {
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            guard let (name, value) = Self.field(line) else { return }
            guard Self.names.contains(name) else {
                throw CheckError(
                    line: end, column: 4,
                    "“\(name)” is no field of a check. The fields are title, severity, rule, basis, message and needs; "
                        + "put a line with “--” alone in front of a comment for readers.")
            }
            guard fields[name] == nil else {
                throw CheckError(line: end, column: 4, "The field “\(name)” stands twice. Keep one of the two lines.")
            }
            let column = 1 + line.utf8.count - value.utf8.count
            guard !value.isEmpty else {
                throw CheckError(line: end, column: column, "The field “\(name)” is empty. Write its value behind it.")
            }
            fields[name] = Field(text: String(value), line: end, column: column)
            end += 1
        }
    }

    func field(_ name: String) throws(CheckError) -> Field {
        guard let field = fields[name] else {
            throw CheckError(
                line: end,
                "The header lacks “\(name)”. A check begins with four lines: -- title: …, -- severity: …, -- rule: …, "
                    + "-- basis: ….")
        }
        return field
    }

    /// `-- name: value`, the name in small letters; nil for a line of another shape.
    private static func field(_ line: Substring) -> (name: String, value: Substring)? {
        guard line.hasPrefix("-- ") else { return nil }
        let body = line.dropFirst(3)
        let name = body.prefix { $0.isASCII && $0.isLowercase }
        let rest = body[name.endIndex...]
        guard !name.isEmpty, rest.first == ":" else { return nil }
        return (String(name), rest.dropFirst().drop { $0 == " " })
    }
}
