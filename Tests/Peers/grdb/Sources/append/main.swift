import Crypto
import Foundation
import GRDB

// append BODIES COUNT: 10,000 a commit, as durable as ours.
guard CommandLine.arguments.count == 3, let count = Int(CommandLine.arguments[2]) else { exit(64) }
let bodies = try String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8).split(separator: "\n")
var configuration = Configuration()
configuration.prepareDatabase { database in
    try database.execute(sql: "PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA; PRAGMA cache_size=-65536")
}
// Beside the bodies, so on the disk that is measured.
let path = CommandLine.arguments[1] + ".grdb-\(ProcessInfo.processInfo.processIdentifier)"
defer { try? FileManager.default.removeItem(atPath: path) }
let database = try DatabaseQueue(path: path, configuration: configuration)
try database.write { database in
    try database.execute(
        sql: "CREATE TABLE entries (seq INTEGER PRIMARY KEY, hash BLOB NOT NULL, bytes BLOB) STRICT")
}
let start = ContinuousClock.now
var prev = ""
for first in stride(from: 0, to: count, by: 10_000) {
    try database.write { database in
        let insert = try database.cachedStatement(sql: "INSERT INTO entries VALUES (?, ?, ?)")
        for seq in first..<min(first + 10_000, count) {
            let body = bodies[seq % bodies.count]
            let text =
                "{\"at\":\"2026-01-01T00:00:00Z\",\"body\":\(body),\"kind\":\"observation\"\(prev),\"seq\":\(seq),\"v\":1}"
            let bytes = Data(text.utf8)
            var hasher = SHA256()
            hasher.update(data: [0])
            hasher.update(data: bytes)
            let digest = Data(hasher.finalize())
            prev = ",\"prev\":\"\(digest.base64EncodedString())\""
            try insert.execute(arguments: [seq, digest, bytes])
        }
    }
}
let taken = (ContinuousClock.now - start).components
print(Double(taken.seconds) + Double(taken.attoseconds) * 1e-18)
