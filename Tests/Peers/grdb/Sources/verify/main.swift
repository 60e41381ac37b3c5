import Crypto
import Foundation
import GRDB

/// Ends with a sentence, as the other peers do.
func refuse(_ reason: String) -> Never {
    FileHandle.standardError.write(Data("\(reason)\n".utf8))
    exit(1)
}

var configuration = Configuration()
configuration.readonly = true
let database = try DatabaseQueue(path: CommandLine.arguments[1], configuration: configuration)
let start = ContinuousClock.now
try database.read { database in
    var expected: Int64 = 0
    var link = ""
    let rows = try Row.fetchCursor(database, sql: "SELECT seq, hash, bytes FROM entries ORDER BY seq")
    while let row = try rows.next() {
        let (seq, stored, bytes): (Int64, Data, Data) = (row[0], row[1], row[2])
        var hasher = SHA256()
        hasher.update(data: [0])
        hasher.update(data: bytes)
        guard seq == expected, Data(hasher.finalize()) == stored else { refuse("entry \(expected) was changed") }
        guard seq == 0 || bytes.suffix(96).range(of: Data("\"prev\":\"\(link)\",\"seq\":\(seq),".utf8)) != nil else {
            refuse("entry \(seq) does not link")
        }
        link = stored.base64EncodedString()
        expected += 1
    }
}
let taken = (ContinuousClock.now - start).components
print(Double(taken.seconds) + Double(taken.attoseconds) * 1e-18)
