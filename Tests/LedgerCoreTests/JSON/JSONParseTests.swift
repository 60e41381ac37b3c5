import LedgerCore
import Testing

@Suite("JSON as an entry may hold it")
struct JSONParseTests {
    @Test(
        "What is parsed is written canonically",
        arguments: [
            ("{ \"b\" : 1, \"a\":[true,false,null,\"x\"] }", "{\"a\":[true,false,null,\"x\"],\"b\":1}"),
            ("\"\\u00e9\\u20ac\\ud83d\\ude00\\/\\u000f\\n\\\"\\\\\"", "\"é€😀/\\u000f\\n\\\"\\\\\""),
            ("-9007199254740991", "-9007199254740991"),
            ("[ ]", "[]"),
            ("{}", "{}"),
        ])
    func canonical(_ text: String, _ expected: String) throws {
        let value = try JSONValue.parse(text)
        #expect(String(decoding: value.canonicalBytes, as: UTF8.self) == expected)
    }

    @Test(
        "What cannot be held is refused at its byte",
        arguments: [
            ("{\"a\":1,\"a\":2}", 7, "twice"),
            ("1.5", 0, "whole"),
            ("1e3", 0, "whole"),
            ("01", 0, "leading zero"),
            ("-0", 0, "sign"),
            ("9007199254740992", 0, "beyond"),
            ("{\"A\":1}", 1, "form"),
            ("{\"a-b\":1}", 1, "form"),
            ("\"\\u0000\"", 1, "U+0000"),
            ("\"\\ud800x\"", 1, "surrogate"),
            ("\"\\udc00\"", 1, "surrogate"),
            ("\"a", 0, "closing quote"),
            ("\"a\u{1}\"", 2, "control"),
            ("[1,]", 3, "value"),
            ("{\"a\":1", 6, "comma"),
            ("1 2", 2, "behind"),
            ("", 0, "ends"),
            ("tru", 3, "true"),
        ])
    func refused(_ text: String, _ offset: Int, _ word: String) {
        let error = #expect(throws: JSONError.self) { try JSONValue.parse(text) }
        #expect(error?.offset == offset)
        #expect(error?.reason.contains(word) == true, "\(error?.reason ?? "")")
    }

    @Test("Nesting is allowed to 32 and no further")
    func depth() throws {
        _ = try JSONValue.parse(String(repeating: "[", count: 32) + String(repeating: "]", count: 32))
        #expect(throws: JSONError.self) {
            try JSONValue.parse(String(repeating: "[", count: 33) + String(repeating: "]", count: 33))
        }
        #expect(throws: JSONError.self) { try JSONValue.parse(String(repeating: "{\"a\":", count: 100_000)) }
    }

    @Test("Bytes that are not UTF-8 are refused")
    func notUTF8() {
        for bytes: [UInt8] in [
            [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xE2, 0x82, 0x22],
        ] {
            #expect(throws: JSONError.self) { try JSONValue.parse(bytes) }
        }
    }
}
