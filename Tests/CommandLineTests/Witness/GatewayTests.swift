import Foundation
import LedgerCore
import LedgerStorage
import Testing

@Suite("cosign, behind a web server")
struct GatewayTests {
    private struct Sent: Encodable {
        let method: String
        let path: String
        var body = ""

        static func post(_ body: String) -> Sent { Sent(method: "POST", path: "/add-checkpoint", body: body) }
    }

    @Test(
        "lighttpd serves it as a CGI program",
        .enabled(if: Script.python != nil && Script.lighttpd != nil, "python3 or lighttpd is not here"))
    func lighttpd() throws {
        let machine = try Machine()
        try machine.record("a", "b")
        let twin = try Machine(copying: machine)
        try machine.record("here", "more")
        try twin.record("there", "more", "further")
        let desk = try WitnessDesk(trusting: machine.verifierKey())
        let first = try machine.request(from: 0)
        let monitor = Sent(method: "GET", path: "/\(SHA256.digest(Machine.origin).hexadecimal)/checkpoint")
        let answers: [Script.Answer] = try serve(
            desk,
            [
                monitor, .post("\(first)"), .post("\(first)"), .post("\(try machine.request(from: 5))"),
                .post("\(try twin.request(from: 5))"), .post("\(try Machine().request(from: 0))"),
                .post("\(first)".replacing("example.org/district-6\n", with: "example.org/district-7\n")),
                .post("old 6\n\n\(first.note)"), .post("old x\n"), .post(String(repeating: "A", count: 90_000)),
                Sent(method: "GET", path: "/add-checkpoint"), Sent(method: "GET", path: "/"), monitor,
                Sent(method: "HEAD", path: monitor.path),
            ])
        #expect(
            answers.map(\.status) == [404, 200, 409, 200, 422, 403, 404, 400, 400, 413, 405, 404, 200, 200])
        #expect(answers[2].type == "text/x.tlog.size" && answers[2].body == "5\n")
        for (answer, note) in [(answers[1], "\(first.note)\(answers[1].body)"), (answers[12], answers[12].body)] {
            let verified = try SignedNote(parsing: note).verified(by: [desk.verifierKey, machine.verifierKey()])
            #expect(verified.signatures.count == 2, "\(answer)")
        }
        #expect(answers[12].body == "\(first.note)\(answers[3].body)")
        #expect(answers[13].body.isEmpty)
        #expect(try desk.held().kept.map(\.worth) == [.evidence])
    }

    @Test(
        "What went wrong is told to the operator and not to the world",
        .enabled(if: Script.python != nil && Script.lighttpd != nil, "python3 or lighttpd is not here"))
    func failure() throws {
        let machine = try Machine()
        let desk = try WitnessDesk(trusting: machine.verifierKey())
        let request = "\(try machine.request(from: 0))"
        FileSystem.remove(desk.state)
        let answers: [Script.Answer] = try serve(desk, [.post(request)])
        #expect(answers.map(\.status) == [500])
        #expect(answers.first?.body.contains(desk.folder.path) == false)
        #expect(try FileSystem.status(desk.state) == nil)
    }

    @Test(
        "A client that others wrote takes its cosignatures, and its refusals",
        .enabled(
            if: Script.pythonOfOthers != nil && Script.lighttpd != nil,
            "AUDIT_LEDGER_PYTHON names no Python with aics-witness, or lighttpd is not here"))
    func foreignClient() throws {
        let machine = try Machine()
        try machine.record("a", "b")
        let twin = try Machine(copying: machine)
        try twin.record("there", "more", "further")
        let desk = try WitnessDesk(trusting: machine.verifierKey())
        let first = try machine.request(from: 0)
        try machine.record("here", "more")
        let second = try machine.request(from: 3)
        let answers: [Script.Answer] = try serve(
            desk,
            [first, second, try twin.request(from: 5), first].map {
                Sent(method: "FEED", path: "\(desk.verifierKey)", body: "\($0)")
            }, Script.pythonOfOthers)
        #expect(answers.map(\.status) == [200, 200, 0, 0])
        #expect(answers.map(\.type) == [nil, nil, "WitnessRejected", "WitnessAhead"], "\(answers)")
        let note = try SignedNote(parsing: "\(second.note)\(answers[1].body)")
        #expect(try note.verified(by: [desk.verifierKey]).signatures.count == 1)
    }

    private func serve(
        _ desk: WitnessDesk, _ requests: [Sent], _ python: String? = Script.python
    ) throws -> [Script.Answer] {
        let folder = desk.folder.path + "/www"
        try FileSystem.makeFolder(folder)
        let program = [
            Tool.path, "cosign", "--cgi", "--state", desk.state, "--keys", desk.folder.path + "/keys",
        ]
        return try Script.run(
            python, "witness_behind_lighttpd.py", [try #require(Script.lighttpd), folder] + program, desk.tool,
            input: requests)
    }
}
