internal import Candidacy
internal import LedgerCore
internal import LedgerMigrations
internal import LedgerStorage

/// A small ledger with a sealed field, an imported log and a checkpoint, and everything that leaves a ledger.
struct FlipMaterial {
    let folder: String
    let ledger: String
    let keys: KeyFolder
    let key: VerifierKey
    let bundle: String
    let tiles: String
    let receipt: [UInt8]
    let entry: [UInt8]
    /// Of everything that the disclosures open.
    let digests: [Hash]
    /// Whom bundles are imported into.
    let observer: String

    init(_ folder: String) throws {
        self.folder = folder
        ledger = folder + "/ledger/ledger.sqlite"
        observer = folder + "/observer/ledger.sqlite"
        bundle = folder + "/log.bundle"
        tiles = folder + "/tiles"
        keys = KeyFolder(folder + "/keys")
        let other = folder + "/other/ledger.sqlite"
        for (path, origin) in [(ledger, "example.org/flips"), (observer, "example.org/observer"), (other, "b.example")]
        {
            try FileSystem.makeFolder(FileSystem.folder(of: path))
            var new = NewLedger(origin: origin)
            new.role = "observer"
            new.purpose = "test"
            try new.create(path, keys: keys, migrations: LedgerMigrations.all)
        }
        let imported = folder + "/other.bundle"
        try Self.export(other, keys, to: imported)
        let writer = try LedgerWriter(ledger, keys: keys, migrations: LedgerMigrations.all)
        let recorder = try Recorder(writer, cache: nil)
        _ = try recorder.record([
            Draft(
                kind: "election",
                body: JSONObject([
                    ("id", "e-1"), ("level", "county"), ("type", "general"), ("jurisdiction", "CN"),
                    ("effective", "2011-04"), ("source", "a newspaper"),
                ])),
            Draft(
                kind: "candidacy",
                body: JSONObject([
                    ("id", "c-1"), ("election", "e-1"), ("person", "p-1"), ("name", "Liu Ping"),
                    ("effective", "2011-04"), ("source", "a newspaper"),
                ])),
        ])
        var importer = BundleImporter(recorder)
        importer.trust = .firstUse
        _ = try importer.run(imported)
        key = try VerifierKey(parsing: writer.identity.verifierKey)
        let checkpoint = try Self.export(ledger, keys, to: bundle)
        let reader = try LedgerReader(ledger, cache: nil)
        _ = try Publisher(tiles).publish(checkpoint, of: reader)
        receipt = Array(try reader.receipt(of: 2, under: checkpoint).description.utf8)
        entry = try Self.entry(reader, 2)
        let disclosures = try FileSystem.read(ledger + ".disclosures", limit: 1 << 20)
        digests = try disclosures.split(separator: UInt8(ascii: "\n")).dropFirst().map { line in
            try Disclosure(parsing: String(decoding: line.drop { $0 != UInt8(ascii: " ") }.dropFirst(), as: UTF8.self))
                .digest
        }
    }

    private static func entry(_ reader: LedgerReader, _ seq: UInt64) throws -> [UInt8] {
        guard let entry = try reader.entry(at: seq) else { throw SurvivalError("There is no entry \(seq).") }
        var bytes: [UInt8] = []
        try Entry.encode(
            seq: entry.seq, at: "\(entry.at)", kind: entry.kind, body: entry.body.canonicalBytes, prev: entry.prev,
            token: entry.token, into: &bytes)
        return bytes
    }

    @discardableResult
    private static func export(_ ledger: String, _ keys: KeyFolder, to target: String) throws -> StoredCheckpoint {
        let checkpoint = try LedgerWriter(ledger, keys: keys, migrations: LedgerMigrations.all).checkpoint()
        var export = Export(target)
        export.checkpoint = checkpoint
        _ = try export.write(try LedgerReader(ledger, cache: nil))
        return checkpoint
    }
}
