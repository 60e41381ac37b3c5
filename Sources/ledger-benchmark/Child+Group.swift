internal import Candidacy
internal import LedgerCore
internal import LedgerMigrations
internal import LedgerStorage

extension Child {
    /// What all writers saw together.
    private struct Seen {
        var commits = 0
        var mostCommits = 0
        var longest = 0.0
        var failure: String?
    }

    /// PATH BODIES FRAMES WRITERS EACH: so many threads record one entry after the other through one recorder; prints
    /// entries a second, the longest wait in commits and in seconds, and the mean seconds of a commit.
    static func group(_ arguments: [String]) throws {
        guard arguments.count == 5 else { throw BenchmarkError("PATH BODIES FRAMES WRITERS EACH") }
        let numbers = try numbers(arguments[3...], 2)
        let (path, writers, each) = (arguments[0], Int(numbers[0]), Int(numbers[1]))
        try make(path)
        let seen = Guarded(Seen())
        let recorder = try recorder(path, seen)
        let frames = try bodies(arguments[2]).map { frame in
            guard case .string(let kind)? = frame["kind"], case .object(let body)? = frame["body"] else {
                throw BenchmarkError("A kind and a body are due.")
            }
            return Draft(kind: kind, body: body)
        }
        _ = try recorder.record(frames)
        let drafts = try bodies(arguments[1]).map { Draft(kind: "observation", body: $0) }
        seen.with { $0 = Seen() }
        let start = Tool.now
        Workers.run(writers) { writer in
            for number in 0..<each {
                record(drafts[(writer * each + number) % drafts.count], recorder, seen)
            }
        }
        let seconds = Tool.now - start
        recorder.close()
        let result = seen.with { $0 }
        if let failure = result.failure { throw BenchmarkError(failure) }
        print(
            Double(writers * each) / seconds, result.mostCommits, result.longest, seconds / Double(result.commits))
    }

    private static func record(_ draft: Draft, _ recorder: GroupRecorder, _ seen: Guarded<Seen>) {
        let before = seen.with { $0.commits }
        let start = Tool.now
        do throws(RecordError) {
            _ = try recorder.record([draft])
        } catch {
            return seen.with { $0.failure = "\(error)" }
        }
        let waited = Tool.now - start
        seen.with {
            $0.mostCommits = max($0.mostCommits, $0.commits - before)
            $0.longest = max($0.longest, waited)
        }
    }

    /// A recorder that counts its commits.
    private static func recorder(_ path: String, _ seen: Guarded<Seen>) throws -> GroupRecorder {
        let keys = try keys()
        return try GroupRecorder { () throws(StorageError) in
            var options = LedgerOptions()
            options.reached = { (point) throws(StorageError) in
                if case .committed = point { seen.with { $0.commits += 1 } }
            }
            let writer = try LedgerWriter(path, keys: keys, migrations: LedgerMigrations.all, options: options)
            return try Recorder(writer, cache: nil)
        }
    }
}
