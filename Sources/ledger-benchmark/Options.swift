/// What is to be measured, and how often.
struct Options {
    /// How many entries; 10,000,000 measures verification and memory only.
    var sizes: [UInt64] = [10_000, 100_000, 1_000_000]
    var rounds = 5
    /// Works whose names begin with one of these; all where there is none.
    var works: [String] = []
    var isJSON = false
    /// Where files are made and removed again.
    var folder = "/tmp"
    /// Where programs lie that do the same in other ways; nil to measure none.
    var peers: String?

    static let usage = """
        ledger-benchmark [--entries N]… [--rounds N] [--work NAME]… [--folder PATH] [--peers PATH] [--json]

        Every figure is a ratio against a floor in C that does the same bare work in the same run, turn by turn.
        Works: append, import, grow (beyond a million entries), verify, proof, memory, durable, start.
        --entries 10000000 asks for 5 GB of disk.
        """

    init(_ arguments: [String]) throws(BenchmarkError) {
        var rest = arguments[...]
        var sizes: [UInt64] = []
        while let word = rest.popFirst() {
            if word == "--json" {
                isJSON = true
                continue
            }
            guard Self.words.contains(word), let value = rest.popFirst() else {
                throw BenchmarkError("“\(word)” is not understood.\n\(Self.usage)", isUsage: true)
            }
            switch word {
            case "--work": works.append(value)
            case "--folder": folder = value
            case "--peers": peers = value
            default:
                guard let number = UInt64(value), number > 0, number <= 100_000_000 else {
                    throw BenchmarkError("\(word) takes a number from 1 to 100000000.", isUsage: true)
                }
                if word == "--rounds" { rounds = Int(number) } else { sizes.append(number) }
            }
        }
        if !sizes.isEmpty { self.sizes = sizes }
    }

    private static let words: Set<String> = ["--entries", "--rounds", "--work", "--folder", "--peers"]

    func wants(_ work: String) -> Bool { works.isEmpty || works.contains { work.hasPrefix($0) } }
}
