/// SQLite's own check of its file.
enum IntegrityCheck {
    /// What SQLite finds wrong, at most ten things; empty where nothing is.
    static func run(_ source: Evidence.Source) throws(StorageError) -> [String] {
        let connection = try source.open()
        do throws(StorageError) {
            return try connection.texts("PRAGMA integrity_check(10)").filter { $0 != "ok" }
        } catch {
            guard error.code == .tampered else { throw error }
            return [error.message]
        }
    }
}

extension Verifier {
    func checkIntegrity(_ findings: [String]?, _ report: inout VerificationReport) {
        let title = "SQLite finds its file sound"
        guard let findings else {
            return report.add(
                "sqlite", title, .skipped, "Left out by --quick: damage between the rows would not be seen.")
        }
        guard let first = findings.first else { return report.add("sqlite", title, .pass, "integrity_check says ok.") }
        report.fail("sqlite", title, as: .tampered, "SQLite says: \(first)")
    }
}
