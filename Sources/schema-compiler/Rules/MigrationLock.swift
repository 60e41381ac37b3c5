import LedgerCore

/// `migrations.lock`: the migrations that were released and may never change, one a line.
///
/// ```
/// # a comment
/// 0001_ledger.sql sha256:<64 hexadecimal digits>
/// ```
struct MigrationLock {
    static let fileName = "migrations.lock"

    private struct Line {
        let file: String
        let digest: String
        let offset: Int
    }

    private let source: Source
    private var lines: [Line] = []

    /// - Throws: `Diagnostic` at the first line that is not a comment, empty, or of the form above in order.
    init(_ source: Source) throws(Diagnostic) {
        self.source = source
        for bytes in source.bytes.split(separator: UInt8(ascii: "\n")) where bytes.first != UInt8(ascii: "#") {
            let words = bytes.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
            guard words.count == 2, let name = MigrationName(words[0]), words[1].hasPrefix("sha256:"),
                case let digest = String(words[1].dropFirst(7)), Hexadecimal.decode(digest)?.count == Hash.byteCount
            else {
                throw source.diagnostic(
                    at: bytes.startIndex,
                    "This line is not understood. Write the name of a migration, a space and “sha256:” with 64 small "
                        + "hexadecimal digits, or begin a comment with “#”.")
            }
            guard name.number == lines.count + 1 else {
                throw source.diagnostic(
                    at: bytes.startIndex,
                    "Migration \(MigrationName.digits(lines.count + 1)) is due here. List the released migrations in order, "
                        + "without gaps.")
            }
            lines.append(Line(file: words[0], digest: digest, offset: bytes.startIndex))
        }
    }

    /// What was changed or taken away although it is locked.
    func refusals(_ sources: [Source]) -> [Diagnostic] {
        lines.compactMap { line in
            guard let migration = sources.first(where: { $0.name == line.file }) else {
                return source.diagnostic(
                    at: line.offset,
                    "\(line.file) was released and is missing. Put it back: ledgers that hold it exist.")
            }
            let digest = SHA256.digest(migration.bytes).hexadecimal
            guard digest != line.digest else { return nil }
            return migration.diagnostic(
                at: 0,
                "This migration was released and may not change: its digest is sha256:\(digest), \(Self.fileName) says "
                    + "sha256:\(line.digest). Put the file back, and make the change in a migration of its own.")
        }
    }
}
