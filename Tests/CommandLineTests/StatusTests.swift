import LedgerCore
import Testing

@testable import audit_ledger

@Suite("status")
struct StatusTests {
    @Test("State, since when, and by which entry")
    func state() throws {
        let ledger = try CaseLedger("case.jsonl")
        let shown = try ledger.tool("status", "c-liu").output
        #expect(shown.contains("Candidacy c-liu: excluded (cannot be voted for, as far as the record shows)\n"))
        #expect(shown.contains("  since  2011-04/2011-06-07 (on some day of it)\n"))
        #expect(
            shown.contains("  by     @21 (ruling bar-liu: exclude-unspecified), as reported by source-article\n"))
    }

    @Test("What may have happened by then is told apart")
    func possible() throws {
        let ledger = try CaseLedger("case.jsonl")
        let object = try ledger.tool("status", "c-liu", "--as-of", "2011-05-01", "--format", "json").object()
        #expect(object["state"] == "form-refused")
        #expect(object["asOf"] == "2011-05-01")
        #expect(object["possible"]?.array?.first?.object?["state"] == "excluded")
        #expect(try ledger.tool("status", "c-liu", "--as-of", "2011-05-01").output.contains("Perhaps by then"))
    }

    @Test("Rival accounts stand beside one another")
    func rivals() throws {
        let ledger = try CaseLedger("case.jsonl", "case-second-account.jsonl")
        let object = try ledger.tool("status", "c-liu", "--format", "json").object()
        let by = try #require(object["transitions"]?.array?.compactMap(\.object).last)
        #expect(by["rivals"]?.array?.isEmpty == false)
        #expect(try ledger.tool("status", "c-liu").output.contains("rival account"))
    }

    @Test("Being left off a complete list is seen, though nothing names the candidacy")
    func disappeared() throws {
        let ledger = try CaseLedger()
        let source = #""source":"a citation""#
        for (kind, body) in [
            ("election", #""id":"e","level":"county","type":"general","jurisdiction":"CN","effective":"2011""#),
            ("constituency", #""id":"k","election":"e","effective":"2011""#),
            ("candidacy", #""id":"c-1","election":"e","constituency":"k","person":"p-1","effective":"2011-01-02""#),
            ("candidacy", #""id":"c-2","election":"e","constituency":"k","person":"p-2","effective":"2011-01-02""#),
            (
                "list",
                #""election":"e","constituency":"k","stage":"preliminary","complete":"yes","effective":"2011-02-01","entries":[{"candidacy":"c-1"},{"candidacy":"c-2"}]"#
            ),
            (
                "list",
                #""election":"e","constituency":"k","stage":"formal","complete":"yes","effective":"2011-03-01","entries":[{"candidacy":"c-2"}]"#
            ),
        ] { try ledger.record(kind, "{\(body),\(source)}") }
        #expect(try ledger.tool("status", "c-1", "--format", "json").object()["state"] == "disappeared")
        #expect(try ledger.tool("status", "c-2", "--format", "json").object()["state"] == "formal")
    }

    @Test("Before anything was recorded, nothing was known")
    func knownAt() throws {
        let ledger = try CaseLedger("case.jsonl")
        let object = try ledger.tool("status", "c-liu", "--known-at", "2011-07-01", "--format", "json").object()
        #expect(object["state"] == .null)
        #expect(object["knownAt"] == "2011-07-01T23:59:59Z")
        #expect(try ledger.tool("status", "c-liu", "--known-at", "2011-07-01").output.contains("nothing was on record"))
    }

    @Test("An unknown candidacy is refused, with the nearest id")
    func unknown() throws {
        let ledger = try CaseLedger("case.jsonl")
        let answer = try ledger.tool("status", "c-xu-2030")
        #expect(answer.status == 65)
        #expect(answer.errors.contains("Did you mean c-xu-2003?"))
        #expect(try ledger.tool("status").status == 64)
        #expect(try ledger.tool("status", "c-liu", "--as-of", "June").status == 64)
        #expect(try ledger.tool("status", "c-liu", "--known-at", "2011-06").status == 64)
    }

    @Test("Where it stood on the days that the law asks for")
    func onDays() throws {
        let desk = try Desk()
        try desk.succeed(
            "record", "--from", "-", "--yes",
            input: """
                {"kind":"election","body":{"id":"e","level":"county","type":"general","jurisdiction":"CN","polling":{"date":"2021-09-28"},"effective":"2021-06-01","source":"a list"}}
                {"kind":"candidacy","body":{"id":"c","person":"p","election":"e","effective":"2021-08-01","source":"a list"}}
                {"kind":"nomination","body":{"candidacy":"c","route":"joint","effective":"2021-09-01","source":"a list"}}
                {"kind":"declaration","body":{"candidacy":"c","type":"withdraw","effective":"2021-10-01","source":"a list"}}

                """)
        let object = try desk.succeed("status", "c", "--format", "json").object()
        #expect(object["state"] == "withdrawn")
        #expect(object["readings"] == [["reading": "polling", "day": "2021-09-28", "state": "nominated"]])
        #expect(try desk.succeed("status", "c").output.contains("  polling day  nominated (2021-09-28)\n"))
        #expect(try desk.succeed("status", "c", "--as-of", "2021-09-01", "--format", "json").object()["readings"] == [])
    }
}
