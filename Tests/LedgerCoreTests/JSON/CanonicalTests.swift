import LedgerCore
import Testing

@Suite("Canonical JSON")
struct CanonicalTests {
    private func isCanonical(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { bytes in
            do throws(JSONError) {
                try JSONValue.proveCanonical(bytes)
                return true
            } catch { return false }
        }
    }

    /// The definition: canonical is what is written again byte for byte.
    private func isWrittenAgain(_ bytes: [UInt8]) -> Bool { (try? JSONValue.parse(bytes))?.canonicalBytes == bytes }

    @Test("What is written is canonical, and is read as what it was", arguments: 0..<4)
    func roundTrip(_ seed: UInt64) throws {
        var json = RandomJSON(seed)
        for _ in 0..<300 {
            let value = json.value()
            let bytes = value.canonicalBytes
            #expect(isCanonical(bytes), "\(String(decoding: bytes, as: UTF8.self))")
            let read = try JSONValue.parse(bytes)
            #expect(read == value)
            #expect(read.canonicalBytes == bytes)
        }
    }

    @Test("The scan and the definition agree on any change of a byte", arguments: 10..<14)
    func mutations(_ seed: UInt64) throws {
        var json = RandomJSON(seed)
        let syntax =
            Array("\"\\{}[],:-0129eE.truefalsn /u \t\n\u{1}\u{7F}".utf8) + [0, 0x80, 0xBF, 0xC0, 0xED, 0xF4, 0xFF]
        var canonical = 0
        for _ in 0..<4_000 {
            var bytes = json.value().canonicalBytes
            let place = Int.random(in: 0..<bytes.count, using: &json.random)
            let byte =
                Bool.random(using: &json.random)
                ? syntax.randomElement(using: &json.random)! : UInt8.random(in: 0...255, using: &json.random)
            switch Int.random(in: 0..<3, using: &json.random) {
            case 0: bytes[place] = byte
            case 1: bytes.insert(byte, at: place)
            default: bytes.remove(at: place)
            }
            let isCanonical = isCanonical(bytes)
            #expect(isCanonical == isWrittenAgain(bytes), "\(String(decoding: bytes, as: UTF8.self)) \(bytes)")
            canonical += isCanonical ? 1 : 0
        }
        #expect(canonical > 50, "the changes leave too little that is canonical to tell anything")
    }

    @Test("The scan and the definition agree on every escape and every pair of bytes")
    func everyPair() {
        for first in UInt8.min...UInt8.max {
            for second in UInt8.min...UInt8.max {
                let bytes: [UInt8] = [0x22, first, second, 0x22]
                #expect(isCanonical(bytes) == isWrittenAgain(bytes), "\(bytes)")
            }
        }
        // Longer sequences of UTF-8, whole and broken: every first byte, every second, and edges of the others.
        for first in UInt8(0xC0)...UInt8.max {
            for second in UInt8.min...UInt8.max {
                for rest: [UInt8] in [[], [0x80], [0xBF], [0x7F], [0xC0], [0x80, 0x80], [0xBF, 0xBF], [0x80, 0x22]] {
                    let bytes = [0x22, first, second] + rest + [0x22]
                    #expect(isCanonical(bytes) == isWrittenAgain(bytes), "\(bytes)")
                }
            }
        }
        for unit in 0..<0x200 {
            for digits in [hexadecimal(unit), hexadecimal(unit).uppercased()] {
                let bytes = Array("\"\\u\(digits)\"".utf8)
                #expect(isCanonical(bytes) == isWrittenAgain(bytes), "\(digits)")
            }
        }
    }

    private func hexadecimal(_ unit: Int) -> String {
        let digits = String(unit, radix: 16)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }

    @Test(
        "Other spellings of the same value are not canonical",
        arguments: [
            " {}", "{} ", "{\"a\": 1}", "{\"a\":1 }", "{\"b\":1,\"a\":2}", "{\"a\":1,\"a\":1}", "[1, 2]", "\"\\/\"",
            "\"\\u0041\"", "\"\\u001F\"", "\"\\u000a\"", "\"\\u00e9\"", "-0", "00", "01", "+1", "1.0", "1e0",
            "{\"aa\":1,\"a\":2}",
            "{\"B\":1}", "{\"\":1}", "{\"a_\":1}", "{\"\\u0061\":1}", "tru", "nul", "\"", "", "{", "[1,]", "{\"a\":1,}",
        ])
    func notCanonical(_ text: String) {
        #expect(!isCanonical(Array(text.utf8)))
        #expect(!isWrittenAgain(Array(text.utf8)))
    }

    @Test("Integers end at ±(2^53 − 1), keys at 64 bytes, nesting at 32")
    func limits() throws {
        func both(_ text: String) -> (Bool, Bool) {
            (isCanonical(Array(text.utf8)), (try? JSONValue.parse(text)) != nil)
        }
        for sign in ["", "-"] {
            #expect(both(sign + "9007199254740991") == (true, true))
            #expect(both(sign + "9007199254740992") == (false, false))
            #expect(both(sign + "9223372036854775808") == (false, false))
            #expect(both(sign + String(repeating: "9", count: 400)) == (false, false))
        }
        let key = "k" + String(repeating: "9", count: 63)
        #expect(both("{\"\(key)\":1}") == (true, true))
        #expect(both("{\"\(key)9\":1}") == (false, false))
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            func nested(_ depth: Int) -> String {
                String(repeating: open, count: depth) + (open == "[" ? "" : "1")
                    + String(repeating: close, count: depth)
            }
            #expect(both(nested(32)) == (true, true))
            #expect(both(nested(33)) == (false, false))
            #expect(both(nested(60_000)) == (false, false))
        }
    }
}
