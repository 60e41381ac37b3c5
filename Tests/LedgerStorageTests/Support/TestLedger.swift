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

    init(entries: Int = 0) throws {
        folder = try TemporaryFolder()
        try FileSystem.makeFolder(folder.path + "/ledger")
        path = folder.path + "/ledger/ledger.sqlite"
        keys = KeyFolder(folder.path + "/keys")
        var new = NewLedger(origin: "example.org/test")
        new.purpose = "test"
        try new.create(path, keys: keys, migrations: LedgerMigrations.all, options: options)
        if entries > 0 { try append(entries) }
    }

    /// Ledger, sidecars and keys as they stand at this moment, in a folder of their own.
    init(copying other: TestLedger) throws {
        folder = try TemporaryFolder()
        path = folder.path + "/ledger/ledger.sqlite"
        keys = KeyFolder(folder.path + "/keys")
        options = other.options
        for name in ["ledger", "keys"] {
            try FileSystem.makeFolder("\(folder.path)/\(name)")
            for file in try FileSystem.names(in: "\(other.folder.path)/\(name)") {
                let source = "\(other.folder.path)/\(name)/\(file)"
                try FileSystem.copy(source, to: "\(folder.path)/\(name)/\(file)")
            }
        }
    }

    func writer() throws -> LedgerWriter {
        try LedgerWriter(path, keys: keys, migrations: LedgerMigrations.all, options: options)
    }

    /// Appends so many small entries in one commit.
    func append(_ count: Int, to writer: LedgerWriter? = nil) throws {
        let transaction = try (writer ?? self.writer()).begin()
        for number in 0..<count { try transaction.append(.numbered(number)) }
        try transaction.commit()
    }

    func verify(quick: Bool = false) -> VerificationReport {
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
