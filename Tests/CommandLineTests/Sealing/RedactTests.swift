import Candidacy
import Foundation
import LedgerCore
import LedgerMigrations
import LedgerStorage
import Synchronization
import Testing

@testable import audit_ledger

/// The value and salt of the name in entry 2 of a ledger, and everything that could still tell them.
private struct Secret {
    static let name = "刘萍 Liu Ping, 7731 Yangtze Road"
    /// What the same entry says in clear.
    static let source = "a letter of her neighbour 王五"
    let value = Traces(Array(Secret.name.utf8))
    let salt: Traces
    let rawSalt: Traces

    init(_ desk: Desk) throws {
        let text = try desk.succeed("disclose", "2", "name").lines[0]
        let disclosure = try Disclosure(parsing: text)
        salt = Traces(Array(disclosure.salt.utf8))
        rawSalt = Traces(try #require(Base64.decodeURL(disclosure.salt.utf8)))
    }

    /// - Parameter path: what was erased; with the whole entry, what it said in clear is looked for as well.
    func found(in files: [String: [UInt8]], erasing path: String = "name") -> [String] {
        let clear = path == "*" ? [Traces(Array(Self.source.utf8))] : []
        return ([value, salt, rawSalt] + clear).flatMap { $0.found(in: files) }
    }
}

extension Desk {
    /// A candidacy with its name sealed, entry 2, and what came before and after.
    fileprivate static func sealed() throws -> Desk {
        let desk = try Desk()
        try desk.succeed("record", "--from", "-", "--yes", input: frame(source: Secret.source))
        try desk.succeed(
            "record", "declaration", "--set", "candidacy=c-1", "--set", "type=announce", "--set", "effective=2011-05",
            "--set", "source=a newspaper", "--yes")
        return desk
    }

    fileprivate static func frame(source: String) -> String {
        """
        {"kind":"election","body":{"id":"e-1","level":"county","type":"general","jurisdiction":"CN","effective":"2011-04","source":"a newspaper"}}
        {"kind":"candidacy","body":{"id":"c-1","election":"e-1","person":"p-1","name":"\(Secret.name)","effective":"2011-04","source":"\(source)"}}

        """
    }

    /// Everything that lies about a ledger on this machine.
    fileprivate func surroundings() throws -> [String: [UInt8]] {
        var files = try evidence()
        files.merge(try folder.contents(folder.path + "/cache")) { $1 }
        return files
    }

    fileprivate func redact(_ path: String) throws -> Tool.Answer {
        try run(
            "redact", "2", path, "--ground", "order of 9 January", "--authority", "court-example", "--code",
            "court-order", "--yes")
    }
}

@Suite("Erasing")
struct RedactTests {
    @Test("Nothing of an erased value is left, and what was proved before holds", arguments: ["name", "*"])
    func erased(_ path: String) throws {
        let desk = try Desk.sealed()
        let secret = try Secret(desk)
        #expect(!secret.found(in: try desk.surroundings()).isEmpty)
        let before = try LedgerReader(desk.ledger, cache: nil)
        let (proof, root) = try before.inclusionProof(of: 2)
        let stored = try #require(try before.stored(at: 2))

        let answer = try desk.redact(path)
        #expect(answer.status == 0, "\(answer.errors)")
        try desk.succeed("list")
        try desk.succeed("backup", desk.folder.path + "/ledger/later.sqlite")
        try desk.succeed(
            "backup", desk.folder.path + "/ledger/later2.sqlite", "--with-disclosures",
            desk.folder.path + "/ledger/later2.disclosures")
        try desk.succeed("export", "--to", desk.folder.path + "/ledger/later.jsonl")
        #expect(secret.found(in: try desk.surroundings(), erasing: path) == [])
        if path == "*" {
            #expect(try LedgerReader(desk.ledger, cache: nil).stored(at: 2)?.bytes == nil)
        } else {
            #expect(try LedgerReader(desk.ledger, cache: nil).stored(at: 2)?.bytes == stored.bytes)
        }

        // The receipt: the entry as it was handed out, its proof, and a root that the ledger still leads back to.
        let after = try LedgerReader(desk.ledger, cache: nil)
        #expect(try after.hash(at: 2) == stored.hash)
        try proof.verify(leaf: Hash.leaf(try #require(stored.bytes)), index: 2, size: before.size, root: root)
        let report = desk.verify()
        #expect(report.verdict == .intact && report.isComplete)
        #expect(report.erasedFields == (path == "*" ? 0 : 1) && report.erasedEntries == (path == "*" ? 1 : 0))
        #expect(report.openFields == 0 && report.withheldFields == 0)
        #expect(try desk.run("disclose", "2", "name").status == 65)
    }

    @Test("Whatever an erasure was interrupted by, calling it again completes it", arguments: ErasurePoint.allCases)
    func interrupted(_ point: ErasurePoint) throws {
        for path in point == .committed ? ["*"] : ["name", "*"] {
            let desk = try Desk.sealed()
            let secret = try Secret(desk)
            try desk.interrupt(at: point, erasing: path)
            // Until then nothing is wrong with the ledger, and nothing says that the value is erased but the record.
            #expect(desk.verify().verdict == .intact)
            #expect(try desk.redact(path).status == 0)
            #expect(secret.found(in: try desk.surroundings(), erasing: path) == [], "\(point) \(path)")
            #expect(desk.verify().verdict == .intact)
            #expect(try LedgerReader(desk.ledger, cache: nil).size == 5)
        }
    }

    @Test("So does the next who records", arguments: ErasurePoint.allCases)
    func completedByOthers(_ point: ErasurePoint) throws {
        let desk = try Desk.sealed()
        let secret = try Secret(desk)
        try desk.interrupt(at: point, erasing: "*")
        try desk.succeed(
            "record", "declaration", "--set", "election=e-1", "--set", "type=announce", "--set", "effective=2011-06",
            "--set", "source=a newspaper", "--yes")
        #expect(secret.found(in: try desk.surroundings(), erasing: "*") == [])
        #expect(desk.verify().verdict == .intact)
    }

    @Test("A copy of the disclosures that is put back loses the value again", arguments: [false, true])
    func putBack(_ isRotated: Bool) throws {
        let desk = try Desk.sealed()
        let secret = try Secret(desk)
        let copy = try Data(contentsOf: URL(filePath: desk.ledger + ".disclosures"))
        #expect(try desk.redact("name").status == 0)
        // The list lies beside a pin; another key has another.
        if isRotated { try desk.succeed("key", "rotate") }
        try copy.write(to: URL(filePath: desk.ledger + ".disclosures"))
        #expect(chmod(desk.ledger + ".disclosures", 0o600) == 0)
        #expect(!secret.found(in: try desk.surroundings()).isEmpty)
        try desk.succeed(
            "record", "declaration", "--set", "candidacy=c-1", "--set", "type=withdraw", "--set", "effective=2011-06",
            "--set", "source=a newspaper", "--yes")
        #expect(secret.found(in: try desk.surroundings()) == [])
    }

    @Test("Erasures of a ledger that had the same numbers neither stand for those of this one nor harm it")
    func recurringNumbers() throws {
        let desk = try Desk.sealed()
        let secret = try Secret(desk)
        let other = Hash.leaf([1]).base64
        let list = try desk.erasureList()
        try FileSystem.create(
            list, Array("audit-ledger/erasures@1 \(Desk.origin)\n4 2 \(other) name\n5 2 \(other) *\n".utf8), mode: 0o600
        )
        try desk.succeed(
            "record", "declaration", "--set", "candidacy=c-1", "--set", "type=withdraw", "--set", "effective=2011-06",
            "--set", "source=a newspaper", "--yes")
        #expect(!secret.found(in: try desk.surroundings()).isEmpty)
        try desk.succeed("disclose", "2", "name")
        #expect(try desk.redact("name").status == 0)
        #expect(secret.found(in: try desk.surroundings()) == [])
    }

    @Test("A list beside another pin that a crash left short is completed")
    func shortList() throws {
        let desk = try Desk.sealed()
        #expect(try desk.redact("name").status == 0)
        let list = try desk.erasureList()
        let further = desk.folder.path + "/usb"
        try FileSystem.makeFolder(further)
        let name = try #require(list.split(separator: "/").last)
        try FileSystem.copy(String(list.dropLast("erasures".count)) + "pin", to: "\(further)/\(name.dropLast(8))pin")
        let keys = KeyFolder(desk.keys.path, furtherPins: [further])
        let writer = try LedgerWriter(desk.ledger, keys: keys, migrations: LedgerMigrations.all)
        let draft = Draft(
            kind: "declaration",
            body: JSONObject([
                ("candidacy", "c-1"), ("type", "withdraw"), ("effective", "2011-06"), ("source", "a newspaper"),
            ]))
        _ = try Recorder(writer, cache: nil).record([draft])
        #expect(try FileSystem.read("\(further)/\(name)", limit: 9_999) == FileSystem.read(list, limit: 9_999))
    }

    @Test("Facts that were kept while the ledger lay elsewhere are erased as well; in use, they stop the erasure")
    func otherFacts() throws {
        let desk = try Desk.sealed()
        let secret = try Secret(desk)
        let cache = desk.folder.path + "/cache/audit-ledger/"
        let facts = try #require(try FileSystem.names(in: cache).first { $0.hasSuffix(".facts") })
        let other = cache + facts.prefix { $0 != "-" } + "-0123456789abcdef.facts"
        try FileSystem.copy(cache + facts, to: other)
        do {
            let held = try Connection(other, .create)
            try held.execute("BEGIN IMMEDIATE")
            let answer = try desk.redact("*")
            #expect(answer.status != 0 && answer.errors.contains("0123456789abcdef.facts"), "\(answer.errors)")
            held.rollBack()
        }
        #expect(try LedgerReader(desk.ledger, cache: nil).size == 4)
        #expect(try desk.redact("*").status == 0)
        #expect(secret.found(in: try desk.surroundings(), erasing: "*") == [])
    }

    @Test("Nothing of it is in what leaves afterwards, nor in a tree that was published before; receipts still verify")
    func leaving() throws {
        for path in ["name", "*"] {
            let desk = try Desk.sealed()
            let secret = try Secret(desk)
            let (receipt, kept) = (desk.folder.path + "/2.proof", desk.folder.path + "/kept")
            try FileSystem.makeFolder(kept)
            try desk.succeed("prove", "2", "--out", receipt, "--entry-out", kept + "/2.json")
            let tree = desk.folder.path + "/tree"
            try desk.succeed("publish", tree)
            #expect(try desk.redact(path).status == 0)
            try desk.succeed("publish", tree)
            try desk.succeed("publish", desk.folder.path + "/tree-2")
            try desk.succeed("export", "--bundle", desk.folder.path + "/later.bundle")
            try desk.succeed("export", "--to", desk.folder.path + "/later.jsonl")
            try desk.succeed("backup", desk.folder.path + "/later.sqlite")
            try desk.run("audit")
            try desk.succeed("list", "--sealed")
            // All but the entry as it was handed out, and what the tool was given and said.
            let own = ["/in-", "/out-", "/err-", "/kept/"]
            let files = try desk.folder.contents().filter { file, _ in !own.contains { file.contains($0) } }
            #expect(
                files.keys.contains { $0.hasSuffix(".bundle") } && files.keys.contains { $0.contains("/tree/tile") })
            #expect(secret.found(in: files, erasing: path) == [], "\(path)")
            let proved = try desk.run(
                "check-proof", receipt, "--entry", kept + "/2.json", "--vkey", try desk.verifierKey())
            #expect(proved.status == 0, "\(proved.errors)")
            try desk.succeed("verify", "--against", receipt)
        }
    }

    @Test(
        "Where the ledger was moved and its disclosures were left behind, that is said, and bringing them back loses it"
    )
    func leftBehind() throws {
        let desk = try Desk.sealed()
        let secret = try Secret(desk)
        let (there, behind) = (desk.ledger + ".disclosures", desk.folder.path + "/behind")
        try FileManager.default.moveItem(atPath: there, toPath: behind)
        let answer = try desk.redact("name")
        #expect(
            answer.status == 0 && answer.output.contains("Nothing beside the ledger opened it."), "\(answer.output)")
        try FileManager.default.moveItem(atPath: behind, toPath: there)
        try desk.succeed(
            "record", "declaration", "--set", "candidacy=c-1", "--set", "type=withdraw", "--set", "effective=2011-06",
            "--set", "source=a newspaper", "--yes")
        #expect(secret.found(in: try desk.surroundings()) == [])
        // Where all is as it should be nothing is said.
        let other = try Desk.sealed()
        #expect(try !other.redact("name").output.contains("Nothing beside"))
    }

    @Test("Sent again, what was erased is not brought back")
    func sentAgain() throws {
        let desk = try Desk.sealed()
        let secret = try Secret(desk)
        let line = String(Desk.frame(source: Secret.source).split(separator: "\n")[1])
        #expect(try desk.redact("name").status == 0)
        let object = try desk.succeed("import", try desk.write("again.jsonl", line), "--format", "json").object()
        #expect(object["duplicates"]?.integer == 1)
        #expect(secret.found(in: try desk.surroundings()) == [])
    }

    @Test("What cannot be erased is refused, and nothing changes")
    func refused() throws {
        let desk = try Desk.sealed()
        let before = try desk.evidence()
        for (words, status, naming) in [
            (["2", "person", "--ground", "an order"], Int32(65), "nothing sealed at `person`"),
            (["2", "name", "--ground", "about \(Secret.name)"], 65, "repeats the value"),
            (["0", "*", "--ground", "an order"], 65, "of kind genesis"),
            (["99", "name", "--ground", "an order"], 65, "There is no entry 99"),
            (["2", "name"], 64, "Say why"),
        ] {
            let answer = try desk.tool.run(
                ["redact"] + words + ["--authority", "court-example", "--code", "court-order", "--yes"])
            #expect(answer.status == status && answer.errors.contains(naming), "\(words): \(answer.errors)")
        }
        let unsure = try desk.run(
            "redact", "2", "*", "--ground", "an order", "--authority", "c", "--code", "court-order")
        #expect(unsure.status == 64 && unsure.errors.contains("--yes"))
        #expect(try desk.evidence() == before)
    }

    @Test("A correction that seals the value anew is named")
    func related() throws {
        let desk = try Desk.sealed()
        try desk.succeed("correct", "2", "--set", "name=Another Name", "--reason", "misheard", "--yes")
        let answer = try desk.redact("name")
        #expect(answer.output.contains("redact 4 replacement.name"), "\(answer.output)")
    }
}

extension Desk {
    /// Where the erasures are listed beside the pin.
    fileprivate func erasureList() throws -> String {
        let key = try LedgerReader(ledger, cache: nil).keyHistory().current
        return String(keys.pinPath(key).dropLast("pin".count)) + "erasures"
    }

    /// Leaves ledger, keys and cache as a process that dies at a point of an erasure would.
    fileprivate func interrupt(at point: ErasurePoint, erasing path: String) throws {
        let folder = folder.path
        let isDone = Mutex(false)
        var options = LedgerOptions()
        options.erasing = { (reached) throws(StorageError) in
            guard reached == point else { return }
            let isFirst = isDone.withLock { done in
                defer { done = true }
                return !done
            }
            guard isFirst else { return }
            for name in ["ledger", "keys", "cache/audit-ledger"] {
                try FileSystem.makeFolder("\(folder)/dead/\(name)")
                for file in try FileSystem.names(in: "\(folder)/\(name)") {
                    try FileSystem.copy("\(folder)/\(name)/\(file)", to: "\(folder)/dead/\(name)/\(file)")
                }
            }
            throw StorageError(.interrupted, "the process died")
        }
        do {
            let cache = CacheFolder(folder + "/cache/audit-ledger")
            let writer = try LedgerWriter(ledger, keys: keys, migrations: LedgerMigrations.all, options: options)
            let recorder = try Recorder(writer, cache: cache)
            #expect(throws: RecordError.self) {
                _ = try recorder.redact(
                    ErasureRequest(
                        seq: 2, path: path, ground: "order of 9 January", authority: "court-example",
                        groundCode: .courtOrder))
            }
        }
        // As it stood at that moment.
        for name in ["ledger", "keys", "cache/audit-ledger"] {
            for file in try FileSystem.names(in: "\(folder)/\(name)") { FileSystem.remove("\(folder)/\(name)/\(file)") }
            for file in try FileSystem.names(in: "\(folder)/dead/\(name)") {
                try FileSystem.rename("\(folder)/dead/\(name)/\(file)", to: "\(folder)/\(name)/\(file)")
            }
        }
    }
}
