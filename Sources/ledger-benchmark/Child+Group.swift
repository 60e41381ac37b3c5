internal import Candidacy
internal import LedgerCore
internal import LedgerStorage

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

extension Child {
    /// So many threads that each record one decision after the other through one `GroupRecorder`.
    ///
    /// Prints the seconds that it took, and the most commits that any of them waited for.
    static func group(_ arguments: [String]) throws {
        guard arguments.count == 4, let writers = Int(arguments[2]), let each = Int(arguments[3]) else {
            throw BenchmarkError("PATH DRAFTS WRITERS EACH")
        }
        let path = arguments[0]
        let drafts = try drafts(arguments[1])
        let (frames, rows) = (drafts.prefix(Material.frameCount), drafts.dropFirst(Material.frameCount))
        _ = try Recorder(try writer(path), cache: nil).record(Array(frames))
        let commits = Counter()
        let recorder = try GroupRecorder { () throws(StorageError) in
            var options = LedgerOptions()
            options.reached = { point in if point == .committed { commits.add() } }
            do {
                return try Recorder(try writer(path, options), cache: nil)
            } catch {
                throw StorageError(.badInput, "\(error)")
            }
        }
        let (waits, failures) = (Counter(), Counter())
        let start = Tool.now
        Workers.run(writers) { number in
            for place in 0..<each {
                let draft = rows[rows.startIndex + (number * each + place) % rows.count]
                let before = commits.value
                do throws(RecordError) {
                    _ = try recorder.record([draft])
                    waits.raise(to: commits.value - before)
                } catch {
                    failures.add()
                }
            }
        }
        let seconds = Tool.now - start
        recorder.close()
        guard failures.value == 0 else { throw BenchmarkError("\(failures.value) decisions were refused.") }
        print(seconds, waits.value)
    }

    private static func drafts(_ path: String) throws -> [Draft] {
        try FileSystem.read(path, limit: 1 << 22).split(separator: 10).map { line in
            let members = try JSONValue.parse(Array(line)).object
            guard let kind = members?["kind"]?.string, let body = members?["body"]?.object else {
                throw BenchmarkError("A draft is due.")
            }
            return Draft(kind: kind, body: body)
        }
    }
}

/// A number that threads share.
private final class Counter: @unchecked Sendable {  // The number is only reached under the lock.
    private var number = 0
    private let lock: UnsafeMutablePointer<pthread_mutex_t>

    init() {
        lock = .allocate(capacity: 1)
        pthread_mutex_init(lock, nil)
    }

    deinit {
        pthread_mutex_destroy(lock)
        lock.deallocate()
    }

    var value: Int { change { $0 } }

    func add() { change { $0 += 1 } }

    func raise(to value: Int) { change { $0 = max($0, value) } }

    private func change<Result>(_ body: (inout Int) -> Result) -> Result {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        return body(&number)
    }
}
