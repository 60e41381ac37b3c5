import LedgerCore
import LedgerStorage
import Testing

@Suite("A witness that others wrote")
struct ForeignWitnessTests {
    private struct Dialogue: Decodable {
        let vkey: String
        let answers: [Script.Answer]
        let evidence: Int
    }

    @Test(
        "aics-witness cosigns our checkpoints, and refuses a truncated and a rewritten one",
        .enabled(if: Script.pythonOfOthers != nil, "AUDIT_LEDGER_PYTHON names no Python with aics-witness"))
    func aics() throws {
        let machine = try Machine()
        try machine.record("a", "b")
        let truncated = try Machine(copying: machine)
        let rewritten = try Machine(copying: machine)
        let key = try machine.verifierKey()
        try machine.record("here", "more")
        let first = try machine.request(from: 0)
        try machine.record("further")
        let second = try machine.request(from: 5)
        for number in 0..<5 { try rewritten.record("there-\(number)") }
        let folder = try TemporaryFolder()
        let dialogue: Dialogue = try Script.run(
            Script.pythonOfOthers, "cosign_by_aics.py", [folder.path, Machine.origin, "\(key)"],
            Tool(folder: folder.path),
            input: [
                first, second, try truncated.request(from: 0), try truncated.request(from: 3),
                try rewritten.request(from: 6), second,
            ].map { "\($0)" })
        #expect(dialogue.answers.map(\.status) == [200, 200, 409, 409, 422, 409])
        for index in [2, 3, 5] { #expect(dialogue.answers[index].body == "6\n") }
        #expect(dialogue.evidence == 1)

        let witness = try VerifierKey(parsing: dialogue.vkey)
        for (request, answer) in zip([first, second], dialogue.answers) {
            let note = try SignedNote(parsing: "\(request.note)\(answer.body)")
            let verified = try note.verified(by: [key, witness])
            #expect(verified.isSigned(by: witness))
        }
        // Our own witness answers the same requests alike.
        let desk = try WitnessDesk(trusting: key)
        for (request, answer) in zip([first, second], dialogue.answers) {
            #expect(try desk.cosign(request).status == 0, "\(answer)")
        }
        for (request, status) in [(try truncated.request(from: 0), 409), (try rewritten.request(from: 6), 422)] {
            #expect(try desk.cosign(request, "--format", "json").object()["status"]?.integer == Int64(status))
        }
    }
}
