internal import Candidacy
internal import LedgerCore
internal import LedgerMigrations
internal import LedgerStorage

/// Works of the library, each in a process of its own; the numbers in the last line printed are the figures.
enum Child {
    static func run(_ words: [String]) throws {
        guard let name = words.first else { throw BenchmarkError("A child needs a work.") }
        let arguments = Array(words.dropFirst())
        switch name {
        case "append": try append(arguments)
        case "live": try live(arguments)
        case "group": try group(arguments)
        case "prove": try prove(arguments)
        case "facts": try facts(arguments)
        case "bytes": try bytes(arguments)
        default: throw BenchmarkError("There is no work “\(name)”.")
        }
    }

    static func keys() throws(BenchmarkError) -> KeyFolder {
        guard let keys = KeyFolder.standard() else { throw BenchmarkError("There is no folder for keys.") }
        return keys
    }

    static func numbers(_ arguments: ArraySlice<String>, _ count: Int) throws(BenchmarkError) -> [UInt64] {
        let numbers = arguments.compactMap { UInt64($0) }
        guard numbers.count == count, arguments.count == count, !numbers.contains(0) else {
            throw BenchmarkError("\(count) numbers above 0 are due.")
        }
        return numbers
    }

    /// Makes a ledger unless one lies there.
    static func make(_ path: String) throws {
        guard try FileSystem.status(path) == nil else { return }
        var new = NewLedger(origin: "example.org/benchmark-\(Hash.leaf(Array(path.utf8)).hexadecimal.prefix(8))")
        new.role = "observer"
        new.purpose = "test"
        try new.create(path, keys: keys(), migrations: LedgerMigrations.all)
    }

    /// Derives all facts anew.
    private static func facts(_ arguments: [String]) throws {
        guard let path = arguments.first else { throw BenchmarkError("PATH") }
        let reader = try LedgerReader(path, cache: nil)
        let start = Tool.now
        _ = try reader.freshFacts()
        print(Tool.now - start)
    }

    /// The bytes of all entries.
    private static func bytes(_ arguments: [String]) throws {
        guard let path = arguments.first else { throw BenchmarkError("PATH") }
        var sum = 0
        try LedgerReader(path, cache: nil).export { (bytes, _) throws(StorageError) in sum += bytes?.count ?? 0 }
        print(sum)
    }
}
