import Foundation
import Testing

@testable import ledger_benchmark

@Suite("A run of the benchmark")
struct RunTests {
    private struct Answer: Decodable {
        struct Figure: Decodable {
            let value: Double?
        }
        struct Row: Decodable {
            let work: String
            let entries: UInt64
            let ours: Figure
            let beside: Figure?
            let value: Double?
        }
        let format: String
        let rows: [Row]
    }

    @Test("Every row has its figures, whatever they are, and no file is left")
    func whole() throws {
        let program = try Program()
        let run = try program(
            "ledger-benchmark", "--entries", "1000", "--rounds", "1", "--json", "--folder", program.folder)
        #expect(run.status == 0, "\(run.errors)")
        let answer = try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8))
        #expect(answer.format == "audit-ledger-benchmark/2")
        for row in answer.rows {
            #expect((row.value ?? 0) > 0 && (row.ours.value ?? 0) > 0, "\(row.work)")
            #expect(row.beside == nil || (row.beside?.value ?? 0) > 0, "\(row.work)")
        }
        let works = answer.rows.map(\.work)
        for work in [
            "ledger file", "facts", "import of JSON Lines", "import of CSV", "verify --quick, beside one",
            "verify --quick, beside two", "verify, in times", "inclusion proof", "consistency proof",
            "check of an inclusion", "check of a consistency", "verify, peak", "proofs, peak", "export, peak",
            "publish, peak", "audit, peak", "import, peak", "one durable entry", "10 writers in common",
            "10 writers, longest wait, in commits", "100 writers in common", "start: --version",
            "start: open a ledger, print its head", "start: append one entry",
        ] {
            #expect(works.contains { $0.hasPrefix(work) }, "\(work)")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: program.folder).isEmpty)
    }

    @Test("Live appends are timed slice by slice from a size on")
    func live() throws {
        let program = try Program()
        let material = try Material(in: program.folder)
        let own = Tool(path: Program.built.appending(path: "ledger-benchmark").path)
        func slices(_ count: Int) throws -> Int {
            let words = ["child", "live", material.fresh("l.sqlite"), material.bodies, "\(count)", "10", "100", "50"]
            return try own.run(words, material.variables).figures.count
        }
        #expect(try slices(200) == 2)
        // The last is shorter.
        #expect(try slices(201) == 3)
        #expect(try slices(100) == 0)
    }
}
