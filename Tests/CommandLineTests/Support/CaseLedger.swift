import Candidacy
import Foundation
import LedgerCore
import LedgerMigrations
import LedgerStorage
import Testing

/// A ledger of a whole record of `Tests/Fixtures/kinds`, in a folder of its own.
final class CaseLedger {
    let folder: TemporaryFolder
    let path: String
    let tool: Tool
    private let keys: KeyFolder

    /// Paths whose values the fixtures give in clear.
    private static let opening: Set<String> = ["name", "counts.claimed", "counts.verified", "counts.withdrawn"]

    init(_ names: String..., origin: String = "observer.example.org/cn-2011", title: String? = nil) throws {
        folder = try TemporaryFolder()
        try FileSystem.makeFolder(folder.path + "/ledger")
        path = folder.path + "/ledger/ledger.sqlite"
        tool = Tool(folder: folder.path)
        keys = KeyFolder(folder.path + "/keys")
        let drafts = try names.flatMap(Self.drafts)
        var new = NewLedger(origin: origin)
        new.purpose = "example"
        new.role = drafts.first?.body["role"]?.string ?? "observer"
        new.committee = drafts.first?.body["committee"]?.string
        new.title = title
        try new.create(path, keys: keys, migrations: LedgerMigrations.all)
        try record(drafts.filter { !["genesis", "close"].contains($0.kind) })
    }

    func record(_ drafts: [Draft]) throws {
        let writer = try LedgerWriter(path, keys: keys, migrations: LedgerMigrations.all)
        _ = try Recorder(writer, cache: nil).record(drafts, opening: Self.opening)
    }

    /// Records one decision, given as JSON.
    func record(_ kind: String, _ json: String) throws {
        try record([Draft(kind: kind, body: try #require(try JSONValue.parse(json).object))])
    }

    func reader() throws -> LedgerReader { try LedgerReader(path, cache: nil) }

    /// The entry of a kind with an id.
    func seq(_ kind: String, _ id: String) throws -> UInt64 {
        try #require(try reader().freshFacts().seq(ofKind: kind, id: id))
    }

    private static func drafts(_ name: String) throws -> [Draft] {
        let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Fixtures/kinds/\(name)")
        return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map { line in
            let object = try #require(try JSONValue.parse(String(line)).object)
            return Draft(kind: try #require(object["kind"]?.string), body: try #require(object["body"]?.object))
        }
    }
}

extension CaseLedger {
    /// Takes away the bytes of an entry, as an erasure does.
    func eraseBytes(of seq: UInt64) throws { try change("UPDATE entries SET bytes = NULL WHERE seq = \(seq)") }

    /// Changes the bytes of an entry behind the ledger's back.
    func damageBytes(of seq: UInt64) throws {
        try change("UPDATE entries SET bytes = CAST(replace(bytes, '2011', '2012') AS BLOB) WHERE seq = \(seq)")
    }

    /// Puts other bytes into the place of an entry, with the hash that they have: only the entry behind it shows that.
    ///
    /// - Returns: takes it back.
    func exchange(_ seq: UInt64, _ text: String, for other: String) throws -> () throws -> Void {
        let stored = try #require(try reader().stored(at: seq)?.bytes)
        let told = String(decoding: stored, as: UTF8.self)
        let changed = Array(told.replacing(text, with: other).utf8)
        let isChanged = changed != stored
        try #require(isChanged)
        func put(_ bytes: [UInt8]) throws {
            let hash = Hexadecimal.encode(bytes.withUnsafeBytes { Hash.leaf($0).withUnsafeBytes { Array($0) } })
            try change(
                "UPDATE entries SET bytes = X'\(Hexadecimal.encode(bytes))', hash = X'\(hash)' WHERE seq = \(seq)")
        }
        try put(changed)
        return { try put(stored) }
    }

    /// Takes the bytes of an entry away, with everything else as it was.
    ///
    /// - Returns: takes it back.
    func withhold(_ seq: UInt64) throws -> () throws -> Void {
        let stored = try #require(try reader().stored(at: seq)?.bytes)
        try change("UPDATE entries SET bytes = NULL WHERE seq = \(seq)")
        return { try self.change("UPDATE entries SET bytes = X'\(Hexadecimal.encode(stored))' WHERE seq = \(seq)") }
    }

    private func change(_ sql: String) throws {
        let connection = try Connection(path, .readWrite)
        // Whoever writes to the file itself is stopped by none of its triggers, and leaves them as they were.
        let triggers = try connection.texts("SELECT sql FROM sqlite_schema WHERE type = 'trigger'")
        for trigger in try connection.texts("SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
            try connection.execute("DROP TRIGGER \"\(trigger)\"")
        }
        try connection.execute(sql)
        for trigger in triggers { try connection.execute(trigger) }
    }
}
