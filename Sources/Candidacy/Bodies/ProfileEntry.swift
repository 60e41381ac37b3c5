// Made from the table by BodyGenerator; a test compares the two.

public import LedgerCore

/// A rule profile comes into force for this ledger; the chain holds its digest, and its text unless the software ships
/// it.
public struct ProfileEntry: EntryBody {
    public static var kind: Kind { .profile }

    /// `cn-direct-2010`
    public var id: Identifier
    /// edition of the profile file, counts up
    public var version: Int
    /// of the canonical JSON of the file
    public var digest: Digest
    /// first day the law it encodes was in force
    public var validFrom: CivilDate
    /// last day; absent: still
    public var validTo: CivilDate?
    /// profile it inherits from
    public var parent: Identifier?
    public var coverage: Coverage
    /// applies to this election only
    public var election: Identifier?
    /// the profile itself, up to 48 KiB
    public var document: JSONObject?
    /// when it happened: civil date in the ledger's time zone, may be imprecise; absent means not known, never today
    public var effective: When
    /// `id` of a `publication`, or a citation; its presence is what makes an entry reported
    public var source: String?
    /// how a relative or vague date was resolved (“‘Tuesday’, article of 9 June”)
    public var effectiveNote: String?
    /// what the recorder had in hand; default `original` without `source`, `report` with it; decides whether silence
    /// is the ruling's or the source's
    public var seen: Seen?
    /// scope: constituency
    public var constituency: Identifier?
    /// scope: candidacy
    public var candidacy: Identifier?
    /// rival accounts of one event carry the same `event`; none replaces another
    public var event: Identifier?
    /// the recorder's, about the account
    public var confidence: Confidence?
    /// language of the verbatim texts in this body; default the ledger's
    public var lang: String?
    public var translations: [Translation]
    /// remark for readers
    public var note: Sealable<String>?
    /// staff key of who typed it (one signing key, several clerks)
    public var recorder: Sealable<Identifier>?
    /// the earlier entry of the same kind and `id` whose content this one replaces from `effective` on (a change in
    /// the world; a mistake is a `correction`)
    public var amends: Reference?

    public init(
        id: Identifier,
        version: Int,
        digest: Digest,
        validFrom: CivilDate,
        coverage: Coverage,
        effective: When,
        validTo: CivilDate? = nil,
        parent: Identifier? = nil,
        election: Identifier? = nil,
        document: JSONObject? = nil,
        source: String? = nil,
        effectiveNote: String? = nil,
        seen: Seen? = nil,
        constituency: Identifier? = nil,
        candidacy: Identifier? = nil,
        event: Identifier? = nil,
        confidence: Confidence? = nil,
        lang: String? = nil,
        translations: [Translation] = [],
        note: Sealable<String>? = nil,
        recorder: Sealable<Identifier>? = nil,
        amends: Reference? = nil
    ) {
        self.id = id
        self.version = version
        self.digest = digest
        self.validFrom = validFrom
        self.validTo = validTo
        self.parent = parent
        self.coverage = coverage
        self.election = election
        self.document = document
        self.effective = effective
        self.source = source
        self.effectiveNote = effectiveNote
        self.seen = seen
        self.constituency = constituency
        self.candidacy = candidacy
        self.event = event
        self.confidence = confidence
        self.lang = lang
        self.translations = translations
        self.note = note
        self.recorder = recorder
        self.amends = amends
    }

    public init(_ body: JSONObject) throws(DraftError) {
        let reader = BodyReader(body)
        id = try reader.required("id")
        version = try reader.required("version")
        digest = try reader.required("digest")
        validFrom = try reader.required("validFrom")
        validTo = try reader.optional("validTo")
        parent = try reader.optional("parent")
        coverage = try reader.required("coverage")
        election = try reader.optional("election")
        document = try reader.optional("document")
        effective = try reader.required("effective")
        source = try reader.optional("source")
        effectiveNote = try reader.optional("effectiveNote")
        seen = try reader.optional("seen")
        constituency = try reader.optional("constituency")
        candidacy = try reader.optional("candidacy")
        event = try reader.optional("event")
        confidence = try reader.optional("confidence")
        lang = try reader.optional("lang")
        translations = try reader.array("translations")
        note = try reader.optional("note")
        recorder = try reader.optional("recorder")
        amends = try reader.optional("amends")
    }

    public var body: JSONObject {
        var writer = BodyWriter()
        writer.put("id", id)
        writer.put("version", version)
        writer.put("digest", digest)
        writer.put("validFrom", validFrom)
        writer.put("validTo", validTo)
        writer.put("parent", parent)
        writer.put("coverage", coverage)
        writer.put("election", election)
        writer.put("document", document)
        writer.put("effective", effective)
        writer.put("source", source)
        writer.put("effectiveNote", effectiveNote)
        writer.put("seen", seen)
        writer.put("constituency", constituency)
        writer.put("candidacy", candidacy)
        writer.put("event", event)
        writer.put("confidence", confidence)
        writer.put("lang", lang)
        writer.put("translations", translations)
        writer.put("note", note)
        writer.put("recorder", recorder)
        writer.put("amends", amends)
        return writer.object
    }

    public struct Coverage: Hashable, Sendable {
        /// `CN`, `CN-JX`, `BR` (ISO 3166)
        public var jurisdiction: String
        /// does it hold every layer of law in force there? `no` caps GRD-01, RUL-03, FRM-01 below critical
        public var complete: Bool
        /// what is known to be missing (“implementing rules of Jiangxi”)
        public var missing: String?

        public init(
            jurisdiction: String,
            complete: Bool,
            missing: String? = nil
        ) {
            self.jurisdiction = jurisdiction
            self.complete = complete
            self.missing = missing
        }
    }
}

extension ProfileEntry.Coverage: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        jurisdiction = try reader.required("jurisdiction")
        complete = try reader.required("complete")
        missing = try reader.optional("missing")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("jurisdiction", jurisdiction)
        writer.put("complete", complete)
        writer.put("missing", missing)
        return .object(writer.object)
    }
}
