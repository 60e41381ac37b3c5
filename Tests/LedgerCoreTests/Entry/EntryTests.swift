import LedgerCore
import Testing

@Suite("The bytes of an entry")
struct EntryTests {
    // Frozen. Checked with Python's json and hashlib; a change here is a change of the format.
    private static let golden = [
        (
            #"{"at":"2011-06-09T02:11:45Z","body":{"origin":"example.org/test"},"kind":"genesis","seq":0,"v":1}"#,
            "DAL5ShG+a6TIqw1IOyZ8ldeqpvDgcXlFVOzR/+4PQFA="
        ),
        (
            #"{"at":"2011-06-09T02:11:45Z","body":{"grounds":[{"code":"A-1"},{"code":"B-2"}],"n":-1,"note":"é \"x\" \u000f\n"},"kind":"ruling","prev":"DAL5ShG+a6TIqw1IOyZ8ldeqpvDgcXlFVOzR/+4PQFA=","seq":1,"token":"t\\1","v":1}"#,
            "h3FJqtjyBzCYqaHUkO7cJ5TAXwb6h2NyWKX/TLJjC84="
        ),
    ]

    private static func encode(
        _ seq: UInt64, _ body: JSONObject, kind: String = "ruling", prev: Hash?, token: String? = nil
    ) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try Entry.encode(
            seq: seq, at: "2011-06-09T02:11:45Z", kind: kind, body: body.canonicalBytes, prev: prev, token: token,
            into: &bytes)
        return bytes
    }

    private static func examples() throws -> [[UInt8]] {
        let genesis = try encode(0, JSONObject([("origin", "example.org/test")]), kind: "genesis", prev: nil)
        let ruling = try encode(
            1,
            JSONObject([
                ("note", "é \"x\" \u{F}\n"), ("n", -1), ("grounds", .array([["code": "A-1"], ["code": "B-2"]])),
            ]), prev: Hash.leaf(genesis), token: "t\\1")
        return [genesis, ruling]
    }

    @Test("Bytes and hashes are those of the format")
    func frozen() throws {
        for (bytes, golden) in zip(try Self.examples(), Self.golden) {
            #expect(String(decoding: bytes, as: UTF8.self) == golden.0)
            #expect(Hash.leaf(bytes).base64 == golden.1)
        }
    }

    @Test("An entry is read as what it was written from")
    func read() throws {
        let examples = try Self.examples()
        let entry = try Entry(examples[1])
        #expect(entry.seq == 1)
        #expect(entry.kind == "ruling")
        #expect(entry.at.description == "2011-06-09T02:11:45Z")
        #expect(entry.prev == Hash.leaf(examples[0]))
        #expect(entry.token == "t\\1")
        #expect(entry.body["n"]?.integer == -1)
        #expect(entry.hash == Hash.leaf(examples[1]))
        #expect(entry.bytes == examples[1])
        #expect(try Entry(examples[0]).prev == nil)
    }

    @Test("Random bodies are read as what they were", arguments: 20..<22)
    func roundTrip(_ seed: UInt64) throws {
        var json = RandomJSON(seed)
        for seq in 1..<300 as Range<UInt64> {
            let body = json.object()
            let token = Bool.random(using: &json.random) ? "token \"\(seq)\"" : nil
            let bytes = try Self.encode(seq, body, prev: .emptyRoot, token: token)
            let entry = try Entry(bytes)
            #expect(entry.body == body)
            #expect(entry.seq == seq)
            #expect(entry.token == token)
            try bytes.withUnsafeBytes { try JSONValue.proveCanonical($0) }
        }
    }

    /// What the view takes as an entry is an object that is written again byte for byte, with just these members.
    @Test("The view and the definition agree on any change of a byte")
    func mutations() throws {
        var random = Seeded(30)
        for example in try Self.examples() {
            for place in example.indices {
                for _ in 0..<12 {
                    var bytes = example
                    switch Int.random(in: 0..<4, using: &random) {
                    case 0: bytes.remove(at: place)
                    case 1: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
                    case 2: bytes[place] ^= UInt8(1 << UInt8.random(in: 0..<8, using: &random))
                    default: bytes[place] = UInt8.random(in: 0x20...0x7E, using: &random)
                    }
                    let view = self.view(bytes)
                    #expect((view != nil) == isEntry(bytes), "\(String(decoding: bytes, as: UTF8.self))")
                    if let view, view.isKnown { #expect(try Entry(bytes).seq == view.seq) }
                }
            }
        }
    }

    private func view(_ bytes: [UInt8]) -> EntryView? {
        bytes.withUnsafeBytes { bytes in
            do throws(EntryError) { return try EntryView(bytes) } catch { return nil }
        }
    }

    private func isEntry(_ bytes: [UInt8]) -> Bool {
        guard let value = try? JSONValue.parse(bytes), value.canonicalBytes == bytes, let members = value.object,
            let version = members["v"]?.integer, version > 0, let seq = members["seq"]?.integer, seq >= 0
        else { return false }
        guard version == 1 else { return true }
        let allowed = Set(["at", "body", "kind", "prev", "seq", "token", "v"])
        guard allowed.isSuperset(of: members.keys), members["body"]?.object != nil, members["kind"]?.string != nil,
            let at = members["at"]?.string, Timestamp(at) != nil
        else { return false }
        if members.keys.contains("prev") {
            guard let link = members["prev"]?.string, Hash(base64: link) != nil else { return false }
        }
        return !members.keys.contains("token") || members["token"]?.string != nil
    }

    @Test("65,535 bytes are an entry, one more is none")
    func size() throws {
        let empty = try Self.encode(1, JSONObject([("x", "")]), prev: .emptyRoot)
        let room = EntryView.maximumBytes - empty.count
        func body(_ count: Int) -> JSONObject { JSONObject([("x", .string(String(repeating: "x", count: count)))]) }
        let largest = try Self.encode(1, body(room), prev: .emptyRoot)
        #expect(largest.count == 65_535)
        #expect(try Entry(largest).body == body(room))
        let error = #expect(throws: EntryError.self) { try Self.encode(1, body(room + 1), prev: .emptyRoot) }
        #expect(error?.reason.contains("65536") == true)
        var tooLong = largest
        tooLong.insert(UInt8(ascii: "x"), at: largest.count / 2)
        #expect(view(tooLong) == nil)
    }

    @Test("A body nests to 31 below the entry")
    func depth() throws {
        func nested(_ depth: Int) throws -> [UInt8] {
            var bytes: [UInt8] = []
            let body =
                "{\"a\":" + String(repeating: "[", count: depth - 1) + String(repeating: "]", count: depth - 1) + "}"
            try Entry.encode(
                seq: 1, at: "2011-06-09T02:11:45Z", kind: "x", body: Array(body.utf8), prev: .emptyRoot, token: nil,
                into: &bytes)
            return bytes
        }
        #expect(view(try nested(31)) != nil)
        #expect(view(try nested(32)) == nil)
    }

    @Test("An entry of an unknown version is kept and named, if it is canonical, numbered and linked")
    func unknownVersion() throws {
        let prev = Hash.emptyRoot.base64
        let bytes = Array(#"{"data":[1,2],"prev":"\#(prev)","seq":7,"v":2,"w":true}"#.utf8)
        let view = try #require(self.view(bytes))
        #expect(!view.isKnown)
        #expect(view.seq == 7)
        let link = try #require(view.prev)
        #expect(bytes.withUnsafeBytes { Hash.emptyRoot.isWritten(as: .init(rebasing: $0[link])) })
        let error = #expect(throws: EntryError.self) { try Entry(bytes) }
        #expect(error?.reason.contains("version") == true)
        for text in [
            #"{"seq":7,"v":0}"#, #"{"seq":7,"v":-1}"#, #"{"seq":7,"v":"2"}"#, #"{"seq":7}"#, #"{"v":2}"#,
            #"{"seq":-7,"v":2}"#, #"{"seq":"7","v":2}"#, #"{"v":2,"seq":7}"#, #"{"seq":7, "v":2}"#, "[]", "7", "",
            #"{"seq":7,"v":1}"#, #"{"seq":7,"v":1,"w":1}"#, #"{"seq":7,"v":2}x"#,
        ] {
            #expect(self.view(Array(text.utf8)) == nil, "\(text)")
        }
    }

    @Test(
        "What is not an entry of version 1 is refused with the reason",
        arguments: [
            (#"{"at":"2011-06-09","body":{},"kind":"x","seq":0,"v":1}"#, "moment"),
            (#"{"at":"2011-02-29T00:00:00Z","body":{},"kind":"x","seq":0,"v":1}"#, "moment"),
            (#"{"at":"2011-06-09T02:11:45Z","body":[],"kind":"x","seq":0,"v":1}"#, "object"),
            (#"{"at":"2011-06-09T02:11:45Z","body":{},"kind":7,"seq":0,"v":1}"#, "text"),
            (#"{"at":"2011-06-09T02:11:45Z","body":{},"kind":"x","prev":"AA==","seq":0,"v":1}"#, "hash"),
            (#"{"at":"2011-06-09T02:11:45Z","body":{},"kind":"x","seq":-1,"v":1}"#, "negative"),
            (#"{"at":"2011-06-09T02:11:45Z","body":{},"kind":"x","seq":00,"v":1}"#, "zero"),
            (#"{"at":"2011-06-09T02:11:45Z","body":{},"extra":1,"kind":"x","seq":0,"v":1}"#, "kind"),
            (#"{"at":"2011-06-09T02:11:45Z","body":{},"kind":"x","seq":0,"token":1,"v":1}"#, "text"),
            (#"{"body":{},"kind":"x","seq":0,"v":1}"#, "at"),
        ])
    func refused(_ text: String, _ word: String) {
        let error = #expect(throws: EntryError.self) { try Entry(Array(text.utf8)) }
        #expect(error?.reason.contains(word) == true, "\(error?.reason ?? "")")
    }

    @Test("Sealed fields are counted where they stand, not where a text speaks of them")
    func sealed() throws {
        let body = JSONObject([
            ("name", .object(JSONObject([("sealed", "x")]))), ("list", .array([["sealed": "y"], ["sealed": "z"]])),
            ("note", "\"sealed\":"),
        ])
        let bytes = try Self.encode(1, body, prev: .emptyRoot)
        let view = try #require(self.view(bytes))
        #expect(view.sealedCount == 3)
    }
}
