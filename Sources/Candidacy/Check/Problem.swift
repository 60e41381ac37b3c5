/// One thing that keeps a draft from being recorded.
public struct Problem: Hashable, Sendable {
    /// What sort of problem it is.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        case unknownKind = "unknown-kind"
        case unknownPath = "unknown-path"
        /// A verb of its own makes entries of the kind.
        case verb
        case missing
        /// The value is not of the field's type.
        case type
        /// The value holds personal data, or would tell more than it should.
        case privacy
        /// The value is sealed where nothing may be.
        case seal
        /// The ledger is not the one that may record it.
        case role
        /// The entry contradicts itself.
        case contradiction
        /// The value is too long or has too many members.
        case limit
    }

    /// Dotted, with indices: `grounds.0.code`; empty where the draft as a whole is meant.
    public let path: String
    public let code: Code
    /// A full sentence; it never repeats a value that may be personal.
    public let reason: String
    /// The word that was probably meant, or the path.
    public let suggestion: String?

    public init(path: String, code: Code, reason: String, suggestion: String? = nil) {
        self.path = path
        self.code = code
        self.reason = reason
        self.suggestion = suggestion
    }
}

extension Problem: CustomStringConvertible {
    public var description: String {
        let place = path.isEmpty ? "" : "\(path): "
        return place + reason + (suggestion.map { " Did you mean `\($0)`?" } ?? "")
    }
}
