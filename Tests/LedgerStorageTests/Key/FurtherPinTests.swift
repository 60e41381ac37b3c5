import LedgerCore
import LedgerMigrations
import LedgerStorage
import Testing

@Suite("Pins on other disks")
struct FurtherPinTests {
    private final class Place {
        let folder: TemporaryFolder
        let path: String
        let keys: KeyFolder

        init() throws {
            folder = try TemporaryFolder()
            path = folder.path + "/ledger.sqlite"
            keys = KeyFolder(folder.path + "/keys", furtherPins: [folder.path + "/usb"])
            try NewLedger(origin: "example.org/pins").create(path, keys: keys, migrations: LedgerMigrations.all)
        }

        func append() throws {
            let transaction = try LedgerWriter(path, keys: keys, migrations: LedgerMigrations.all).begin()
            try transaction.append(.numbered(1))
            try transaction.commit()
        }

        func verify() -> VerificationReport { Verifier(migrations: LedgerMigrations.all, keys: keys).verify(path) }

        func pin(_ folder: String) throws -> String {
            let names = try FileSystem.names(in: self.folder.path + "/" + folder)
            return self.folder.path + "/\(folder)/" + (try #require(names.first { $0.hasSuffix(".pin") }))
        }
    }

    @Test("Every commit moves all pins")
    func together() throws {
        let place = try Place()
        try place.append()
        let report = place.verify()
        #expect(report.verdict == .intact)
        #expect(report.checks.first { $0.id == "pin" }?.detail.contains("all 2 pins") == true)
        #expect(
            try FileSystem.read(place.pin("keys"), limit: 8_192) == FileSystem.read(place.pin("usb"), limit: 8_192))
    }

    @Test("Ledger and pin put back together are noticed by the pin on the other disk")
    func putBack() throws {
        let place = try Place()
        try place.append()
        let (ledger, pin) = (place.folder.path + "/old", place.folder.path + "/oldpin")
        try FileSystem.copy(place.path, to: ledger)
        try FileSystem.copy(place.pin("keys"), to: pin)
        try place.append()
        let pinPath = try place.pin("keys")
        for (old, path) in [(ledger, place.path), (pin, pinPath)] {
            FileSystem.remove(path)
            try FileSystem.copy(old, to: path)
        }
        #expect(place.verify().verdict == .truncated)
        let error = #expect(throws: StorageError.self) { try place.append() }
        #expect(error?.code == .rolledBack)
    }

    @Test("A further pin that lags by a commit is moved on, and one that is gone stops all writing")
    func lagging() throws {
        let place = try Place()
        let copy = place.folder.path + "/copy"
        try FileSystem.copy(place.pin("usb"), to: copy)
        try place.append()
        let usb = try place.pin("usb")
        FileSystem.remove(usb)
        #expect(place.verify().verdict == .unverifiable)
        let error = #expect(throws: StorageError.self) { try place.append() }
        #expect(error?.code == .keyMissing)
        try FileSystem.copy(copy, to: usb)
        #expect(place.verify().pin?.behind == 0)
        try place.append()
        #expect(place.verify().verdict == .intact)
    }

    @Test(
        "The pin on the other disk shows a ledger that was put back, also where the pin beside the key was taken away")
    func alone() throws {
        let place = try Place()
        try place.append()
        let old = place.folder.path + "/old"
        try FileSystem.copy(place.path, to: old)
        try place.append()
        FileSystem.remove(try place.pin("keys"))
        #expect(place.verify().verdict == .unverifiable)
        FileSystem.remove(place.path)
        try FileSystem.copy(old, to: place.path)
        #expect(place.verify().verdict == .truncated)
    }

    @Test("A pin of another key for the origin is noticed on either disk")
    func elsewhere() throws {
        let place = try Place()
        let forged = try TestLedger(origin: "example.org/pins")
        FileSystem.remove(try place.pin("keys"))
        let report = Verifier(migrations: LedgerMigrations.all, keys: place.keys).verify(forged.path)
        #expect(report.verdict == .unverifiable, "\(report.summary)")
    }
}
