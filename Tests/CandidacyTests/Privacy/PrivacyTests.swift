import Candidacy
import Foundation
import LedgerCore
import Testing

@Suite struct PrivacyTests {
    @Test(arguments: [
        "11010519491231002X", "11010519491231002x", "11010519491231002Ｘ",
        "身份证110105194912310021X".replacing("1X", with: "X"),
        "110105 19491231 002X", "110105-1949-1231-002X", "１１０１０５１９４９１２３１００２X", "440524188001010014",
    ])
    func residentNumbers(_ text: String) { #expect(PrivacyCheck.datum(in: text) == .residentNumber) }

    @Test(arguments: [
        "13812345678", "电话13812345678。", "+8613812345678", "+86 138 1234 5678", "138-1234-5678", "008613812345678",
        "１３８１２３４５６７８", "138\u{200B}12345678", "٠١٣٨١٢٣٤٥٦٧٨".replacing("٠١٣", with: "١٣"), "1 3 8 1 2 3 4 5 6 7 8",
        "called 2011-06-09 from 138 1234 5678",
    ])
    func mobileNumbers(_ text: String) { #expect(PrivacyCheck.datum(in: text) == .mobileNumber) }

    @Test(arguments: ["52998224725", "529.982.247-25", "529982247-25", "CPF 529 982 247 25", "5٢٩٩٨٢٢٤٧٢٥"])
    func taxpayerNumbers(_ text: String) { #expect(PrivacyCheck.datum(in: text) == .taxpayerNumber) }

    @Test(arguments: [
        "li@example.org", "write to a.b+c@mail.example.cn, please", "li＠example.org", "<x_y@example.com>",
        "李li@example.org",
    ])
    func mailAddresses(_ text: String) { #expect(PrivacyCheck.datum(in: text) == .mailAddress) }

    @Test(arguments: [
        "00000000000", "6222021234567890123", "12345678901", "110105194912310021", "110105194912310021 and X",
    ])
    func digitRuns(_ text: String) { #expect(PrivacyCheck.datum(in: text) == .digitRun) }

    @Test(arguments: [
        "2021-08-22", "from 2021-08-22 to 2021-09-10", "1702 1633 1120 votes", "示选〔2021〕17号", "@ruling:bar-1",
        "转发@李承鹏：今天",
        "1234567890", "0600903-50.2018.6.01.0000", "06002148120206010008", "tel. 010-6512-3456", "3 @ 4.50 each", "a@b",
        "111.222.333-44", "china.zjol.com.cn 2011-05-15", "二〇一一年", "12:30:45.123456", "第1234号 2011年6月9日",
    ])
    func whatIsNobodys(_ text: String) { #expect(PrivacyCheck.datum(in: text) == nil) }

    @Test func theFieldIsNamedAndTheValueIsNot() throws {
        var draft = try example(.formIssue)
        draft.body["reason"] = "ask Li on 13812345678"
        let found = problems(draft)
        #expect(found.map(\.path) == ["reason"])
        #expect(found.map(\.code) == [.privacy])
        #expect(!found[0].description.contains("138"))
    }

    @Test func someTypesAreExempt() throws {
        var page = try example(.publication)
        page.body["url"] = "https://example.org/13812345678/li@example.org"
        #expect(problems(page, in: observer).isEmpty)
        page.body["title"] = "13812345678"
        #expect(problems(page, in: observer).map(\.path) == ["title"])
        var ruling = try example(.ruling)
        ruling.body["remedy"] = ["exists": "yes", "contact": "13812345678, office@example.org"]
        #expect(problems(ruling).isEmpty)
    }

    @Test func anIdIsNoNumberOfAPerson() throws {
        var draft = try example(.candidacy)
        for id in ["p-13812345678", "11010519491231002X", "52998224725"] {
            draft.body["person"] = .string(id)
            #expect(problems(draft).map(\.path) == ["person"])
        }
        for id in ["p-0417", "0190a5f2-7b1c-7c3e-9d4f-123456789012", "20210912000001"] {
            draft.body["person"] = .string(id)
            #expect(problems(draft).isEmpty)
        }
    }

    @Test func keysOfAPublicRegisterAreExempt() throws {
        // 28 passes the check digits of a CPF.
        let key = "52998224725"
        var draft = try example(.candidacy)
        draft.body["id"] = .string("br-tse/\(key)")
        #expect(problems(draft).isEmpty)
        draft.body["registryKey"] = .string(key)
        #expect(problems(draft).map(\.path) == ["registryKey"])
        draft.body["registry"] = "br-tse"
        #expect(problems(draft).isEmpty)
        draft.body["id"] = .string(key)
        #expect(problems(draft).isEmpty)
        // An identity number of China is never a key of a register.
        draft.body["registryKey"] = "11010519491231002X"
        #expect(problems(draft).map(\.path) == ["registryKey"])
    }

    @Test(arguments: [
        "consulta_cand_2018_AC.redacted.csv", "consulta_cand_2020_AC.gen2020-11-15.redacted.csv",
    ])
    func theKeysOfAcreAreTaken(_ name: String) throws {
        guard let url = Fixtures.shared("data/br_tse/\(name)") else {
            print("skipped: shared/data/br_tse/\(name) is missing")
            return
        }
        let text = try #require(String(data: Data(contentsOf: url), encoding: .isoLatin1))
        let rows = text.split(separator: "\n").map {
            $0.split(separator: ";").map { $0.trimmingCharacters(in: ["\""]) }
        }
        let key = try #require(rows[0].firstIndex(of: "SQ_CANDIDATO"))
        let number = try #require(rows[0].firstIndex(of: "NR_PROCESSO"))
        var draft = try example(.candidacy)
        draft.body["registry"] = "br-tse"
        for row in rows.dropFirst() {
            draft.body["id"] = .string("br-tse/\(row[key])")
            draft.body["registryKey"] = .string(row[key])
            draft.body["note"] = .string("processo \(row[number])")
            let found = problems(draft)
            #expect(found.isEmpty, "\(row[key])")
        }
    }
}
