import Candidacy
import LedgerCore
import LedgerMigrations
import LedgerStorage
import Testing

/// A ledger in a folder of its own, its keys beside it in another.
final class TestLedger {
    let folder: TemporaryFolder
    let path: String
    let keys: KeyFolder
    var options = LedgerOptions()

    init(
        entries: Int = 0, origin: String = "example.org/test", purpose: String = "test",
        options: LedgerOptions = LedgerOptions()
    ) throws {
        self.options = options
        folder = try TemporaryFolder()
        try FileSystem.makeFolder(folder.path + "/ledger")
        path = folder.path + "/ledger/ledger.sqlite"
        keys = KeyFolder(folder.path + "/keys")
        var new = NewLedger(origin: origin)
        new.purpose = purpose
        try new.create(path, keys: keys, migrations: LedgerMigrations.all, options: options)
        if entries > 0 { try append(entries) }
    }

    /// A ledger that lies in a folder already.
    init(in folder: TemporaryFolder) {
        self.folder = folder
        path = folder.path + "/ledger/ledger.sqlite"
        keys = KeyFolder(folder.path + "/keys")
    }

    /// Ledger, sidecars and keys as they stand at this moment, in a folder of their own.
    convenience init(copying other: TestLedger) throws {
        let folder = try TemporaryFolder()
        try Self.copy(other.folder.path, to: folder.path)
        self.init(in: folder)
    }

    static func copy(_ source: String, to target: String) throws(StorageError) {
        for name in ["ledger", "keys"] {
            try FileSystem.makeFolder("\(target)/\(name)")
            for file in try FileSystem.names(in: "\(source)/\(name)") {
                try FileSystem.copy("\(source)/\(name)/\(file)", to: "\(target)/\(name)/\(file)")
            }
        }
    }

    func writer() throws -> LedgerWriter { try Self.writer(path, keys, options) }

    /// Appends so many small entries in one commit.
    func append(_ count: Int, to writer: LedgerWriter? = nil) throws {
        try Self.append(count, to: try writer ?? self.writer())
    }

    func verify(quick: Bool = false) -> VerificationReport { Self.verify(path, keys, quick: quick) }
}

// By path, for tests that use several threads.
extension TestLedger {
    static func writer(
        _ path: String, _ keys: KeyFolder, _ options: LedgerOptions = LedgerOptions()
    ) throws -> LedgerWriter {
        try LedgerWriter(path, keys: keys, migrations: LedgerMigrations.all, options: options)
    }

    static func append(_ count: Int, to writer: LedgerWriter) throws {
        let transaction = try writer.begin()
        for number in 0..<count { try transaction.append(.numbered(number)) }
        try transaction.commit()
    }

    static func verify(_ path: String, _ keys: KeyFolder, quick: Bool = false) -> VerificationReport {
        var verifier = Verifier(migrations: LedgerMigrations.all, keys: keys)
        verifier.isQuick = quick
        return verifier.verify(path)
    }
}

extension Decision {
    /// An entry that says nothing but a number.
    static func numbered(_ number: Int) throws -> Decision {
        try Decision.check(
            madeByVerb:
                Draft(kind: "anomaly", body: JSONObject([("type", "other"), ("detail", .string("number \(number)"))])))
    }
}
