import Foundation
import LedgerCore
import LedgerStorage
import Testing

/// The tool as a witness, with key and state in a folder of its own.
struct WitnessDesk {
    let folder: TemporaryFolder
    let tool: Tool
    let state: String
    let verifierKey: VerifierKey

    static let name = "witness.example.org/w1"

    init(trusting keys: VerifierKey...) throws {
        folder = try TemporaryFolder()
        tool = Tool(folder: folder.path)
        state = folder.path + "/witness.sqlite"
        let trusted = keys.flatMap { ["--trust", "\($0)"] }
        let answer = try tool.run(["cosign", "init", "--name", Self.name, "--format", "json"] + trusted)
        try #require(answer.status == 0, "\(answer.errors)")
        verifierKey = try VerifierKey(parsing: try #require(answer.object()["vkey"]?.string))
    }

    func cosign(_ request: AddCheckpointRequest, _ words: String...) throws -> Tool.Answer {
        try tool.run(["cosign"] + words, input: "\(request)")
    }

    /// The size cosigned last of the first log, and the requests that were kept.
    func held() throws -> (size: UInt64?, kept: [KeptContradiction]) {
        let log = try #require(try Witness(state, keys: KeyFolder(folder.path + "/keys")).logs().first)
        return (log.log.latest?.size, log.contradictions)
    }
}
