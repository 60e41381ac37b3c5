import LedgerStorage
import Testing

@testable import audit_ledger

/// What a person hands in: at each limit it is taken, and one beyond it is not.
@Suite("Limits of what is handed in")
struct InputLimitTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func write(_ name: String, _ text: String) throws -> String {
        let path = "\(folder.path)/\(name)"
        try FileSystem.create(path, Array(text.utf8), mode: 0o600)
        return path
    }

    @Test("A text of a field has 1 MiB")
    func text() throws {
        for (count, isTaken) in [(1 << 20, true), (1 << 20 + 1, false)] {
            let path = try write("\(count)", String(repeating: "x", count: count))
            if isTaken {
                #expect(try InputFile.text(path).utf8.count == count)
            } else {
                #expect(throws: CommandError.self) { try InputFile.text(path) }
            }
        }
    }

    @Test("A batch of record has 10,000 entries")
    func batch() throws {
        let line = #"{"kind":"anomaly","body":{"type":"other"}}"# + "\n"
        let path = try write("most", String(repeating: line, count: 10_000))
        #expect(try DraftFile(path, kind: nil).drafts.count == 10_000)
        let more = try write("more", String(repeating: line, count: 10_001))
        #expect(throws: CommandError.self) { try DraftFile(more, kind: nil) }
    }

    @Test("A batch of record has 64 MiB")
    func batchBytes() throws {
        let line = #"{"kind":"anomaly","body":{"type":"other"}}"# + "\n"
        for (bytes, isTaken) in [(64 << 20, true), (64 << 20 + 1, false)] {
            // Blank lines are read and say nothing.
            let blank = String(repeating: " ", count: 1 << 20 - 1) + "\n"
            let rest = bytes - 63 * blank.utf8.count - 2 * line.utf8.count
            let text =
                line + String(repeating: blank, count: 63) + String(repeating: " ", count: rest - 1) + "\n" + line
            let path = try write("\(bytes)", text)
            #expect(((try? DraftFile(path, kind: nil)) != nil) == isTaken)
        }
    }

    @Test("A folder has 1,000 checks of 64 KiB")
    func checks() throws {
        let sql = "-- title: T\n-- severity: info\n-- rule: x\n-- basis: policy\nSELECT seq FROM entry\n"
        for (count, isTaken) in [(1_000, true), (1_001, false)] {
            try FileSystem.makeFolder("\(folder.path)/c\(count)")
            for number in 0..<count { _ = try write("c\(count)/NOTE-\(number).sql", "x") }
            let error = #expect(throws: CommandError.self) { try CheckShelf("\(folder.path)/c\(count)") }
            // Few enough are read, and found to be none.
            #expect(error?.message.contains("more than 1000 checks") == !isTaken)
        }
        for (count, isTaken) in [(1 << 16, true), (1 << 16 + 1, false)] {
            let padding = String(repeating: " ", count: count - sql.utf8.count)
            try FileSystem.makeFolder("\(folder.path)/b\(count)")
            _ = try write("b\(count)/NOTE-01.sql", sql + padding)
            #expect(((try? CheckShelf("\(folder.path)/b\(count)")) != nil) == isTaken)
        }
    }
}
