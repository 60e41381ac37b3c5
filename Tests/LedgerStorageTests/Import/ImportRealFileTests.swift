import Candidacy
import LedgerCore
import Testing

@testable import LedgerStorage

/// Published files of Brazil's electoral court, where they lie beside the package.
@Suite("Real files")
struct ImportRealFileTests {
    static let acre2018 = ImportFixture.real("consulta_cand_2018_AC.redacted.csv")
    static let acre2020 = ImportFixture.real("consulta_cand_2020_AC.gen2020-11-15.redacted.csv")
    static let grounds = ImportFixture.real("motivo_cassacao_2020_BRASIL.csv")

    private func counts(_ reading: ImportReading) -> [String: Int] {
        reading.texts("status.code").reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    @Test(
        "Acre 2018: 586 candidacies, 548 granted, 25 refused, 13 withdrew",
        .enabled(if: acre2018 != nil, "the file is missing"))
    func general() throws {
        let path = try #require(Self.acre2018)
        let reading = try readAll(DraftReader(path: path, options: .brazil))
        #expect(reading.drafts.count == 586)
        #expect(reading.problems.isEmpty && reading.frames.isEmpty && reading.notices.isEmpty)
        #expect(counts(reading) == ["2": 548, "14": 25, "6": 13])
        #expect(Set(reading.texts("status.text")) == ["DEFERIDO", "INDEFERIDO", "RENÚNCIA"])
        #expect(Set(reading.texts("asOf")) == ["2019-11-27T18:10:02-03:00"])
        #expect(Set(reading.texts("source")) == ["consulta_cand_2018_AC"])
        #expect(Set(reading.texts("candidacy")).count == 586)
        #expect(reading.lines == Array(2...587))
    }

    @Test(
        "Acre 2018 with frames: one election and 586 candidacies besides",
        .enabled(if: acre2018 != nil, "the file is missing"))
    func frames() throws {
        let path = try #require(Self.acre2018)
        var options = DraftReader.Options.brazil
        options.frames = true
        let reading = try readAll(DraftReader(path: path, options: options))
        #expect(reading.drafts.count == 586)
        #expect(reading.frames.count == 587)
        #expect(reading.rowCount == 586)
        #expect(
            reading.frames.first.map { String(decoding: $0.body.canonicalBytes, as: UTF8.self) }
                == #"{"effective":"2018-10-07","id":"br-tse/297","jurisdiction":"BR","level":"state","polling":{"date":"2018-10-07"},"profile":"br-tse-2018","source":"consulta_cand_2018_AC","type":"general"}"#
        )
        #expect(Set(reading.texts("candidacy")) == Set(reading.frames.dropFirst().compactMap { $0.text("id") }))
    }

    @Test("Acre 2020: 3,029 candidacies, eight codes", .enabled(if: acre2020 != nil, "the file is missing"))
    func municipal() throws {
        let path = try #require(Self.acre2020)
        let reading = try readAll(DraftReader(path: path, options: .brazil))
        #expect(reading.drafts.count == 3_029)
        #expect(reading.problems.isEmpty)
        #expect(counts(reading) == ["2": 2_823, "14": 131, "6": 38, "4": 16, "16": 13, "13": 5, "17": 2, "7": 1])
        #expect(Set(reading.texts("status.text")).contains("PEDIDO NÃO CONHECIDO"))
    }

    @Test("Grounds of 2020: 17,995, verbatim", .enabled(if: grounds != nil, "the file is missing"))
    func refusals() throws {
        let path = try #require(Self.grounds)
        let reading = try readAll(
            DraftReader(path: path, options: DraftReader.Options(map: try ImportFixture.map("grounds.map.json"))))
        #expect(reading.drafts.count == 17_995)
        #expect(Set(reading.texts("candidacy")).count == 16_623)
        #expect(Set(reading.texts("ground.text")).count == 8)
        #expect(reading.texts("ground.text").contains("Ausência de requisito de registro "))
    }

    @Test("The grounds file is not taken for a status file", .enabled(if: grounds != nil, "the file is missing"))
    func wrongMap() throws {
        let path = try #require(Self.grounds)
        let error = #expect(throws: ImportError.self) { _ = try readAll(DraftReader(path: path, options: .brazil)) }
        #expect(error?.code == .header)
    }
}
