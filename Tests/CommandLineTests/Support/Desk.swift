import Foundation
import LedgerCore
import LedgerMigrations
import LedgerStorage
import Testing

@testable import audit_ledger

/// A new ledger with its keys in a folder of its own, and the tool to write to it.
final class Desk {
    let folder: TemporaryFolder
    let ledger: String
    let keys: KeyFolder
    let tool: Tool

    static let origin = "observer.example.org/test"

    /// - Parameter committee: whose own acts are recorded; nil for an observer's ledger.
    init(committee: String? = nil, title: String? = nil, origin: String = Desk.origin) throws {
        folder = try TemporaryFolder()
        try FileSystem.makeFolder(folder.path + "/ledger")
        ledger = folder.path + "/ledger/ledger.sqlite"
        keys = KeyFolder(folder.path + "/keys")
        tool = Tool(folder: folder.path)
        var new = NewLedger(origin: origin)
        new.role = committee == nil ? "observer" : "committee"
        new.committee = committee
        new.title = title
        new.purpose = "test"
        try new.create(ledger, keys: keys, migrations: LedgerMigrations.all)
    }

    /// Runs the tool on the ledger.
    @discardableResult
    func run(_ words: String..., input: String? = nil) throws -> Tool.Answer { try tool.run(words, input: input) }

    /// Runs the tool and expects it to succeed.
    @discardableResult
    func succeed(_ words: String..., input: String? = nil) throws -> Tool.Answer {
        let answer = try tool.run(words, input: input)
        try #require(answer.status == 0, "\(words) ended with \(answer.status): \(answer.errors)")
        return answer
    }

    /// Records so many committees, which no other call does.
    func recordCommittees(_ count: Int, from first: Int = 1) throws {
        let lines = (first..<first + count).map {
            #"{"kind":"committee","body":{"id":"c-\#($0)","name":"Committee \#($0)","type":"election-committee","#
                + #""effective":"2021-06-08","source":"a list"}}"#
        }
        try succeed("record", "--from", "-", "--yes", input: lines.joined(separator: "\n") + "\n")
    }

    /// A committee's ledger with one refusal in it.
    ///
    /// - Parameter members: what the ruling says besides, as further members of its body.
    static func refusing(_ members: String = "", origin: String = "committee.example.org/ec") throws -> Desk {
        let desk = try Desk(committee: "ec", origin: origin)
        try desk.succeed(
            "record", "--from", "-", "--yes",
            input: """
                {"kind":"committee","body":{"id":"ec","name":"EC","type":"election-committee","effective":"2021-06-01"}}
                {"kind":"election","body":{"id":"e","level":"county","type":"general","jurisdiction":"CN","effective":"2021-06-01"}}
                {"kind":"candidacy","body":{"id":"c","person":"p","election":"e","effective":"2021-08-01"}}
                {"kind":"ruling","body":{"id":"r","candidacy":"c","election":"e","decision":"refuse-nomination","form":"instrument","effective":"2021-09-01"\(members)}}

                """)
        return desk
    }

    /// The verifier key of the ledger.
    func verifierKey() throws -> String { try LedgerReader(ledger, cache: nil).identity.verifierKey }

    /// A call of a command within this process.
    func call() throws -> Call {
        var arguments = Arguments(["--ledger", ledger, "--keys", keys.path])
        var call = try Call(&arguments)
        call.cache = nil
        return call
    }

    /// Writes a file beside the ledger's folder.
    @discardableResult
    func write(_ name: String, _ text: String) throws -> String { try write(name, Data(text.utf8)) }

    @discardableResult
    func write(_ name: String, _ data: Data) throws -> String {
        let path = folder.path + "/" + name
        try data.write(to: URL(filePath: path))
        return path
    }

    /// Every byte of ledger, keys and pins, to see that nothing changed.
    func evidence() throws -> [String: [UInt8]] {
        try folder.contents(folder.path + "/ledger").merging(folder.contents(keys.path)) { $1 }
    }

    func verify() -> VerificationReport { Verifier(migrations: LedgerMigrations.all, keys: keys).verify(ledger) }

    func entry(_ seq: UInt64) throws -> Entry {
        try #require(try LedgerReader(ledger, cache: nil).entry(at: seq))
    }

    /// An election and a candidacy, entries 1 and 2, so that others can be about them.
    func recordFrame() throws {
        try succeed("record", "--from", "-", "--yes", input: Self.frame)
    }

    static let frame = """
        {"kind":"election","body":{"id":"e-1","level":"county","type":"general","jurisdiction":"CN","effective":"2011-04","source":"a newspaper"}}
        {"kind":"candidacy","body":{"id":"c-1","election":"e-1","person":"p-1","effective":"2011-04","source":"a newspaper"}}

        """
}

/// What tests read besides what they make.
enum TestFiles {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The lines of a record of `Tests/Fixtures/kinds` that `record` makes.
    static func recordable(_ name: String) throws -> String {
        let url = root.appending(path: "Tests/Fixtures/kinds/\(name)")
        let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
        return lines.filter { !$0.contains(#""kind": "genesis""#) && !$0.contains(#""kind": "close""#) }
            .joined(separator: "\n") + "\n"
    }

    /// Data that is not part of the project and may be missing.
    static func shared(_ path: String) -> String? {
        let url = root.deletingLastPathComponent().appending(path: "shared/\(path)")
        return FileManager.default.fileExists(atPath: url.path) ? url.path : nil
    }
}
