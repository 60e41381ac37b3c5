internal import Candidacy
internal import LedgerCore

/// What two entries share that say the same: 63 bits of a hash over kind and body.
///
/// The place in the imported file is left out, so that the same row of a file that was fetched twice is the same. Equal
/// keys are a hint; the entries themselves decide.
struct ContentKey: Hashable, Sendable {
    let value: Int64

    init(value: Int64) { self.value = value }

    init(_ kind: String, _ body: JSONObject) { self.init(content: Self.content(kind, body)) }

    init(_ decision: Decision) { self.init(decision.kind.name, decision.body) }

    init(content: [UInt8]) {
        let digest = SHA256.digest(content)
        value = digest.withUnsafeBytes { Int64($0.loadUnaligned(as: UInt64.self) >> 1) }
    }

    /// The bytes that are compared.
    static func content(_ kind: String, _ body: JSONObject) -> [UInt8] {
        var bytes = Array("\(kind)\n".utf8)
        if body["file"] != nil {
            var body = body
            body["file"] = nil
            body.write(to: &bytes)
        } else {
            body.write(to: &bytes)
        }
        return bytes
    }
}
