internal import Candidacy
internal import LedgerCore
internal import LedgerMigrations
internal import LedgerStorage

extension Child {
    /// PATH BODIES COUNT BATCH: appends so many entries to a ledger, so many a commit, values ready; prints the seconds.
    static func append(_ arguments: [String]) throws {
        guard arguments.count == 4 else { throw BenchmarkError("PATH BODIES COUNT BATCH") }
        let numbers = try numbers(arguments[2...], 2)
        let (writer, decisions) = try ready(arguments)
        let start = Tool.now
        var done: UInt64 = 0
        while done < numbers[0] {
            let count = min(numbers[1], numbers[0] - done)
            try append(count, from: done, decisions, writer)
            done += count
        }
        print(Tool.now - start)
    }

    /// PATH BODIES COUNT BATCH FROM SLICE: appends up to so many entries in all; prints the microseconds an entry of each
    /// slice from a size on.
    static func live(_ arguments: [String]) throws {
        guard arguments.count == 6 else { throw BenchmarkError("PATH BODIES COUNT BATCH FROM SLICE") }
        let numbers = try numbers(arguments[2...], 4)
        let (count, batch, first, slice) = (numbers[0], numbers[1], numbers[2], numbers[3])
        let (writer, decisions) = try ready(arguments)
        var done: UInt64 = 1
        var slices: [Double] = []
        var start = Tool.now
        while done < count {
            // The genesis is one entry; commits and slices end at round sizes.
            let next = min(done - done % batch + batch, count)
            try append(next - done, from: done, decisions, writer)
            done = next
            if done <= first || done % slice == 0 || done == count {
                let now = Tool.now
                let entries = done % slice == 0 ? slice : done % slice
                if done > first { slices.append((now - start) / Double(entries) * 1e6) }
                start = now
            }
        }
        print(slices.map { "\($0)" }.joined(separator: " "))
    }

    private static func append(
        _ count: UInt64, from done: UInt64, _ decisions: [Decision], _ writer: LedgerWriter
    ) throws {
        let transaction = try writer.begin()
        for number in done..<done + count {
            try transaction.append(decisions[Int(number % UInt64(decisions.count))])
        }
        try transaction.commit()
    }

    private static func ready(_ arguments: [String]) throws -> (LedgerWriter, [Decision]) {
        try make(arguments[0])
        var options = LedgerOptions()
        options.cacheKibibytes = 65_536
        let writer = try LedgerWriter(
            arguments[0], keys: keys(), migrations: LedgerMigrations.all, options: options)
        let context = RecordingContext(role: .observer, committee: nil, language: "en", purpose: .test)
        let decisions = try bodies(arguments[1]).map { body in
            try Decision.check(Draft(kind: "observation", body: body), in: context)
        }
        return (writer, decisions)
    }

    static func bodies(_ path: String) throws -> [JSONObject] {
        try FileSystem.read(path, limit: 1 << 20).split(separator: 10).map { line in
            guard case .object(let body) = try JSONValue.parse(Array(line)) else {
                throw BenchmarkError("A body is due.")
            }
            return body
        }
    }
}
