import Testing

@testable import LedgerStorage

@Suite("The letters of a file")
struct TextEncodingTests {
    private func decode(_ bytes: [UInt8], _ encoding: TextEncoding) -> String? {
        bytes.withUnsafeBytes { encoding.decode($0) }
    }

    @Test("Single-byte encodings")
    func singleByte() {
        #expect(decode([0x52, 0xDA, 0xE3], .latin1) == "RÚã")
        #expect(decode([0x93, 0x41, 0x96, 0xFF], .windows1252) == "“A–ÿ")
        #expect(decode([0x41, 0x96], .latin1) == nil)
        #expect(decode([0x81], .windows1252) == nil)
        #expect(TextEncoding.windows1252.encode("€–é") == [0x80, 0x96, 0xE9])
        #expect(TextEncoding.latin1.encode("€") == nil)
    }

    @Test("All 256 bytes of Windows-1252 go there and back")
    func roundTrip() {
        for byte in UInt8.min...UInt8.max {
            guard let text = decode([byte], .windows1252) else { continue }
            #expect(TextEncoding.windows1252.encode(text) == [byte])
        }
    }

    @Test(
        "UTF-8 as the standard library sees it",
        arguments: [
            [0xC3, 0xA9], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xE0, 0xA0, 0x80], [0xED, 0xA0, 0x80], [0xED, 0x9F, 0xBF],
            [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x98, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
            [0xE2, 0x82], [0x80], [0xC3], [0xC3, 0x28], [0x41, 0x41, 0x41, 0x41, 0x41, 0x41, 0x41, 0x41, 0xFF],
        ] as [[UInt8]])
    func utf8(_ bytes: [UInt8]) {
        let isValid = String(validating: bytes, as: UTF8.self) != nil
        bytes.withUnsafeBytes { bytes in
            let scan = UTF8Scan(bytes)
            #expect((scan.firstBad == nil) == isValid)
            #expect((scan.badCount == 0) == isValid)
        }
    }

    @Test("Letters and lost letters are counted")
    func counts() {
        Array("aé\u{FFFD}日\u{FFFD}".utf8).withUnsafeBytes { bytes in
            let scan = UTF8Scan(bytes)
            #expect(scan.letterCount == 4)
            #expect(scan.lostCount == 2)
        }
    }

    @Test("UTF-8 with a byte order mark, although the map says ISO-8859-1")
    func mark() throws {
        #expect(try ImportFixture.read("utf8-bom.csv").texts("status.text") == ["RENÚNCIA"])
    }

    @Test("Windows-1252 in a file said to be ISO-8859-1 is a problem at the field, and read when so given")
    func windows() throws {
        let reading = try ImportFixture.read("windows-1252.csv")
        #expect(reading.problems.map(\.code) == [.encoding])
        #expect(reading.problems[0].message.contains("0x96"))
        var options = DraftReader.Options.brazil
        options.encoding = .windows1252
        #expect(try ImportFixture.read("windows-1252.csv", options).texts("status.text") == ["DEFERIDO – “A”"])
    }

    @Test("A file neither UTF-8 nor of a known encoding names the byte and what to set")
    func unknown() throws {
        let file = ImportFile(Array("a,b\n1,2\n3,x".utf8) + [0xE9, 0x0A] + Array("5,6\n".utf8))
        let reading = try file.read(DraftReader.Options(map: try plainColumnMap()))
        #expect(reading.places == ["3:4 encoding"])
        #expect(reading.problems[0].message.contains("0xE9"))
        #expect(reading.problems[0].message.contains("encoding"))
        #expect(reading.drafts.isEmpty)
    }

    @Test("UTF-8 with a Latin-1 line in it is not read as Latin-1")
    func mixed() throws {
        let reading = try ImportFixture.read("mixed.csv")
        #expect(reading.problems.map(\.code) == [.encoding])
        #expect(reading.problems[0].line == 3 || reading.problems[0].line == 2)
        #expect(reading.drafts.isEmpty)
    }
}
