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
            if arguments.first == "child" {
                try Child.run(Array(arguments.dropFirst()))
            } else if arguments.contains("--help") {
                print(Options.usage)
            } else {
                try Run(Options(arguments)).run()
            }
        } catch let error as UsageError {
            fputs("ledger-benchmark: \(error)\n", stderr)
            exit(64)
        } catch {
            fputs("ledger-benchmark: \(error)\n", stderr)
            exit(1)
        }
    }
}

/// Why the benchmark could not be run.
struct BenchmarkError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
