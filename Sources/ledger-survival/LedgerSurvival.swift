internal import LedgerCore

#if canImport(Glibc)
    @preconcurrency internal import Glibc
#else
    internal import Darwin
#endif

/// What the survival suite does in a process of its own: `Tests/Survival/run` starts it, kills it and takes its power.
@main
enum LedgerSurvival {
    static func main() {
        setvbuf(stdout, nil, _IOLBF, 1 << 12)
        let words = Array(CommandLine.arguments.dropFirst())
        do {
            switch words.first {
            case "append": try Appending(words).run()
            case "migrate": try Migrating(words).run()
            case "verify": try Migrating(words).verify()
            case "flips": try Flips(words).run()
            default: throw SurvivalError("append LEDGER KEYS COUNT | migrate LEDGER KEYS | verify LEDGER KEYS | flips")
            }
        } catch {
            fputs("ledger-survival: \(error)\n", stderr)
            exit(1)
        }
    }
}

/// Why a part of the suite could not be run.
struct SurvivalError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
