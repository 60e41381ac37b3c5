import LedgerCore

/// An instant, or a date that may be imprecise.
public enum Moment: Hashable, Sendable {
    case instant(Instant)
    case when(When)
}

extension Moment: BodyValue {
    static var meaning: String { "a moment, or a day, month, year or interval of them" }
    init(_ json: JSONValue, at path: String) throws(DraftError) {
        if let instant = json.string.flatMap(Instant.init(_:)) {
            self = .instant(instant)
        } else if let when = json.string.flatMap(When.init(_:)) {
            self = .when(when)
        } else {
            throw Self.mismatch(at: path)
        }
    }
    var json: JSONValue {
        switch self {
        case .instant(let instant): instant.json
        case .when(let when): when.json
        }
    }
}
