import Testing

@testable import LedgerCore

@Suite("Disclosures of sealed values")
struct DisclosureTests {
    @Test("The example of RFC 9901")
    func published() throws {
        let text = "WyI2SWo3dE0tYTVpVlBHYm9TNXRtdlZBIiwgImVtYWlsIiwgImpvaG5kb2VAZXhhbXBsZS5jb20iXQ"
        let disclosure = try Disclosure(parsing: text)
        #expect(disclosure.digestText == "JzYjH4svliH0R3PyEMfeZu6Jt69u5qehZo7F7EPYlSE")
        #expect(disclosure.salt == "6Ij7tM-a5iVPGboS5tmvVA")
        #expect(disclosure.path == "email" && disclosure.value == "johndoe@example.com")
        // Kept as it was made: with other white space it would have another digest.
        #expect(disclosure.text == text)
    }

    @Test(
        "What is made is read back", arguments: ["name" as JSONValue, 7, ["verified": 10], ["a", "b"], "刘\n\u{1F5F3}"])
    func roundTrip(_ value: JSONValue) throws {
        let made = Disclosure(path: "facts.0.text", value: value)
        let read = try Disclosure(parsing: made.text)
        #expect(read == made && read.value == value && read.path == "facts.0.text")
        #expect(Base64.decodeURL(made.salt.utf8)?.count == 16)
        #expect(Disclosure(path: "facts.0.text", value: value).digest != made.digest)
    }

    @Test(
        "What is no disclosure is refused",
        arguments: [
            "", "=", "e30", "W10", "bm90IGpzb24", "WyJzaG9ydCIsIm5hbWUiLCJ4Il0", " WyJzaG9ydCIsIm5hbWUiLCJ4Il0",
            String(repeating: "A", count: 131_073), String(repeating: "W1tb", count: 30_000),
        ])
    func malformed(_ text: String) { #expect(throws: DisclosureError.self) { try Disclosure(parsing: text) } }

    @Test("Whatever is handed in is read or refused, and what is read has the digest of its text")
    func random() {
        var random = Seeded(71)
        let made = Array(Disclosure(path: "facts.0.text", value: "Somebody").text.utf8)
        for _ in 0..<5_000 {
            var bytes = made
            for _ in 0...Int.random(in: 0..<4, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0x20..<0x7F, using: &random)
                case 1: bytes.remove(at: place)
                default: bytes.insert(UInt8.random(in: 0x20..<0x7F, using: &random), at: place)
                }
            }
            let text = String(decoding: bytes, as: UTF8.self)
            guard let read = try? Disclosure(parsing: text) else { continue }
            #expect(read.digest == SHA256.digest(text))
        }
    }

    @Test("No form of printing shows the value")
    func printing() {
        let disclosure = Disclosure(path: "name", value: "Somebody")
        var dumped = ""
        dump(disclosure, to: &dumped)
        for text in ["\(disclosure)", String(reflecting: disclosure), dumped] { #expect(!text.contains("Somebody")) }
    }

    @Test("Sealed values are found wherever they stand, and nothing else is taken for one")
    func found() throws {
        let digest = "JzYjH4svliH0R3PyEMfeZu6Jt69u5qehZo7F7EPYlSE"
        let body = try #require(
            try JSONValue.parse(
                """
                {"a":{"sealed":"\(digest)"},"b":[{"c":{"sealed":"\(digest)"}}],"d":{"sealed":"short"},\
                "e":{"also":1,"sealed":"\(digest)"},"sealed":"\(digest)"}
                """
            ).object)
        #expect(SealedValue.all(in: body).map(\.path) == ["a", "b.0.c"])
        #expect(SealedValue.json(try #require(Disclosure.digest(of: digest))) == body["a"])
    }

    @Test("HMAC-SHA-256 of RFC 4231, test cases 2 and 6")
    func hmac() {
        #expect(
            HMAC.sha256(key: Array("Jefe".utf8), Array("what do ya want for nothing?".utf8))?.hexadecimal
                == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
        #expect(
            HMAC.sha256(
                key: [UInt8](repeating: 0xAA, count: 131),
                Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8))?.hexadecimal
                == "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54")
    }
}
