/// How a witness answers, by the status that C2SP tlog-witness gives each case.
public enum WitnessStatus: Int, Hashable, Sendable, CaseIterable {
    /// The checkpoint was cosigned.
    case ok = 200
    /// The request is malformed, or its old size is above that of its checkpoint.
    case badRequest = 400
    /// No signature is by a trusted key, or one by a trusted key does not verify.
    case forbidden = 403
    /// The log is not trusted here.
    case notFound = 404
    /// The old size is not that of the checkpoint cosigned last.
    case conflict = 409
    /// The proof does not lead from the checkpoint cosigned last to this one.
    case unprocessable = 422
}

extension WitnessStatus: CustomStringConvertible {
    /// Number and words, as HTTP has them: `409 Conflict`.
    public var description: String {
        switch self {
        case .ok: "200 OK"
        case .badRequest: "400 Bad Request"
        case .forbidden: "403 Forbidden"
        case .notFound: "404 Not Found"
        case .conflict: "409 Conflict"
        case .unprocessable: "422 Unprocessable Content"
        }
    }
}
