import Testing

@testable import snapshot_auditor

@Suite("audit-on-build.json")
struct ConfigurationTests {
    @Test(
        "What is wrong is refused at its place",
        arguments: [
            ("", "1:1: error: This cannot be read"),
            ("[]", "1:1: error: This cannot be read: the file is one object"),
            ("{\n \"file\": 7\n}", "2:2: error: “file” is a text"),
            ("{\"vkey\": \"x\"}", "1:1: error: “file” is missing"),
            ("{\"file\": \"snapshot\"}", "1:1: error: “vkey” is missing"),
            ("{\"file\": \"snapshot\",\n\"vkey\": \"x\"}", "2:1: error: The verifier key cannot be used"),
            ("{\"file\": \"../snapshot\"}", "1:2: error: “../snapshot” does not lie below"),
            ("{\"file\": \"/etc/passwd\"}", "1:2: error: “/etc/passwd” does not lie below"),
            ("{\"file\": \"a//b\"}", "1:2: error: “a//b” does not lie below"),
            ("{\"file\": \"snapshot\",\n  \"failon\": \"high\"}", "2:3: error: “failon” is no field"),
            ("{\"file\": \"a\", \"file\": \"b\"}", "1:15: error: This cannot be read: the key “file” stands twice"),
        ])
    func refused(_ text: String, _ words: String) throws {
        let carrier = try Carrier()
        try carrier.write("audit-on-build.json", text)
        let refused = try carrier.run().refused
        #expect(refused.count == 1)
        #expect(refused.first?.hasPrefix("\(carrier.configuration):\(words)") == true, "\(refused)")
    }

    @Test("A severity, a day or a file that is not known is refused at its line")
    func values() throws {
        let carrier = try Carrier()
        for (more, words) in [
            (",\n  \"failOn\": \"grave\"", ":4:3: error: “grave” is not known as “failOn”. Write critical, high"),
            (",\n  \"asOf\": \"2021-02-30\"", ":4:3: error: “2021-02-30” is not known as “asOf”"),
        ] {
            try carrier.configure(more)
            #expect(try carrier.run().refused.first?.contains(words) == true)
        }
        try carrier.configure(file: "nowhere.sqlite")
        #expect(try carrier.run().refused.first?.contains(":2:3: error: There is no nowhere.sqlite here") == true)
    }
}
