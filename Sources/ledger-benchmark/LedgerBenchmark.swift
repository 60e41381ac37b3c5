internal import LedgerCore

#if canImport(Glibc)
    @preconcurrency internal import Glibc
#else
    internal import Darwin
#endif

/// Measures the ledger beside a floor in C, and says where it stands.
@main
enum LedgerBenchmark {
    static func main() {
        setvbuf(stdout, nil, _IOLBF, 1 << 12)
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            if arguments.contains("--help") || arguments.contains("-h") {
                print(Options.usage)
            } else if arguments.first == "child" {
                try Child.run(Array(arguments.dropFirst()))
            } else {
                try Run(Options(arguments)).run()
            }
        } catch {
            fputs("ledger-benchmark: \(error)\n", stderr)
            exit((error as? BenchmarkError)?.isUsage == true ? 64 : 1)
        }
    }
}

/// Why the benchmark could not be run.
struct BenchmarkError: Error, CustomStringConvertible {
    let description: String
    /// Whether the words of the call were wrong.
    var isUsage = false

    init(_ description: String, isUsage: Bool = false) {
        self.description = description
        self.isUsage = isUsage
    }
}
