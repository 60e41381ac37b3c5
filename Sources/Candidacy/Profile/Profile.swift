public import LedgerCore

/// The rules of a procedure as data: one edition of one profile, as its file states it, without what it inherits.
///
/// The format of the file is described in the article on profiles; ``ProfileEdition`` adds what is inherited.
public struct Profile: Hashable, Sendable {
    /// The profile that this one adds to or changes.
    public struct Parent: Hashable, Sendable {
        public let id: String
        public let version: Int64
    }

    /// How much of the law the profile holds.
    public struct Coverage: Hashable, Sendable {
        /// `CN`, `CN-SH`, `BR`: ISO 3166, or a name.
        public let jurisdiction: String
        /// Whether it holds every layer of law in force there.
        public let isComplete: Bool
        /// What is known to be missing.
        public let missing: String?
    }

    public let id: String
    /// Counts up with every change of the file.
    public let version: Int64
    public let title: String
    /// The first day on which the law that it encodes was in force.
    public let validFrom: CivilDate
    /// The last day; nil: still.
    public let validTo: CivilDate?
    public let parent: Parent?
    /// Levels of elections it is meant for, as in the kind `election`; empty: any.
    public let levels: [String]
    public let coverage: Coverage
    /// SHA-256 of the file's canonical JSON.
    public let digest: Digest
    /// The file.
    public let document: JSONObject

    /// What the file states, by section, in its order.
    let items: [ProfileSection: [ProfileItem]]
}

/// One element of a section, as facts take it: columns and their values, and lists that become rows of their own.
struct ProfileItem: Hashable, Sendable {
    /// Where it stands in the file: `grounds.3`.
    let path: String
    var cells: [String: ProfileCell] = [:]
    var lists: [String: [String]] = [:]
    var citations: [[String: ProfileCell]] = []

    func text(_ column: String) -> String? { if case .text(let text) = cells[column] { text } else { nil } }
}

/// A value in a table of facts.
package enum ProfileCell: Hashable, Sendable {
    case text(String)
    case integer(Int64)
}

/// A row of a table of facts that an edition of a profile has; `profile` and `version` are left to whoever writes it.
package struct ProfileRow: Hashable, Sendable {
    package let table: String
    package let cells: [String: ProfileCell]

    package init(table: String, cells: [String: ProfileCell]) {
        self.table = table
        self.cells = cells
    }
}
