import Candidacy
import Foundation
import LedgerCore
import LedgerStorage
import Testing

private let acre2018 = TestFiles.shared("data/br_tse/consulta_cand_2018_AC.redacted.csv")
private let acre2020 = TestFiles.shared("data/br_tse/consulta_cand_2020_AC.gen2020-11-15.redacted.csv")

@Suite("import of a court's files", .enabled(if: acre2018 != nil && acre2020 != nil, "The court's files are not here."))
struct RealDataTests {
    @Test("Acre 2018, again, and then 2020 into the same ledger", .timeLimit(.minutes(2)))
    func acre() throws {
        let (first, second) = (try #require(acre2018), try #require(acre2020))
        let desk = try Desk()
        let once = try desk.succeed("import", first, "--map", "br-tse", "--format", "json").object()
        #expect(once["appended"]?.integer == 586)
        let statuses = try #require(once["statuses"]?.array).compactMap(\.object)
        #expect(statuses.map { $0["count"]?.integer }.sorted { $0 ?? 0 < $1 ?? 0 } == [13, 25, 548])
        #expect(statuses.first { $0["count"]?.integer == 25 }?["text"]?.string == "INDEFERIDO")
        let again = try desk.succeed("import", first, "--map", "br-tse", "--format", "json").object()
        #expect(again["appended"]?.integer == 0 && again["duplicates"]?.integer == 586)
        let next = try desk.succeed("import", second, "--map", "br-tse", "--format", "json").object()
        #expect(next["appended"]?.integer == 3_029 && next["statuses"]?.array?.count == 8)
        #expect(next["verdict"]?.string == "intact")
    }

    @Test(
        "Acre 2020 with its later states and its grounds, most of which are of candidacies elsewhere",
        .timeLimit(.minutes(2)))
    func grounds() throws {
        guard let grounds = TestFiles.shared("data/br_tse/motivo_cassacao_2020_BRASIL.csv"),
            let transitions = TestFiles.shared("data/br_tse/ac2020_status_transitions.csv")
        else { return }
        let desk = try Desk()
        let frames = try desk.succeed(
            "import", try #require(acre2020), "--map", "br-tse", "--frames", "--format", "json")
        // Candidacies, one election, and the profile that judges it.
        #expect(try frames.object()["frames"]?.integer == 3_031)
        let later = try desk.succeed("import", transitions, "--map", "br-tse-transitions", "--format", "json").object()
        #expect(later["appended"]?.integer == 10)
        let all = try desk.succeed("import", grounds, "--map", "br-tse-grounds", "--format", "json").object()
        #expect(all["read"]?.integer == 17_995 && all["elsewhere"]?.integer == 17_838)
        let facts = try LedgerReader(desk.ledger, cache: nil).judgedFacts()
        func ask(_ sql: String) throws -> [[String?]] {
            try facts.query(sql, limits: .init()).rows
        }
        #expect(try ask("SELECT text FROM profile WHERE profile = 'br-tse-2020'") == [["shipped"]])
        #expect(try ask("SELECT first_day FROM judged") == [["2019-12-18"]])
        #expect(try ask("SELECT count(DISTINCT candidacy) FROM reading WHERE reading = 'polling'") == [["3029"]])
        let found = try desk.run("audit", "--check", "RUL-02", "--check", "COR-02", "--format", "json").object()
        let findings = try #require(found["findings"]?.array).compactMap(\.object)
        let withoutGround = findings.filter { $0["check"] == "RUL-02" }.compactMap { $0["candidacy"]?.string }
        #expect(withoutGround.sorted() == ["br-tse/10001060360", "br-tse/10001149629"])
        #expect(findings.count { $0["check"] == "COR-02" } == 10)
        // At their date 2 of 152, of which 5 were not entertained; at the later state 1 of 151.
        func values(_ name: String) -> [String?] {
            findings.filter { $0["check"] == "RUL-02" }.map { finding in
                let value = finding["values"]?.array?.compactMap(\.object).first { $0["name"]?.string == name }
                return value?["value"]?.string
            }
        }
        #expect(values("asked") == ["152", "152"] && values("not_entertained") == ["5", "5"])
        #expect(values("still") == ["151", "151"])
        #expect(Set(values("later_state")) == ["accepted", nil] && Set(values("later")) == ["DEFERIDO", nil])
        let told = findings.compactMap { $0["message"]?.string }.filter {
            $0.contains("one of 152 refusals in files (5 not entertained)")
        }
        #expect(told.count == 2 && told.count { $0.contains("; the source later has “DEFERIDO”.") } == 1)
        #expect(try base(desk, "2020-11-15") == [4: 16, 13: 5, 14: 131])
        #expect(try base(desk, "2020-11-23") == [4: 8, 13: 5, 14: 138])
        // The grounds are of 2021: before that day nobody can tell, and this is said.
        let early = try desk.run("audit", "--check", "RUL-02", "--as-of", "2020-11-23", "--format", "json").object()
        #expect(early["findings"] == [])
        #expect(
            early["notEvaluated"]?.array?.compactMap { $0.object?["reason"]?.string }.contains {
                $0
                    == "Sources tell of 152 refusals in br-tse/426, and no file of grounds of that election is on record."
            } == true)
    }

    /// How many candidacies have each code of a refusal as the last on a day.
    private func base(_ desk: Desk, _ day: String) throws -> [Int64: Int] {
        let facts = try LedgerReader(desk.ledger, cache: nil).facts(forAuditAsOf: CivilDate(day), verifiedBy: nil).0
        let rows = try facts.query(
            """
            SELECT o.status_code, count(*) FROM observation o
            WHERE o.type = 'status' AND o.status_code IN ('4', '13', '14') AND NOT EXISTS (
                SELECT 1 FROM observation p WHERE p.candidacy = o.candidacy AND p.type = 'status'
                    AND p.as_of_earliest > o.as_of_latest)
            GROUP BY 1
            """, limits: .init()
        ).rows
        var base: [Int64: Int] = [:]
        for row in rows { base[Int64(row[0] ?? "") ?? 0] = Int(row[1] ?? "") }
        return base
    }

    @Test("One broken line in the middle keeps out the whole file")
    func broken() throws {
        let desk = try Desk()
        var lines = try Data(contentsOf: URL(filePath: try #require(acre2018))).split(
            separator: 0x0A, omittingEmptySubsequences: false)
        lines[300] = lines[300].prefix(100)
        let file = try desk.write("broken.csv", Data(lines.joined(separator: [0x0A])))
        let before = try desk.evidence()
        let answer = try desk.run("import", file, "--map", "br-tse")
        #expect(answer.status == 65)
        #expect(answer.errors.contains("broken.csv:301:"), "\(answer.errors)")
        #expect(answer.errors.split(separator: "\n").count == 1)
        #expect(try desk.evidence() == before)
    }
}
