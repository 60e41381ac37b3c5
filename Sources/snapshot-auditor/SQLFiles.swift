internal import LedgerCore
internal import LedgerFacts
internal import LedgerStorage

/// Migrations and checks, taken from the files that were proved when they were compiled: a tool of a plugin cannot
/// depend on the targets that hold them.
enum SQLFiles {
    /// A check and the file it stands in.
    struct CheckFile {
        let check: Check
        let source: SourceText
        let isOwn: Bool
    }

    static func migrations(_ paths: [String]) throws(Refusals) -> [Migration] {
        var migrations: [Migration] = []
        for path in paths.sorted(by: { name($0) < name($1) }) {
            let source = try SourceText(path: path)
            let digits = source.stem.prefix { $0.isASCII && $0.isNumber }
            guard let number = Int(digits), number == migrations.count + 1,
                source.stem.dropFirst(digits.count).first == "_"
            else {
                throw Refusals(path, "Migration \(migrations.count + 1) is due here; the plugin hands in all of them.")
            }
            migrations.append(
                Migration(
                    number: number, name: String(source.stem.dropFirst(digits.count + 1)), sql: source.text,
                    digest: SHA256.digest(source.text)))
        }
        return migrations
    }

    /// The checks that ship and those of the package, in the order of their ids.
    static func checks(shipped: [String], own: [String]) throws(Refusals) -> [CheckFile] {
        var checks: [String: CheckFile] = [:]
        for (paths, isOwn) in [(shipped, false), (own, true)] {
            for path in paths {
                let read = try check(path, isOwn)
                if let other = checks[read.check.id] {
                    throw Refusals(
                        path,
                        "\(read.check.id) is the id of \(other.isOwn ? other.source.path : "a check that ships"); give the file another name."
                    )
                }
                checks[read.check.id] = read
            }
        }
        return checks.values.sorted { $0.check.id < $1.check.id }
    }

    private static func check(_ path: String, _ isOwn: Bool) throws(Refusals) -> CheckFile {
        let source = try SourceText(path: path)
        do throws(CheckError) {
            return CheckFile(check: try Check(id: source.stem, sql: source.text), source: source, isOwn: isOwn)
        } catch {
            throw Refusals(path, line: UInt64(clamping: error.line), column: error.column, error.reason)
        }
    }

    private static func name(_ path: String) -> Substring { path.split(separator: "/").last ?? "" }
}
