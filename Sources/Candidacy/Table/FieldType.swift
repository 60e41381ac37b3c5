/// What a field may hold.
public enum FieldType: Hashable, Sendable {
    /// 1 to 8,000 bytes, NFC, no control characters but LF, no bidirectional controls; subject to the privacy check.
    case text
    /// `[A-Za-z0-9][A-Za-z0-9._/:-]{0,95}`, opaque, chosen by the recorder.
    case identifier
    /// The hash of an earlier entry, 44 characters of standard base64.
    case reference
    /// A civil date, `2011-06-09`.
    case date
    /// A date, month, year or interval of them: `2011-04`, `2011-04/2011-06-07`, `../2011-06-08`.
    case when
    /// RFC 3339 with seconds and offset.
    case instant
    /// An instant or a when.
    case moment
    /// A whole number that is not negative.
    case count
    /// A whole number.
    case integer
    /// `yes` or `no`; absent means not recorded.
    case yesNo
    /// `sha256:` and 64 lower-case hexadecimal digits.
    case digest
    /// A language tag, BCP 47.
    case language
    /// The address of a page: a text exempt from the privacy check.
    case url
    /// A public office's telephone or address: a text exempt from the privacy check.
    case contact
    /// A JSON object, kept whole.
    case object
    /// One of the given words.
    case choice([String])
}

extension FieldType {
    /// The name of the type as the documentation writes it.
    public var name: String {
        switch self {
        case .text: "text"
        case .identifier: "id"
        case .reference: "ref"
        case .date: "date"
        case .when: "when"
        case .instant: "instant"
        case .moment: "moment"
        case .count: "count"
        case .integer: "int"
        case .yesNo: "yn"
        case .digest: "digest"
        case .language: "lang"
        case .url: "url"
        case .contact: "contact"
        case .object: "object"
        case .choice(let words): words.joined(separator: " | ")
        }
    }

    /// Whether a value of the type is a JSON integer.
    public var isNumber: Bool { self == .count || self == .integer }

    /// The words a value is one of, if it is one of some.
    public var words: [String]? {
        switch self {
        case .choice(let words): words
        case .yesNo: ["yes", "no"]
        default: nil
        }
    }
}
