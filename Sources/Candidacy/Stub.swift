public import LedgerCore
public struct Decision: Sendable {
    public let kind: String; public let body: JSONObject; public let bodyBytes: [UInt8]; public let token: String?
    public static func made(_ d: Draft) throws(DraftError) -> Decision {
        Decision(kind: d.kind, body: d.body, bodyBytes: d.body.canonicalBytes, token: d.token)
    }
}
public struct DraftError: Error {}

extension Draft { public func normalized() -> Draft { self } }
