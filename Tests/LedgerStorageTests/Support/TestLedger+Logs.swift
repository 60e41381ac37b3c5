import Candidacy
import LedgerCore
import LedgerMigrations
import LedgerStorage
import Testing

extension TestLedger {
    /// The ledger's own key, for others to trust.
    var verifierKey: VerifierKey {
        get throws { try VerifierKey(parsing: try LedgerReader(path, cache: nil).identity.verifierKey) }
    }

    /// Exports a bundle beside the ledger's folder.
    @discardableResult
    func bundle(_ name: String = "log.bundle") throws -> String {
        let target = "\(folder.path)/\(name)"
        var export = Export(target)
        export.checkpoint = try writer().checkpoint()
        _ = try export.write(try LedgerReader(path, cache: nil))
        return target
    }

    func importer(_ trust: BundleTrust? = nil) throws -> BundleImporter {
        var importer = BundleImporter(try Recorder(writer(), cache: nil))
        importer.trust = trust
        return importer
    }

    /// Imports the log of another ledger with so many entries besides its genesis.
    ///
    /// - Returns: that ledger.
    @discardableResult
    func importLog(entries: Int, origin: String = "example.org/other") throws -> TestLedger {
        let other = try TestLedger(entries: entries, origin: origin)
        _ = try importer(.key(try other.verifierKey)).run(try other.bundle())
        return other
    }

    /// Erases the bytes of an entry as the law asks: a redaction first.
    func erase(_ seq: Int) throws {
        let body = JSONObject([
            ("of", .string(try RawDatabase(path).hashes()[seq].base64)), ("path", "*"),
            ("ground", "order of a court"), ("authority", "court-example"), ("groundCode", "court-order"),
            ("effective", "2021-10-08"),
        ])
        let transaction = try writer().begin()
        try transaction.append(try Decision.check(madeByVerb: Draft(kind: "redaction", body: body)))
        try transaction.commit()
        try RawDatabase(path).run("UPDATE entries SET bytes = NULL WHERE seq = \(seq)")
    }

    /// What is held of the first imported log.
    func log() throws -> ImportedLog {
        try #require(try LedgerReader(path, cache: nil).importedLogs().first)
    }
}

/// Changes a bundle as somebody would who has an editor and no key.
func lines(of path: String) throws -> [String] {
    String(decoding: try FileSystem.read(path, limit: 64 << 20), as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
}
