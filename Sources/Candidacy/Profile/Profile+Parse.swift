public import LedgerCore

extension Profile {
    /// What the member `format` of a file says.
    public static let format = "audit-ledger/profile@1"

    private static let members = [
        "format", "id", "version", "title", "lang", "validFrom", "validTo", "parent", "levels", "coverage",
    ]

    /// Reads a profile from the text of its file.
    ///
    /// - Throws: the first thing wrong with it, with its path in the file. What depends on the parent is checked by
    ///   ``ProfileEdition``.
    public static func parse(_ bytes: [UInt8]) throws(ProfileError) -> Profile {
        // White space is not counted by the limit, and yet there is a limit to it.
        guard bytes.count <= ProfileLimits.bytes * 4 else { throw tooLarge }
        let value: JSONValue
        do throws(JSONError) { value = try JSONValue.parse(bytes) } catch {
            throw ProfileError(path: "", message: "The profile is not JSON as a ledger takes it: \(error).")
        }
        return try Profile(value)
    }

    public static func parse(_ text: String) throws(ProfileError) -> Profile { try parse(Array(text.utf8)) }

    private static let tooLarge = ProfileError(
        path: "", message: "A profile has at most \(ProfileLimits.bytes) bytes; put what is common into a parent.")

    /// Reads a profile from the JSON of its file.
    public init(_ value: JSONValue) throws(ProfileError) {
        let canonical = value.canonicalBytes
        guard canonical.count <= ProfileLimits.bytes else { throw Self.tooLarge }
        let file = try ProfileReader(value, at: "", members: Self.members + ProfileSection.allCases.map(\.rawValue))
        guard try file.text("format") == Self.format else {
            throw file.failure("format", "This software reads `\(Self.format)`.")
        }
        id = try file.identifier("id")
        version = try file.count("version")
        guard version > 0 else { throw file.failure("version", "Editions are counted from 1.") }
        title = try file.text("title")
        validFrom = try file.date("validFrom")
        validTo = try file.optionalDate("validTo")
        if let validTo, validTo < validFrom { throw file.failure("validTo", "This lies before `validFrom`.") }
        parent = try file["parent"].map { (value) throws(ProfileError) in
            let object = try ProfileReader(value, at: "parent", members: ["id", "version"])
            return Parent(id: try object.identifier("id"), version: try object.count("version"))
        }
        if parent?.id == id { throw file.failure("parent.id", "A profile is not its own parent.") }
        var levels: [String] = []
        for (path, value) in try file.list("levels") {
            levels.append(try ProfileReader.word(value, of: Kind.words("election", "level"), at: path))
        }
        self.levels = levels
        coverage = try Coverage(file["coverage"])
        let language = try file.text("lang")
        guard Checker.isLanguage(language) else {
            throw file.failure("lang", "A language tag is due here: `zh`, `pt-BR`.")
        }
        var items: [ProfileSection: [ProfileItem]] = [:]
        for section in ProfileSection.allCases {
            items[section] = try section.items(of: file, language: language)
        }
        self.items = items
        guard let document = value.object else { throw Self.tooLarge }
        self.document = document
        digest = Digest(SHA256.digest(canonical))
    }
}

extension Profile.Coverage {
    fileprivate init(_ value: JSONValue?) throws(ProfileError) {
        let object = try ProfileReader(value, at: "coverage", members: ["jurisdiction", "complete", "missing"])
        jurisdiction = try object.text("jurisdiction")
        let word = try ProfileReader.word(
            .string(try object.text("complete")), of: ["yes", "no"], at: "coverage.complete")
        isComplete = word == "yes"
        missing = try object.optionalText("missing")
        if isComplete, missing != nil {
            throw object.failure("missing", "The coverage is said to be complete, and yet something is missing.")
        }
    }
}
