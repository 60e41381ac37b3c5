import LedgerCore
import Testing

/// What is signed or stands beside it: at each limit it is taken, and one beyond it is not.
@Suite("Limits of notes, receipts and policies")
struct NoteLimitTests {
    /// A line of a key that nobody knows, of any length that lets its signature be base64.
    private static func line(_ count: Int) -> String {
        let (start, end) = ("— ", "\n")
        let room = count - start.utf8.count - end.utf8.count - 2
        let name = String(repeating: "n", count: 1 + room % 4)
        return start + name + " " + String(repeating: "A", count: room / 4 * 4) + end
    }

    @Test("An origin has 200 bytes")
    func origin() throws {
        #expect(try Origin(String(repeating: "a", count: 200)).text.utf8.count == 200)
        #expect(throws: NoteError.self) { try Origin(String(repeating: "a", count: 201)) }
    }

    @Test("A receipt has 262,144 bytes")
    func receipt() throws {
        let frozen = try ReceiptTests.frozen()
        func receipt(_ count: Int) -> String {
            let parts = frozen.split(separator: "\n", maxSplits: 1)
            let most = SignedNote.maximumByteCount - 1_024
            let extra = (count - frozen.utf8.count - most) / 4 * 4
            let head = "\(parts[0])\nextra " + String(repeating: "A", count: extra) + "\n\(parts[1])"
            return head + Self.line(count - head.utf8.count)
        }
        let most = Receipt.maximumByteCount
        #expect(most == 262_144 && receipt(most).utf8.count == most && receipt(most + 1).utf8.count == most + 1)
        let policy = try Policy(log: VerifierKey(parsing: NoteKeys.log))
        #expect(try Receipt(parsing: receipt(most)).verified(entry: [0x20, 0x21], by: policy).index == 3)
        #expect(throws: ReceiptError.malformed(line: 1, "A receipt has at most 262144 bytes.")) {
            try Receipt(parsing: receipt(most + 1))
        }
    }

    @Test("A policy has 262,144 bytes")
    func policy() throws {
        func policy(_ count: Int) -> String { String(repeating: "#", count: count - 13) + "\nquorum none\n" }
        #expect(try Policy(parsing: policy(262_144)).witnesses.isEmpty)
        #expect(throws: PolicyError.malformed(line: 1, "A policy has at most 262144 bytes.")) {
            try Policy(parsing: policy(262_145))
        }
    }

    @Test("A request of a witness has as many bytes as its parts")
    func request() throws {
        let note = try TestLog(1).note(1).description
        let hashes = String(repeating: Hash.emptyRoot.base64 + "\n", count: 63)
        func request(_ more: Int) -> [UInt8] {
            let line = Self.line(SignedNote.maximumByteCount - note.utf8.count + more)
            return Array("old 4611686018427387904\n\(hashes)\n\(note)\(line)".utf8)
        }
        #expect(request(0).count == AddCheckpointRequest.maximumByteCount)
        #expect(try AddCheckpointRequest(parsing: request(0)).note.signatures.count == 2)
        let most = AddCheckpointRequest.maximumByteCount
        #expect(throws: NoteError.malformed("A request has at most \(most) bytes.")) {
            try AddCheckpointRequest(parsing: request(1))
        }
    }

    @Test("A disclosure has 131,072 characters, a salt of 22 to 256 and a path of 1 to 512 bytes")
    func disclosure() throws {
        func text(_ salt: Int, _ path: Int, _ value: Int) -> String {
            let parts = [salt, path, value].map { JSONValue.string(String(repeating: "x", count: $0)) }
            return Base64.encodeURL(JSONValue.array(parts).canonicalBytes)
        }
        let room = 131_072 / 4 * 3 - text(22, 4, 0).utf8.count / 4 * 3 - text(22, 4, 0).utf8.count % 4 + 1
        let fits = try #require((room - 4...room + 4).first { text(22, 4, $0).utf8.count == 131_072 })
        #expect(try Disclosure(parsing: text(22, 4, fits)).value.string?.utf8.count == fits)
        let error = #expect(throws: DisclosureError.self) { try Disclosure(parsing: text(22, 4, fits + 1)) }
        #expect(error?.description.contains("at most 131072 characters") == true)
        for (salt, path, isTaken) in [
            (22, 1, true), (21, 1, false), (256, 512, true), (257, 512, false), (256, 513, false), (22, 0, false),
        ] {
            #expect(((try? Disclosure(parsing: text(salt, path, 1))) != nil) == isTaken, "\(salt) \(path)")
        }
    }

    @Test("A size has 2^62")
    func size() throws {
        func checkpoint(_ size: String) -> String { "example.org/log\n\(size)\n\(Hash.emptyRoot.base64)\n" }
        #expect(try Checkpoint(parsing: checkpoint("4611686018427387904")).size == 1 << 62)
        for beyond in ["4611686018427387905", "9223372036854775808", "18446744073709551616"] {
            #expect(throws: NoteError.self) { try Checkpoint(parsing: checkpoint(beyond)) }
        }
    }
}
