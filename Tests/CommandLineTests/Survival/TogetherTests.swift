import Foundation
import LedgerCore
import LedgerStorage
import Testing

/// Several processes at one ledger.
@Suite("At the same time")
struct TogetherTests {
    @Test("Two processes record 1,000 entries each while a third verifies")
    func record() async throws {
        let desk = try Desk()
        let (tool, ledger, keys) = (desk.tool, desk.ledger, desk.keys)
        let batch: @Sendable (String, Int) throws -> [UInt64] = { name, number in
            let lines = (0..<10).map { line in
                """
                {"kind":"declaration","body":{"type":"announce","effective":"2021-08-21","source":"paper","id":"\(name)-\(number)-\(line)"}}
                """
            }
            let file = "\(tool.folder)/\(name).jsonl"
            try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: file))
            let answer = try tool.run(["record", "--from", file, "--format", "json"])
            try #require(answer.status == 0, "\(name) \(number) ended with \(answer.status): \(answer.errors)")
            return try #require(try answer.object()["seq"]?.array).compactMap(\.integer).map { UInt64($0) }
        }
        let seqs = try await withThrowingTaskGroup(of: [UInt64].self) { group in
            for name in ["a", "b"] {
                group.addTask { try await blocking { try (0..<100).flatMap { try batch(name, $0) } } }
            }
            group.addTask {
                try await blocking {
                    for _ in 0..<40 {
                        let answer = try tool.run(["verify", "--keys", keys.path, "--format", "json"], ledger: ledger)
                        try #require(answer.status == 0, "\(answer.output) \(answer.errors)")
                    }
                    return []
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(seqs.sorted() == Array(1...2_000))
        let report = desk.verify()
        #expect(report.verdict == .intact)
        #expect(report.size == 2_001)
        #expect(report.pin?.behind == 0)
    }

    @Test("Many threads with writers of their own share a ledger")
    func threads() async throws {
        let desk = try Desk()
        let (path, keys) = (desk.ledger, desk.keys)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for thread in 0..<4 {
                group.addTask {
                    try await blocking {
                        let recorder = try Recorder(LedgerWriter(path, keys: keys, migrations: .ledger), cache: nil)
                        for number in 0..<25 { _ = try recorder.record([.declaration("t\(thread)-\(number)")]) }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(desk.verify().verdict == .intact)
        #expect(desk.verify().size == 101)
    }
}

/// Runs blocking work on a thread of its own.
private func blocking<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread { continuation.resume(with: Result { try work() }) }
    }
}
