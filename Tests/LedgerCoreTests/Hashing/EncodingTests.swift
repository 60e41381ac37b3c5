import LedgerCore
import Testing

@Suite("Base64 and hexadecimal in their one canonical form")
struct EncodingTests {
    @Test(
        "Published vectors (RFC 4648 section 10)",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ])
    func vectors(_ text: String, _ base64: String) {
        #expect(Base64.encode(Array(text.utf8)) == base64)
        #expect(Base64.decode(base64.utf8) == Array(text.utf8))
    }

    @Test("Random bytes are read as what they were")
    func roundTrip() {
        var random = Seeded(50)
        for count in 0..<200 {
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            #expect(Base64.decode(Base64.encode(bytes).utf8) == bytes)
            #expect(Base64.decodeURL(Base64.encodeURL(bytes).utf8) == bytes)
            #expect(Hexadecimal.decode(Hexadecimal.encode(bytes)) == bytes)
        }
    }

    @Test(
        "Nothing else is base64",
        arguments: [
            "Zg=", "Zg", "Zh==", "Zm9=", "Zm9v=", "Zm9v====", "Zg==Zg==", "Z===", "====", "=", "Zm9v\n", " Zm9v",
            "Zm 9v", "Zm-v", "Zm_v", "Zm9vY", "Zé==",
        ])
    func refused(_ text: String) {
        #expect(Base64.decode(text.utf8) == nil)
    }

    @Test("Nothing else is base64 for URLs", arguments: ["Zg==", "Zh", "Zm+v", "Zm/v", "Z", "Zm9vY", "Zg\n"])
    func refusedURL(_ text: String) {
        #expect(Base64.decodeURL(text.utf8) == nil)
    }

    @Test("Nothing else is hexadecimal", arguments: ["0", "0g", "0A", "FF", " 00", "00 ", "0x00", "é0"])
    func refusedHexadecimal(_ text: String) {
        #expect(Hexadecimal.decode(text) == nil)
    }

    @Test("A hash has one spelling, and the fast reader agrees with the slow one on any change of a byte")
    func hashes() {
        let hash = SHA256.digest("audit-ledger")
        let text = Array(hash.base64.utf8)
        #expect(text.withUnsafeBytes { hash.isWritten(as: $0) })
        for place in text.indices {
            for byte in UInt8.min...UInt8.max {
                var changed = text
                changed[place] = byte
                let slow = Base64.decode(changed).flatMap { Hash(bytes: $0) } == hash
                #expect(changed.withUnsafeBytes { hash.isWritten(as: $0) } == slow, "\(place) \(byte)")
                #expect(slow == (changed == text))
            }
        }
        for count in [0, 43, 45] { #expect(Hash(base64: String(repeating: "A", count: count)) == nil) }
    }
}
