public import LedgerCore

/// How the rows of a published CSV file become entries: which column says what.
///
/// A map is a strict JSON file. Its members, `?` where they may be missing:
///
/// - `id`: its name, `br-tse`. `title?`: what it is for.
/// - `format?`: `separator?` (`,` `;` `|` or `tab`; else found out), `encoding?` (`utf-8`, `iso-8859-1`, `windows-1252`:
///   what a file is that is not valid UTF-8), `required?` (columns that the header must have).
/// - `sentinels?`: texts that stand for nothing: `blank?` (the source has no value), `notCollected?`, `withheld?`.
/// - `kind`, `constants?`, `fields`: the entry to make of each row, see ``Template``.
/// - `skip?`: rows to leave out, each `{"column":…,"in":[…]}`.
/// - `guards?`: files to refuse, each `{"column":…,"refuseWhenAll":[…],"message":…}`, see ``Guard``.
/// - `frames?`: `{"on":…,"entries":[{"kind":…,"constants":…,"fields":[…]}]}`: entries that others refer to, made the first
///   time their `id` is seen, before the entry of the row.
public struct ColumnMap: Hashable, Sendable {
    public let id: String
    public let title: String?
    public let format: Format
    public let sentinels: Sentinels
    public let entry: Template
    public let skip: [RowTest]
    public let guards: [Guard]
    public let frames: [Template]
    /// Whether frames are made unless the caller says otherwise.
    public let makesFrames: Bool
    /// SHA-256 of the map's canonical JSON.
    public let digest: Hash

    public struct Format: Hashable, Sendable {
        /// nil: found out from the header line.
        public var separator: UInt8?
        /// What a file is that is not valid UTF-8; nil: such a file is refused.
        public var encoding: TextEncoding?
        public var required: [String] = []
    }

    /// Texts that stand for nothing, compared without spaces around them. The three are told apart because they mean
    /// different things of the world: the source has no value, never asked for it, or keeps it back.
    public struct Sentinels: Hashable, Sendable {
        public var blank: [String] = []
        public var notCollected: [String] = []
        public var withheld: [String] = []
    }

    /// An entry to make: its kind, what is the same in all, and what comes from the row.
    public struct Template: Hashable, Sendable {
        public let kind: String
        public let constants: JSONObject
        public let fields: [FieldRule]
    }

    /// Whether a column holds one of some texts.
    public struct RowTest: Hashable, Sendable {
        public let column: String
        public let texts: [String]
    }

    /// Refuses a file in which a column holds one of `texts` in every row, since it does not say what the map is for.
    public struct Guard: Hashable, Sendable {
        public let column: String
        public let texts: [String]
        /// What such a file lacks: “there is no status in this file”.
        public let message: String
    }
}

/// Where a path of an entry's body gets its value.
///
/// `{"path":…}` with one of `column`, `join`, `instant` and `given`; `need` is `required` unless it says `optional`: then an
/// empty field or a sentinel leaves the path out.
public struct FieldRule: Hashable, Sendable {
    public let path: [String]
    public let value: Value
    public let isRequired: Bool

    public enum Value: Hashable, Sendable {
        /// `"column":…`, with the members of a ``Pick`` beside it.
        case column(Pick)
        /// `"join":["text",{"column":…},…]`; missing where one of the columns is.
        case join([Part])
        /// `"instant":{"date":…,"time":…,"offset":"-03:00","pattern":"dd/MM/yyyy"}`: two columns as one RFC 3339 instant.
        case instant(date: Pick, time: Pick, offset: String)
        /// `"given":"digest"`: the digest of the file.
        case digest
        /// `"given":"line"`: the line where the row begins.
        case line
    }

    public enum Part: Hashable, Sendable {
        case text(String)
        case column(Pick)
    }

    /// A column and what is done to its text, in this order: trim, lookup, date or integer, prefix.
    public struct Pick: Hashable, Sendable {
        /// `column`: a name, or several of which the first that the header has is taken.
        public var columns: [String]
        /// `trim`: drop spaces and tabs at both ends; false unless said.
        public var trims = false
        /// `prefix`: put before the value, unless the lookup translated it.
        public var prefix = ""
        /// `lookup`: `[["2","general"],…]`; `otherwise` says whether an unknown value is refused, kept or dropped.
        public var lookup: [String: String] = [:]
        public var keepsUnknown = false
        /// `otherwise: drop`: an unknown value is taken for none.
        public var dropsUnknown = false
        /// `date`: how a date is written, `dd/MM/yyyy`; it becomes `yyyy-MM-dd`.
        public var date: DatePattern?
        /// `as: integer`: a whole number instead of a text.
        public var isInteger = false
    }
}

/// Why a column map cannot be used, and at which place in it.
public struct ColumnMapError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Members and 0-based indices: `fields.3.column`; empty for the whole.
    public let path: String
    /// A full sentence.
    public let message: String

    public var description: String { path.isEmpty ? message : "\(path): \(message)" }
}
