import Candidacy
import LedgerCore
import Testing

@testable import LedgerStorage

/// One test for each thing that published files were found to do.
@Suite("Quirks of real files")
struct ImportQuirkTests {
    @Test("ISO-8859-1, all fields quoted, LF")
    func latin1() throws {
        let reading = try ImportFixture.read("latin1-lf.csv")
        #expect(reading.texts("candidacy") == ["br-tse/70000000001", "br-tse/70000000002"])
        #expect(reading.texts("election") == ["br-tse/900", "br-tse/900"])
        #expect(reading.texts("status.code") == ["2", "6"])
        #expect(reading.texts("status.text") == ["DEFERIDO", "RENÚNCIA"])
        #expect(reading.texts("status.system") == ["br-tse", "br-tse"])
        #expect(reading.texts("asOf") == ["2031-03-05T09:08:07-03:00", "2031-03-05T09:08:07-03:00"])
        #expect(reading.texts("source") == ["consulta_cand_2030_ZZ", "consulta_cand_2030_ZZ"])
        #expect(reading.texts("file.line") == ["2", "3"])
        let digest = try #require(reading.digest)
        #expect(reading.texts("file.digest") == Array(repeating: "sha256:" + digest.hexadecimal, count: 2))
        #expect(reading.drafts.map(\.kind) == ["observation", "observation"])
        #expect(reading.frames.isEmpty)
    }

    @Test("CR LF, bare numbers, other columns in another order, no end of the last line")
    func reordered() throws {
        let reading = try ImportFixture.read("crlf-numbers-bare.csv")
        #expect(reading.texts("candidacy") == ["br-tse/70000000001", "br-tse/70000000002"])
        #expect(reading.texts("status.text") == ["DEFERIDO", "DEFERIDO EM PRAZO RECURSAL OU COM RECURSO"])
        #expect(reading.places == [])
    }

    @Test("Blank, not collected and withheld are told apart")
    func sentinels() throws {
        let reading = try ImportFixture.read("sentinels.csv")
        #expect(reading.problems.map(\.code) == [.blank, .notCollected, .withheld, .blank])
        #expect(reading.problems.map(\.line) == [2, 3, 4, 6])
        #expect(reading.texts("status.code") == ["2"])
        // The text of row 4 was not collected, and so is not there.
        #expect(reading.texts("status.text") == ["-"])
    }

    @Test("A file without any status is refused, not imported as unknown")
    func noStatus() throws {
        let error = #expect(throws: ImportError.self) { try ImportFixture.read("no-status.csv") }
        #expect(error?.code == .guard)
        #expect(error?.message.contains("no status in this file") == true)
        #expect(error?.message.contains("3 rows") == true)
        #expect(error?.description.contains("no-status.csv") == true)
    }

    @Test("Dates that are none, or written otherwise, are never guessed")
    func dates() throws {
        let reading = try ImportFixture.read("dates.csv")
        #expect(reading.problems.map(\.code) == [.date, .date, .time, .date])
        #expect(reading.problems.map(\.line) == [3, 4, 5, 6])
        #expect(reading.texts("asOf") == ["2031-03-05T09:08:07-03:00"])
    }

    @Test("One code, two texts: both verbatim")
    func texts() throws {
        let reading = try ImportFixture.read("two-texts.csv")
        #expect(reading.texts("status.code") == ["13", "13", "17"])
        #expect(
            reading.texts("status.text") == [
                "NÃO CONHECIMENTO DO PEDIDO", "PEDIDO NÃO CONHECIDO", "PENDENTE DE JULGAMENTO ",
            ])
    }

    @Test("Spaces and full stops at the end of a ground stay; two grounds of one candidacy are two entries")
    func grounds() throws {
        let reading = try ImportFixture.read(
            "grounds.csv", DraftReader.Options(map: try ImportFixture.map("grounds.map.json")))
        #expect(reading.texts("ground.text") == ["Falta de documento ", "Conduta vedada (art. 9)."])
        #expect(Set(reading.texts("candidacy")).count == 1)
    }

    @Test("A supplementary election and a second round keep their own election")
    func elections() throws {
        var options = DraftReader.Options.brazil
        options.frames = true
        let reading = try ImportFixture.read("supplementary.csv", options)
        #expect(reading.texts("election") == ["br-tse/900", "br-tse/950", "br-tse/901"])
        let elections = reading.frames.filter { $0.kind == "election" }
        #expect(elections.map { $0.text("type") } == ["general", "rerun", "general"])
        #expect(elections.map { $0.text("polling.date") } == ["2030-10-06", "2033-05-12", "2030-10-27"])
        #expect(
            reading.frames.filter { $0.kind == "candidacy" }.map { $0.text("registryKey") } == [
                "70000000001", "70000000002",
            ])
    }

    @Test("A ballot number used by three candidacies makes three; a refused one may be elected a substitute")
    func numbers() throws {
        let reading = try ImportFixture.read("number-reused.csv")
        #expect(Set(reading.texts("candidacy")).count == 3)
        #expect(reading.texts("status.code") == ["6", "14", "4"])
        // APTO and INAPTO are read by nothing.
        let bodies = reading.drafts.map { String(decoding: $0.body.canonicalBytes, as: UTF8.self) }
        #expect(!bodies.contains { $0.contains("APTO") || $0.contains("SUPLENTE") })
    }

    @Test("One person in two lists has two statuses; a district always empty is left out; zeros that lead stay")
    func peru() throws {
        let reading = try ImportFixture.read(
            "peru.csv", DraftReader.Options(map: try ImportFixture.map("peru.map.json")))
        #expect(reading.texts("status.code") == ["1", "APELACIÓN"])
        #expect(reading.texts("constituency") == ["-", "-"])
        #expect(reading.texts("recorder") == ["00123456", "00123456"])
        #expect(reading.texts("asOf") == ["2031-04-05", "2031-04-15"])
    }

    @Test("Rows of one name and constituency are never merged")
    func namesakes() throws {
        let reading = try ImportFixture.read(
            "india.csv", DraftReader.Options(map: try ImportFixture.map("india.map.json")))
        #expect(reading.texts("candidacy") == ["in-eci/9001", "in-eci/9002", "in-eci/9003"])
        #expect(reading.drafts.first?.body["count"] == .object(JSONObject([("min", 51)])))
    }
}
