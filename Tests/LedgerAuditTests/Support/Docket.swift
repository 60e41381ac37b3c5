import Candidacy
import Foundation
import LedgerAudit
import LedgerChecks
import LedgerCore
import LedgerFacts
import LedgerMigrations
import LedgerStorage
import Testing

/// A ledger made of a few decisions, each recorded on the day on which it took effect, and audited.
final class Docket {
    let path: String
    private let folder: String
    private let keys: KeyFolder
    private let clock = Clock()

    /// - Parameters:
    ///   - committee: whose own acts are recorded; nil for an observer's ledger.
    ///   - profile: a profile that ships, or a file of `Fixtures/profiles`; nil for none.
    init(committee: String? = "ec", profile: String? = "cn-direct-2020") throws {
        folder = FileSystem.resolved(try FileSystem.makeTemporaryFolder())
        path = folder + "/ledger.sqlite"
        keys = KeyFolder(folder + "/keys")
        var new = NewLedger(origin: "example.org/audit")
        new.role = committee == nil ? "observer" : "committee"
        new.committee = committee
        new.purpose = "test"
        try new.create(path, keys: keys, migrations: LedgerMigrations.all, options: options)
        if let profile { try record([try Self.profile(profile)]) }
    }

    deinit {
        FileSystem.removeFolder(folder + "/keys")
        FileSystem.removeFolder(folder)
    }

    private final class Clock: @unchecked Sendable {  // Set by the one thread of a test.
        var seconds: Int64 = 1_262_304_000
    }

    private var options: LedgerOptions {
        var options = LedgerOptions()
        options.clock = { [clock] in Timestamp(seconds: clock.seconds) }
        return options
    }

    private static func profile(_ name: String) throws -> Draft {
        if let shipped = Profile.named(name) { return shipped.draft() }
        let url = TestFile.url("profiles/\(name).json")
        return try Profile.parse(Array(try Data(contentsOf: url))).draft()
    }

    /// Records decisions, each written `kind: 'member': value, …` with single quotes.
    func record(_ lines: [String]) throws {
        try record(
            try lines.map { line in
                let colon = try #require(line.firstIndex(of: ":"))
                let text = "{" + line[line.index(after: colon)...].replacing("'", with: "\"") + "}"
                let body = try #require(try JSONValue.parse(text).object, "\(line)")
                return Draft(kind: String(line[..<colon]), body: body)
            })
    }

    func record(_ drafts: [Draft], opening: Set<String> = Docket.opening) throws {
        let writer = try LedgerWriter(path, keys: keys, migrations: LedgerMigrations.all, options: options)
        let recorder = try Recorder(writer, cache: nil)
        for draft in drafts {
            // The clock never steps back.
            let when = draft.body["effective"]?.string.flatMap(When.init)
            if let day = when?.latest ?? when?.earliest {
                clock.seconds = max(clock.seconds, Int64(day.dayNumber) * 86_400)
            }
            _ = try recorder.record([draft], opening: opening, isOfTheDay: true)
        }
    }

    /// Appends what recording would refuse, as other software may have done.
    func append(_ draft: Draft) throws {
        let writer = try LedgerWriter(path, keys: keys, migrations: LedgerMigrations.all, options: options)
        let transaction = try writer.begin()
        try transaction.append(try Decision.check(draft, in: RecordingContext(role: .committee, committee: "ec")))
        try transaction.commit()
    }

    static let opening: Set<String> = ["name", "counts.claimed", "counts.verified", "counts.withdrawn"]

    /// Sets the clock, forwards or back.
    func setClock(_ day: String, hour: Int64) throws {
        clock.seconds = Int64(try #require(CivilDate(day)).dayNumber) * 86_400 + hour * 3_600
    }

    func reader() throws -> LedgerReader { try LedgerReader(path, cache: nil) }

    /// - Parameter id: one check; nil for all.
    func audit(_ id: String? = nil, asOf: String? = nil) throws -> AuditReport {
        var audit = Audit(LedgerChecks.all.filter { id == nil || $0.id == id })
        audit.asOf = asOf.flatMap { CivilDate($0) }
        let report = try audit.run(on: try reader(), verifiedBy: nil)
        for (check, reason) in report.failures { Issue.record("\(check.id): \(reason)") }
        return report
    }
}

extension Docket {
    /// A committee's election of two seats with five candidacies, c1 to c5, polled on 28 September 2021.
    static func frame(profile: String = "cn-direct-2020", type: String = "general", seats: Int = 2) -> [String] {
        [
            "committee: 'id':'ec','name':'EC','type':'election-committee','level':'county','quorum':5,'effective':'2021-06-01'",
            "committee: 'id':'po','name':'PO','type':'people-organisation','level':'county','effective':'2021-06-01'",
            "committee: 'id':'pb','name':'PB','type':'party-body','level':'municipal','effective':'2021-06-01'",
            "committee: 'id':'court','name':'Court','type':'court','effective':'2021-06-01'",
            "election: 'id':'e','level':'county','type':'\(type)','jurisdiction':'CN','profile':'\(profile)','polling':{'date':'2021-09-28'},'nominations':{'open':'2021-08-22','close':'2021-09-08'},'effective':'2021-06-01'",
            "publication: 'id':'pd','outlet':'board','what':'polling-date','extent':'full','election':'e','effective':'2021-06-15'",
            "constituency: 'id':'x','election':'e','seats':\(seats),'voters':4000,'roll':{'published':'2021-08-20'},'effective':'2021-08-20'",
        ]
            + (1...5).map {
                "candidacy: 'id':'c\($0)','person':'p\($0)','election':'e','constituency':'x','effective':'2021-08-23'"
            }
    }

    /// One nomination of each candidacy: c1, c4 and c5 by voters, c2 by a party, c3 by an organisation.
    static let nominations = [
        "nomination: 'id':'n1','candidacy':'c1','route':'joint','effective':'2021-09-05'",
        "nomination: 'id':'n2','candidacy':'c2','route':'party','effective':'2021-09-05'",
        "nomination: 'id':'n3','candidacy':'c3','route':'people-organisation','organisations':['po'],'effective':'2021-09-05'",
        "nomination: 'id':'n4','candidacy':'c4','route':'joint','effective':'2021-09-05'",
        "nomination: 'id':'n5','candidacy':'c5','route':'joint','effective':'2021-09-05'",
    ]

    /// A list of candidacies.
    static func list(
        _ stage: String, _ candidacies: [Int], on day: String, complete: String = "yes", id: String? = nil
    ) -> String {
        let names = candidacies.map { "{'candidacy':'c\($0)'}" }.joined(separator: ",")
        return
            "list: 'id':'\(id ?? stage)','stage':'\(stage)','election':'e','constituency':'x','complete':'\(complete)','basicInformation':'yes','entries':[\(names)],'effective':'\(day)'"
    }

    static func published(_ list: String, on day: String, id: String? = nil) -> String {
        "publication: 'id':'\(id ?? "pub-" + list)','outlet':'board','what':'list','of':'@list:\(list)','extent':'full','basicInformation':'yes','effective':'\(day)'"
    }

    /// A ruling in writing, made on 10 September 2021 unless a member says otherwise.
    static func ruling(
        _ decision: String, of candidacy: String, _ members: String = "", on day: String = "2021-09-10",
        id: String = "r"
    )
        -> String
    {
        "ruling: 'id':'\(id)','candidacy':'\(candidacy)','election':'e','constituency':'x','decision':'\(decision)','form':'instrument','effective':'\(day)'"
            + (members.isEmpty ? "" : ",\(members)")
    }

    static func refused(_ members: String, of candidacy: String = "c1", id: String = "r") -> String {
        ruling("refuse-nomination", of: candidacy, members, id: id)
    }

    /// The member of a ruling that gives an article of the election law as its ground.
    static func ground(_ code: String?, _ article: String, _ version: String = "2020") -> String {
        "'grounds':[{\(code.map { "'code':'\($0)'," } ?? "")'text':'t','instrument':'选举法','version':'\(version)','article':'\(article)','basis':'law'}]"
    }
}

/// Files beside the tests.
enum TestFile {
    static func url(_ name: String) -> URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures/\(name)")
    }

    /// The decisions of a record of `Fixtures/kinds`.
    static func drafts(_ name: String) throws -> [Draft] {
        try String(contentsOf: url("kinds/\(name)"), encoding: .utf8).split(separator: "\n").compactMap { line in
            let object = try #require(try JSONValue.parse(String(line)).object)
            let kind = try #require(object["kind"]?.string)
            guard kind != "genesis", kind != "close" else { return nil }
            return Draft(kind: kind, body: try #require(object["body"]?.object))
        }
    }
}
