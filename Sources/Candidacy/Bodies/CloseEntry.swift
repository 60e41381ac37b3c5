// Made from the table by BodyGenerator; a test compares the two.

public import LedgerCore

/// The record of an election or of the ledger is complete; afterwards only follow-up kinds are accepted for it.
public struct CloseEntry: EntryBody {
    public static var kind: Kind { .close }

    /// what is complete
    public var scope: Scope
    /// required with scope `election`
    public var election: Identifier?
    public var counts: Counts
    /// entries of matters still open
    public var open: [Reference]
    /// words of the body on closing
    public var statement: String?
    /// when it happened: civil date in the ledger's time zone, may be imprecise; absent means not known, never today
    public var effective: When?
    /// how a relative or vague date was resolved (“‘Tuesday’, article of 9 June”)
    public var effectiveNote: String?
    /// language of the verbatim texts in this body; default the ledger's
    public var lang: String?
    /// remark for readers
    public var note: Sealable<String>?
    /// staff key of who typed it (one signing key, several clerks)
    public var recorder: Sealable<Identifier>?

    public init(
        scope: Scope,
        counts: Counts,
        election: Identifier? = nil,
        open: [Reference] = [],
        statement: String? = nil,
        effective: When? = nil,
        effectiveNote: String? = nil,
        lang: String? = nil,
        note: Sealable<String>? = nil,
        recorder: Sealable<Identifier>? = nil
    ) {
        self.scope = scope
        self.election = election
        self.counts = counts
        self.open = open
        self.statement = statement
        self.effective = effective
        self.effectiveNote = effectiveNote
        self.lang = lang
        self.note = note
        self.recorder = recorder
    }

    public init(_ body: JSONObject) throws(DraftError) {
        let reader = BodyReader(body)
        scope = try reader.required("scope")
        election = try reader.optional("election")
        counts = try reader.required("counts")
        open = try reader.array("open")
        statement = try reader.optional("statement")
        effective = try reader.optional("effective")
        effectiveNote = try reader.optional("effectiveNote")
        lang = try reader.optional("lang")
        note = try reader.optional("note")
        recorder = try reader.optional("recorder")
    }

    public var body: JSONObject {
        var writer = BodyWriter()
        writer.put("scope", scope)
        writer.put("election", election)
        writer.put("counts", counts)
        writer.put("open", open)
        writer.put("statement", statement)
        writer.put("effective", effective)
        writer.put("effectiveNote", effectiveNote)
        writer.put("lang", lang)
        writer.put("note", note)
        writer.put("recorder", recorder)
        return writer.object
    }

    /// what is complete
    public enum Scope: String, Hashable, Sendable, CaseIterable {
        case election
        case ledger
    }

    public struct Counts: Hashable, Sendable {
        /// computed, compared by `verify`
        public var candidacies: Int
        /// computed, compared by `verify`
        public var rulings: Int
        /// computed, compared by `verify`
        public var entries: Int

        public init(
            candidacies: Int,
            rulings: Int,
            entries: Int
        ) {
            self.candidacies = candidacies
            self.rulings = rulings
            self.entries = entries
        }
    }
}

extension CloseEntry.Scope: BodyValue {}

extension CloseEntry.Counts: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        candidacies = try reader.required("candidacies")
        rulings = try reader.required("rulings")
        entries = try reader.required("entries")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("candidacies", candidacies)
        writer.put("rulings", rulings)
        writer.put("entries", entries)
        return .object(writer.object)
    }
}
