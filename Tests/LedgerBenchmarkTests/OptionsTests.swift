import Testing

@testable import ledger_benchmark

@Suite("What the benchmark is asked for")
struct OptionsTests {
    @Test("Without words everything is measured")
    func nothing() throws {
        let options = try Options([])
        #expect(options.sizes == [10_000, 100_000, 1_000_000])
        #expect(options.rounds == 5)
        #expect(Options.works.allSatisfy(options.wants))
        #expect(options.peers == nil)
    }

    @Test("Sizes and works add up, and take the place of all")
    func chosen() throws {
        let options = try Options([
            "--entries", "1000", "--entries", "100000000", "--work", "verify", "--work", "proof", "--json",
        ])
        #expect(options.sizes == [1_000, 100_000_000])
        #expect(Options.works.filter(options.wants) == ["verify", "proof"])
        #expect(options.isJSON)
    }

    @Test(
        "What is not understood is refused",
        arguments: [
            ["--fast"], ["fast"], ["--entries"], ["--entries", "999"], ["--entries", "100000001"],
            ["--entries", "1e6"], ["--rounds", "0"], ["--rounds", "1001"], ["--work", "verif"], ["--work"],
        ])
    func refused(_ words: [String]) {
        #expect(throws: UsageError.self) { try Options(words) }
    }

    @Test("The help stands on standard output and is no failure; wrong words are the caller's")
    func statuses() throws {
        let program = try Program()
        let help = try program("ledger-benchmark", "--help")
        #expect(help.status == 0)
        #expect(help.output.hasPrefix("ledger-benchmark ["))
        #expect(help.errors.isEmpty)
        let wrong = try program("ledger-benchmark", "--fast")
        #expect(wrong.status == 64)
        #expect(wrong.output.isEmpty)
        #expect(wrong.errors.contains("“--fast” is not understood."))
        let nowhere = try program("ledger-benchmark", "--folder", program.folder + "/nowhere")
        #expect(nowhere.status == 1)
    }
}
