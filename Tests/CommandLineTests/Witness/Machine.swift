import Candidacy
import LedgerCore
import LedgerMigrations
import LedgerStorage
import Testing

/// A ledger with its key on a machine of its own, and what it asks a witness.
final class Machine {
    let folder: TemporaryFolder
    let ledger: String
    let keys: KeyFolder

    static let origin = "elections.example.org/district-6"

    init() throws {
        folder = try TemporaryFolder()
        (ledger, keys) = try Self.places(folder)
        var new = NewLedger(origin: Self.origin)
        new.role = "observer"
        new.purpose = "test"
        try new.create(ledger, keys: keys, migrations: LedgerMigrations.all)
    }

    /// The whole machine once more: ledger, key and pin, as an image that was put back.
    init(copying other: Machine) throws {
        folder = try TemporaryFolder()
        (ledger, keys) = try Self.places(folder)
        try FileSystem.makeFolder(keys.path)
        for (path, bytes) in try other.folder.contents() {
            try FileSystem.create(folder.path + path.dropFirst(other.folder.path.count), bytes, mode: 0o600)
        }
    }

    private static func places(_ folder: TemporaryFolder) throws -> (String, KeyFolder) {
        try FileSystem.makeFolder(folder.path + "/ledger")
        return (folder.path + "/ledger/ledger.sqlite", KeyFolder(folder.path + "/keys"))
    }

    func record(_ ids: String...) throws {
        _ = try Recorder(writer(), cache: nil).record(ids.map { .declaration($0) })
    }

    /// What a witness is sent that cosigned so many entries.
    func request(from old: UInt64) throws -> AddCheckpointRequest {
        _ = try writer().checkpoint()
        return try LedgerReader(ledger, cache: nil).addCheckpointRequest(from: old)
    }

    func verify() -> VerificationReport { Verifier(migrations: LedgerMigrations.all, keys: keys).verify(ledger) }

    func verifierKey() throws -> VerifierKey {
        try VerifierKey(parsing: LedgerReader(ledger, cache: nil).identity.verifierKey)
    }

    private func writer() throws -> LedgerWriter {
        try LedgerWriter(ledger, keys: keys, migrations: LedgerMigrations.all)
    }
}
