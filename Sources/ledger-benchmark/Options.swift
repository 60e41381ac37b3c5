/// What is to be measured, and how often.
struct Options {
    /// How many entries; beyond 1,000,000 live appends, verification, proofs and memory only.
    var sizes: [UInt64] = [10_000, 100_000, 1_000_000]
    var rounds = 5
    /// Works whose names begin with one of these; all where there is none.
    var works: [String] = []
    var isJSON = false
    /// Where files are made and removed again.
    var folder = "/tmp"
    /// A folder of programs that do the same another way; nil where none is measured.
    var peers: String?

    static let usage = """
        ledger-benchmark [--entries N]… [--rounds N] [--work NAME]… [--peers FOLDER] [--folder PATH] [--json]

        Every figure is a ratio against a floor in C that does the same bare work in the same run, turn by turn, or
        stands alone where its bound does. Bounds on speed hold from 1000000 entries on.

          --entries N     how many entries, 10000, 100000 and 1000000 unless said; beyond 1000000 live appends,
                          verification, proofs and memory only
          --rounds N      how many turns the medians are of; 5 unless said
          --work NAME     only \(works.joined(separator: ", "))
          --peers FOLDER  also what others would use: Tests/Peers, from the root of a clone
          --folder PATH   where files are made and removed again, on the disk to be measured; /tmp unless said
          --json          one JSON object

        For example:
          ledger-benchmark --peers Tests/Peers
          ledger-benchmark --entries 10000000 --rounds 5 --folder /var/tmp

        Exit status: 0 measured, whatever the figures are · 1 could not run · 64 the call is off.
        """

    static let works = [
        "append", "facts", "durable", "group", "live", "import", "verify", "proof", "memory", "start", "peer",
    ]

    init(_ arguments: [String]) throws(UsageError) {
        var rest = arguments[...]
        var sizes: [UInt64] = []
        while let word = rest.popFirst() {
            if word == "--json" {
                isJSON = true
                continue
            }
            guard ["--entries", "--rounds", "--work", "--folder", "--peers"].contains(word) else {
                throw UsageError("“\(word)” is not understood.")
            }
            guard let value = rest.popFirst() else { throw UsageError("What follows \(word) is missing.") }
            switch word {
            case "--work":
                guard Self.works.contains(value) else { throw UsageError("There is no work “\(value)”.") }
                works.append(value)
            case "--folder": folder = value
            case "--peers": peers = value
            case "--rounds": rounds = Int(try Self.number(value, of: word, from: 1, to: 1_000))
            default: sizes.append(try Self.number(value, of: word, from: 1_000, to: 100_000_000))
            }
        }
        if !sizes.isEmpty { self.sizes = sizes }
    }

    private static func number(
        _ text: String, of word: String, from least: UInt64, to most: UInt64
    ) throws(UsageError) -> UInt64 {
        guard let number = UInt64(text), number >= least, number <= most else {
            throw UsageError("\(word) takes a number from \(least) to \(most), not “\(text)”.")
        }
        return number
    }

    func wants(_ work: String) -> Bool { works.isEmpty || works.contains(work) }
}

/// What is wrong with the words that the benchmark was called with.
struct UsageError: Error, CustomStringConvertible {
    let description: String

    init(_ reason: String) { description = "\(reason) ledger-benchmark --help says what it takes." }
}
