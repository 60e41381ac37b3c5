internal import Candidacy
internal import LedgerCore

/// What two entries share that say the same: 63 bits of a hash over kind and body.
///
/// What is sealed counts for nothing, since every sealing has a salt of its own, and a hash without one would tell the
/// value to whoever tries values. The place in the imported file is left out, so that the same row of a file that was fetched twice is the same. Equal
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

    /// The keys to look under, one after the other, until one is free.
    func probes(isSealed: Bool) -> [ContentKey] {
        isSealed ? (0..<Self.probeCount).map { ContentKey(value: (value &+ $0) & .max) } : [self]
    }

    private static let probeCount: Int64 = 256

    /// The body with nothing left of what is sealed but that it is.
    static func masked(_ body: JSONObject) -> JSONObject {
        guard SealedValue.contains(.object(body)) else { return body }
        return SealedValue.replace(in: .object(body)) { _, _ in ["sealed": ""] }.object ?? body
    }

    /// The bytes that are compared.
    static func content(_ kind: String, _ body: JSONObject) -> [UInt8] {
        var bytes = Array("\(kind)\n".utf8)
        var body = masked(body)
        if body["file"] != nil {
            body["file"] = nil
            body.write(to: &bytes)
        } else {
            body.write(to: &bytes)
        }
        return bytes
    }
}
