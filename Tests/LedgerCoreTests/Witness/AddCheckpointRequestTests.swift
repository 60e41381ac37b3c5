import LedgerCore
import Testing

@Suite("Requests to a witness")
struct AddCheckpointRequestTests {
    private let log: TestLog

    init() throws { log = try TestLog(40) }

    @Test("What is written is read again", arguments: [(0, 0), (0, 1), (1, 2), (3, 7), (7, 40), (32, 33), (40, 40)])
    func roundTrip(_ old: UInt64, _ size: UInt64) throws {
        let request = try log.request(old, size)
        let read = try AddCheckpointRequest(parsing: Array(request.description.utf8))
        #expect(read == request)
        #expect(read.description == request.description)
    }

    @Test("The example of the specification is read")
    func example() throws {
        let request = try AddCheckpointRequest(parsing: Array(Self.example.utf8))
        #expect(request.old == 20_852_014)
        #expect(request.proof.hashes.count == 4)
        #expect(request.checkpoint.size == 20_852_163)
        #expect(request.note.signatures.count == 2)
    }

    @Test("63 hashes and the largest size are taken, one more is not")
    func limits() throws {
        let line = Hash.emptyRoot.base64 + "\n"
        let note = try log.note(1)
        func text(_ count: Int, _ old: String = "4611686018427387904") -> [UInt8] {
            Array(("old \(old)\n" + String(repeating: line, count: count) + "\n\(note)").utf8)
        }
        #expect(try AddCheckpointRequest(parsing: text(63)).proof.hashes.count == 63)
        #expect(throws: NoteError.malformed("The request has more than 63 hashes.")) {
            try AddCheckpointRequest(parsing: text(64))
        }
        #expect(throws: NoteError.self) { try AddCheckpointRequest(parsing: text(1, "4611686018427387905")) }
        let huge = [UInt8](repeating: 0x41, count: AddCheckpointRequest.maximumByteCount + 1)
        #expect(throws: NoteError.self) { try AddCheckpointRequest(parsing: huge) }
    }

    @Test("A checkpoint with a text of more than 8,192 bytes is not cosigned")
    func longText() throws {
        let head = try log.checkpoint(1).text
        for (count, isTaken) in [(8_192, true), (8_193, false)] {
            let text = head + String(repeating: "x", count: count - head.utf8.count - 1) + "\n"
            let note = try SignedNote(text: text, signedBy: log.key)
            let request = try? AddCheckpointRequest(parsing: Array("old 0\n\n\(note)".utf8))
            #expect((request != nil) == isTaken)
        }
    }

    @Test(
        "Malformed requests are refused with a sentence that names the line",
        arguments: [
            ("", 1), ("\n", 1), ("old\n", 1), ("old \n", 1), ("old 01\n", 1), ("old -1\n", 1), ("old +1\n", 1),
            ("old  1\n", 1), ("old 1 \n", 1), ("old 1\r\n", 1), ("Old 1\n", 1), ("old 1", 1), ("old 1\n", 2),
            ("old 18446744073709551616\n", 1), ("old 1\nAAAA\n\n", 2), ("old 1\n\(hash)", 2), ("old 1\n\(hash)\n", 3),
            ("old 1\n\(hash)\n\(hash)=\n\n", 3), ("old 1\n\(hash.dropLast(2))V=\n\n", 2), ("old 1\n \n", 2),
            ("old 1\n\(hash)\r\n\n", 2),
        ])
    func malformed(_ text: String, _ line: Int) {
        let error = #expect(throws: NoteError.self) { try AddCheckpointRequest(parsing: Array(text.utf8)) }
        #expect(error?.description.hasPrefix("Line \(line) of the request") == true, "\(error?.description ?? "")")
    }

    @Test("What stands for a checkpoint must be one", arguments: ["", "\n", "x\n", "x\n\n— x AAAAAAA=\n"])
    func notACheckpoint(_ text: String) {
        #expect(throws: NoteError.self) { try AddCheckpointRequest(parsing: Array("old 0\n\n\(text)".utf8)) }
    }

    private static let hash = Hash.emptyRoot.base64

    /// C2SP tlog-witness, "add-checkpoint".
    private static let example = """
        old 20852014
        PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
        jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
        5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
        /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

        example.com/behind-the-sofa
        20852163
        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

        — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
        — example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=

        """
}
