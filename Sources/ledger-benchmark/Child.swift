internal import Candidacy
internal import LedgerCore
internal import LedgerMigrations
internal import LedgerStorage

/// Works of the library, each in a process of its own; the last word printed is the figure.
enum Child {
    static func run(_ words: [String]) throws {
        guard let name = words.first else { throw BenchmarkError("A child needs a work.") }
        let arguments = Array(words.dropFirst())
        switch name {
        case "append": try append(arguments, batch: 100_000)
        case "durable": try append(arguments, batch: 1)
        case "grow": try grow(arguments)
        case "group": try group(arguments)
        case "proofs": try proofs(arguments)
        case "facts": try facts(arguments)
        case "bytes": try bytes(arguments)
        default: throw BenchmarkError("There is no work “\(name)”.")
        }
    }

    static func keys() throws(BenchmarkError) -> KeyFolder {
        guard let keys = KeyFolder.standard() else { throw BenchmarkError("There is no folder for keys.") }
        return keys
    }

    /// A new ledger and the decisions to append to it, all ready.
    private static func append(_ arguments: [String], batch: Int) throws {
        guard arguments.count == 3, let count = Int(arguments[2]) else { throw BenchmarkError("PATH BODIES COUNT") }
        let decisions = try decisions(arguments[1])
        let writer = try writer(arguments[0])
        let start = Tool.now
        var done = 0
        while done < count {
            let end = min(done + batch, count)
            try append(done..<end, of: decisions, to: writer)
            done = end
        }
        print(Tool.now - start)
    }

    /// One commit.
    static func append(_ range: Range<Int>, of decisions: [Decision], to writer: LedgerWriter) throws {
        let transaction = try writer.begin()
        for number in range { try transaction.append(decisions[number % decisions.count]) }
        try transaction.commit()
    }

    /// A ledger open for writing, made where there is none.
    static func writer(_ path: String, _ options: LedgerOptions? = nil) throws -> LedgerWriter {
        let keys = try keys()
        if try FileSystem.status(path) == nil {
            var new = NewLedger(origin: "example.org/benchmark-\(Hash.leaf(Array(path.utf8)).hexadecimal.prefix(8))")
            new.role = "observer"
            new.purpose = "test"
            try new.create(path, keys: keys, migrations: LedgerMigrations.all)
        }
        var large = LedgerOptions()
        large.cacheKibibytes = 65_536
        return try LedgerWriter(path, keys: keys, migrations: LedgerMigrations.all, options: options ?? large)
    }

    static func decisions(_ path: String) throws -> [Decision] {
        let context = RecordingContext(role: .observer, committee: nil, language: "en", purpose: .test)
        return try FileSystem.read(path, limit: 1 << 20).split(separator: 10).map { line in
            guard case .object(let body) = try JSONValue.parse(Array(line)) else {
                throw BenchmarkError("A body is due.")
            }
            return try Decision.check(Draft(kind: "observation", body: body), in: context)
        }
    }

    /// Derives all facts anew.
    private static func facts(_ arguments: [String]) throws {
        let reader = try LedgerReader(arguments[0], cache: nil)
        let start = Tool.now
        _ = try reader.freshFacts()
        print(Tool.now - start)
    }

    /// The bytes of all entries.
    private static func bytes(_ arguments: [String]) throws {
        var sum = 0
        try LedgerReader(arguments[0], cache: nil).export { (bytes, _) throws(StorageError) in sum += bytes?.count ?? 0
        }
        print(sum)
    }
}
