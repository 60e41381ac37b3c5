import Foundation
import LedgerCore
import LedgerStorage
import Testing

@Suite("cosign, as a filter")
struct CosignTests {
    private let machine: Machine
    private let desk: WitnessDesk

    init() throws {
        machine = try Machine()
        desk = try WitnessDesk(trusting: machine.verifierKey())
    }

    @Test("Cosigns a ledger's checkpoints, and its line verifies under the note")
    func cosigns() throws {
        var old: UInt64 = 0
        for id in ["a", "b", "c"] {
            try machine.record(id)
            let request = try machine.request(from: old)
            let answer = try desk.cosign(request)
            #expect(answer.status == 0 && answer.errors.isEmpty, "\(answer.errors)")
            let note = try SignedNote(parsing: "\(request.note)\(answer.output)")
            let verified = try note.verified(by: [desk.verifierKey, machine.verifierKey()])
            #expect(verified.signatures.count == 2)
            old = request.checkpoint.size
        }
        #expect(try desk.held().size == old)
    }

    @Test("What is refused is told with status and body on standard output, and with exit status 9")
    func refused() throws {
        let request = try machine.request(from: 0)
        #expect(try desk.cosign(request).status == 0)
        let conflict = try desk.cosign(request)
        #expect(conflict.status == 9)
        #expect(conflict.output == "409 Conflict\n1\n")
        #expect(conflict.errors.contains("size 1, not 0"))
        let malformed = try desk.tool.run(["cosign"], input: "old 1\n")
        #expect(malformed.status == 9)
        #expect(malformed.lines.first == "400 Bad Request")
        let stranger = try Machine()
        #expect(try desk.cosign(stranger.request(from: 0)).lines.first == "403 Forbidden")
    }

    @Test("JSON holds status, content type and body")
    func json() throws {
        let request = try machine.request(from: 0)
        let cosigned = try desk.cosign(request, "--format", "json").object()
        #expect(cosigned["status"]?.integer == 200)
        #expect(cosigned["body"]?.string?.hasPrefix("— \(WitnessDesk.name) ") == true)
        let refused = try desk.cosign(request, "--format", "json")
        #expect(refused.status == 9)
        #expect(try refused.object()["status"]?.integer == 409)
        #expect(try refused.object()["contentType"]?.string == "text/x.tlog.size")
    }

    @Test("A request is read from a file too, at most as long as one may be")
    func file() throws {
        let path = desk.folder.path + "/request"
        try "\(machine.request(from: 0))".write(toFile: path, atomically: false, encoding: .utf8)
        #expect(try desk.tool("cosign", "--from", path).status == 0)
        try Data(repeating: 0x41, count: 100_000).write(to: URL(filePath: path))
        #expect(try desk.tool("cosign", "--from", path).status == 65)
        #expect(try desk.tool.run(["cosign"], input: String(repeating: "A", count: 100_000)).status == 9)
        #expect(try desk.tool("cosign", "--from", path + "-none").status == 1)
    }

    @Test("Without its state it cosigns nothing")
    func missing() throws {
        FileSystem.remove(desk.state)
        let answer = try desk.cosign(machine.request(from: 0))
        #expect(answer.status == 1)
        #expect(answer.output.isEmpty)
        #expect(answer.errors.contains("There is no state of a witness"))
        #expect(try FileSystem.status(desk.state) == nil)
    }

    @Test("init overwrites neither state nor key")
    func overwritten() throws {
        let before = try desk.folder.contents(desk.folder.path + "/keys")
        let state = try FileSystem.status(desk.state)
        let answer = try desk.tool("cosign", "init", "--name", WitnessDesk.name)
        #expect(answer.status == 1)
        #expect(answer.errors.contains("is not overwritten"))
        #expect(try desk.folder.contents(desk.folder.path + "/keys") == before)
        #expect(try FileSystem.status(desk.state) == state)
    }

    @Test("trust, distrust and show")
    func trust() throws {
        let other = try Machine()
        let key = "\(try other.verifierKey())"
        #expect(try desk.tool("cosign", "trust", key).output.contains("from now on"))
        #expect(try desk.tool("cosign", "trust", key).output.contains("already"))
        #expect(try desk.cosign(other.request(from: 0)).status == 0)
        let shown = try desk.tool("cosign", "show").output
        #expect(shown.contains(key) && shown.contains("size 1, root"))
        #expect(try desk.tool("cosign", "distrust", key).output.contains("no longer"))
        #expect(try desk.cosign(other.request(from: 1)).lines.first == "403 Forbidden")
        let own = try VerifierKey(name: "own.example", publicKey: desk.verifierKey.publicKey)
        let refused = try desk.tool("cosign", "trust", "\(own)")
        #expect(refused.status == 65 && refused.errors.contains("a log has a key of its own"))
    }

    @Test(
        "A call that is off ends with 64",
        arguments: [
            ["cosign", "int"], ["cosign", "init"], ["cosign", "trust"], ["cosign", "trust", "x"],
            ["cosign", "init", "--name", "w", "--trust", "x"], ["cosign", "show", "--name", "w"],
            ["cosign", "show", "--cgi"], ["cosign", "--cgi", "--from", "x"], ["cosign", "--cgi"],
            ["cosign", "--name", "w"], ["cosign", "show", "--origin", "x"], ["cosign", "show", "more"],
        ])
    func usage(_ words: [String]) throws {
        let answer = try desk.tool.run(words)
        #expect(answer.status == 64)
        #expect(answer.output.isEmpty)
    }

    @Test("Killed at random moments: what was answered is stored, and the next request is answered")
    func killed() throws {
        let path = desk.folder.path + "/request"
        var moments = Moments(seed: 2013)
        var (killed, cosigned) = (0, UInt64(0))
        for number in 0..<60 {
            try machine.record("d-\(number)")
            let held = try desk.held().size ?? 0
            #expect(held >= cosigned)
            let request = try machine.request(from: held)
            try "\(request)".write(toFile: path, atomically: false, encoding: .utf8)
            let (output, wasKilled) = try desk.tool.run(["cosign", "--from", path], killedAfter: moments.next())
            moments.learn(wasKilled)
            if wasKilled { killed += 1 }
            if output.hasSuffix("\n") { cosigned = request.checkpoint.size }
            #expect([held, request.checkpoint.size].contains(try desk.held().size ?? 0))
        }
        #expect(killed > 10 && killed < 60, "\(killed) of 60 were killed, so the moments hit nothing")
    }
}
