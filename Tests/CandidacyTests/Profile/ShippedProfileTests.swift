@testable import Candidacy
import Foundation
import LedgerCore
import Testing

@Suite("The profiles that ship")
struct ShippedProfileTests {
    @Test("All of them are read, and resolve what they inherit")
    func resolve() throws {
        #expect(
            Profile.shipped.map(\.id) == [
                "standards", "article-2011", "cn-direct-2010", "cn-direct-2015", "cn-direct-2020", "br-tse-2018",
                "br-tse-2020",
            ])
        for profile in Profile.shipped {
            let edition = try ProfileEdition(profile, from: ProfileShelf())
            #expect(!edition.rules.isEmpty)
            #expect(!profile.coverage.isComplete, "\(profile.id)")
        }
    }

    @Test("Rules that nobody can look up are said to be so")
    func marks() throws {
        for profile in Profile.shipped {
            for rule in try ProfileEdition(profile, from: ProfileShelf()).rules where rule.basis == "law" {
                #expect(!rule.article.contains("policy"), "\(profile.id) \(rule.key)")
                #expect(rule.mark != "verified" || rule.text != nil, "\(profile.id) \(rule.key)")
            }
        }
    }

    @Test(
        "Articles bear the numbers of their own edition",
        arguments: [
            ("cn-direct-2010", "nomination.threshold", "选举法 2010 art. 29(2)", "verified"),
            ("cn-direct-2010", "list.formal", "选举法 2010 art. 31(1)", "verified"),
            ("cn-direct-2010", "introduction.meeting", "选举法 2010 art. 33", "second-hand"),
            ("cn-direct-2010", "voters.free", "选举法 2010 art. 55(1)(2); 选举法 2010 art. 34", "derived"),
            ("cn-direct-2010", "ground.report", "选举法 2010 art. 55(1)(4)", "verified"),
            ("cn-direct-2010", "obstruction.investigation", "选举法 2010 art. 56; 刑法 1997 art. 256", "verified"),
            ("cn-direct-2015", "funding.foreign", "选举法 2015 art. 34", "unverified"),
            ("cn-direct-2015", "list.ratio", "选举法 2015 art. 30(2)", "derived"),
            ("cn-direct-2020", "nomination.threshold", "选举法 2020 art. 30(2)", "verified"),
            ("cn-direct-2020", "obstruction.investigation", "选举法 2020 art. 59; 刑法 1997 art. 256", "verified"),
        ])
    func articles(_ id: String, _ key: String, _ article: String, _ mark: String) throws {
        let edition = try ProfileEdition(try #require(Profile.named(id)), from: ProfileShelf())
        let rule = try #require(edition.rules.first { $0.key == key })
        #expect(rule.article == article)
        #expect(rule.mark == mark)
    }

    @Test("Where the wording is said to be verified for 2020, it stands in the law")
    func wording() throws {
        guard let url = Fixtures.shared("data/law/electoral_law_2020.zh.md"),
            let older = Fixtures.shared("data/law/direct_election_rules_1983.zh.md")
        else { return }
        let law = try String(contentsOf: url, encoding: .utf8) + String(contentsOf: older, encoding: .utf8)
        let edition = try ProfileEdition(try #require(Profile.named("cn-direct-2020")), from: ProfileShelf())
        let texts =
            edition.rules.filter { $0.article.contains("选举") && $0.mark == "verified" }.compactMap(\.text)
            + edition.own(.grounds).filter { $0.text("mark") == "verified" }.compactMap { $0.text("text") }
        #expect(texts.count > 50)
        for text in texts {
            for part in text.components(separatedBy: "……") {
                for sentence in part.split(separator: "。") { #expect(law.contains(sentence), "\(sentence)") }
            }
        }
    }

    @Test("The numbers are those of the law")
    func numbers() throws {
        let rows = try rows("cn-direct-2020")
        #expect(
            rows.contains {
                $0.table == "threshold" && $0.cells["amount"] == .integer(10) && $0.cells["comparator"] == .text(">=")
            })
        let ratio = try #require(rows.first { $0.table == "ratio" }).cells
        #expect(ratio["least_numerator"] == .integer(1) && ratio["least_denominator"] == .integer(3))
        #expect(ratio["most_numerator"] == .integer(1) && ratio["most_denominator"] == .integer(1))
        let days = Dictionary(
            uniqueKeysWithValues: rows.filter { $0.table == "deadline" }.map { ($0.cells["label"], $0.cells["days"]) })
        #expect(
            days[.text("T1")] == .integer(20) && days[.text("T5")] == .integer(15) && days[.text("T6")] == .integer(7))
        // What follows from foreign funding was added in 2015: a ruling of 2011 is told nothing of it.
        #expect(try codes("cn-direct-2010").contains("CN-G13") == false)
        #expect(try codes("cn-direct-2020").contains("CN-G13"))
        #expect(try codes("article-2011").isEmpty)
    }

    @Test("Incomplete coverage caps three checks below critical; where nothing is missing nothing is capped")
    func caps() throws {
        let caps = try rows("cn-direct-2010").filter { $0.table == "cap" }
        #expect(caps.compactMap { $0.cells["check_id"] } == [.text("FRM-01"), .text("GRD-01"), .text("RUL-03")])
        #expect(caps.allSatisfy { $0.cells["severity"] == .text("high") })
        let edition = try ProfileEdition(try #require(Profile.named("cn-direct-2010")), from: ProfileShelf())
        #expect(edition.rows(isComplete: true).allSatisfy { $0.table != "cap" })
    }

    @Test("Of the court's codes 4 and 14 refuse, 13 does not")
    func statuses() throws {
        let refusing = try rows("br-tse-2020").filter {
            $0.table == "status_map" && $0.cells["refusal"] == .text("yes")
        }
        #expect(refusing.compactMap { $0.cells["code"] } == [.text("4"), .text("14")])
    }

    private func rows(_ id: String) throws -> [ProfileRow] {
        try ProfileEdition(try #require(Profile.named(id)), from: ProfileShelf()).rows()
    }

    private func codes(_ id: String) throws -> Set<String> {
        Set(
            try rows(id).filter { $0.table == "ground" }.compactMap { row in
                if case .text(let code)? = row.cells["code"] { code } else { nil }
            })
    }
}
