// Made from the table by BodyGenerator; a test compares the two.

public import LedgerCore

/// The names on one constituency’s list as it was settled; its posting is a `publication`.
public struct ListEntry: EntryBody {
    public static var kind: Kind { .list }

    /// the constituency the list is for
    public var constituency: Identifier
    /// the election the list is for
    public var election: Identifier
    /// nominations received, preliminary, formal, or the ballot as printed (选举法 2020 art. 32)
    public var stage: Stage
    public var entries: [Entry]
    /// is this the whole list? `no` (an excerpt) silences every check on absence
    public var complete: Bool
    /// what the order of the names follows
    public var ordering: Ordering?
    /// does the list give basic information on each name? (选举法 2020 art. 32)
    public var basicInformation: Bool?
    /// of the list as settled
    public var document: Digest?
    /// the body that acted; filled from `genesis.committee` in a committee's ledger (选举法 2020 art. 11)
    public var committee: Identifier?
    /// recorder's key of this entry, unique within its kind; lets others say `@kind:id`
    public var id: Identifier?
    /// when it happened: civil date in the ledger's time zone, may be imprecise; absent means not known, never today
    public var effective: When
    /// `id` of a `publication`, or a citation; its presence is what makes an entry reported
    public var source: String?
    /// how a relative or vague date was resolved (“‘Tuesday’, article of 9 June”)
    public var effectiveNote: String?
    /// what the recorder had in hand; default `original` without `source`, `report` with it; decides whether silence
    /// is the ruling's or the source's
    public var seen: Seen?
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

    public init(
        constituency: Identifier,
        election: Identifier,
        stage: Stage,
        entries: [Entry],
        complete: Bool,
        effective: When,
        ordering: Ordering? = nil,
        basicInformation: Bool? = nil,
        document: Digest? = nil,
        committee: Identifier? = nil,
        id: Identifier? = nil,
        source: String? = nil,
        effectiveNote: String? = nil,
        seen: Seen? = nil,
        candidacy: Identifier? = nil,
        event: Identifier? = nil,
        confidence: Confidence? = nil,
        lang: String? = nil,
        translations: [Translation] = [],
        note: Sealable<String>? = nil,
        recorder: Sealable<Identifier>? = nil
    ) {
        self.constituency = constituency
        self.election = election
        self.stage = stage
        self.entries = entries
        self.complete = complete
        self.ordering = ordering
        self.basicInformation = basicInformation
        self.document = document
        self.committee = committee
        self.id = id
        self.effective = effective
        self.source = source
        self.effectiveNote = effectiveNote
        self.seen = seen
        self.candidacy = candidacy
        self.event = event
        self.confidence = confidence
        self.lang = lang
        self.translations = translations
        self.note = note
        self.recorder = recorder
    }

    public init(_ body: JSONObject) throws(DraftError) {
        let reader = BodyReader(body)
        constituency = try reader.required("constituency")
        election = try reader.required("election")
        stage = try reader.required("stage")
        entries = try reader.required("entries")
        complete = try reader.required("complete")
        ordering = try reader.optional("ordering")
        basicInformation = try reader.optional("basicInformation")
        document = try reader.optional("document")
        committee = try reader.optional("committee")
        id = try reader.optional("id")
        effective = try reader.required("effective")
        source = try reader.optional("source")
        effectiveNote = try reader.optional("effectiveNote")
        seen = try reader.optional("seen")
        candidacy = try reader.optional("candidacy")
        event = try reader.optional("event")
        confidence = try reader.optional("confidence")
        lang = try reader.optional("lang")
        translations = try reader.array("translations")
        note = try reader.optional("note")
        recorder = try reader.optional("recorder")
    }

    public var body: JSONObject {
        var writer = BodyWriter()
        writer.put("constituency", constituency)
        writer.put("election", election)
        writer.put("stage", stage)
        writer.put("entries", entries)
        writer.put("complete", complete)
        writer.put("ordering", ordering)
        writer.put("basicInformation", basicInformation)
        writer.put("document", document)
        writer.put("committee", committee)
        writer.put("id", id)
        writer.put("effective", effective)
        writer.put("source", source)
        writer.put("effectiveNote", effectiveNote)
        writer.put("seen", seen)
        writer.put("candidacy", candidacy)
        writer.put("event", event)
        writer.put("confidence", confidence)
        writer.put("lang", lang)
        writer.put("translations", translations)
        writer.put("note", note)
        writer.put("recorder", recorder)
        return writer.object
    }

    /// nominations received, preliminary, formal, or the ballot as printed (选举法 2020 art. 32)
    public enum Stage: String, Hashable, Sendable, CaseIterable {
        case nominations
        case preliminary
        case formal
        case ballot
    }

    public struct Entry: Hashable, Sendable {
        /// the candidacies in the order of the list (选举法 2020 art. 31, 32)
        public var candidacy: Identifier
        /// how it was nominated, where the list says so
        public var route: Route?

        public init(
            candidacy: Identifier,
            route: Route? = nil
        ) {
            self.candidacy = candidacy
            self.route = route
        }

        /// how it was nominated, where the list says so
        public enum Route: String, Hashable, Sendable, CaseIterable {
            case joint
            case party
            case peopleOrganisation = "people-organisation"
            case deputies
            case other
            case unknown
        }
    }

    /// what the order of the names follows
    public enum Ordering: String, Hashable, Sendable, CaseIterable {
        case strokes
        case votes
        case lot
        case alphabetical
        case unstated
    }
}

extension ListEntry.Stage: BodyValue {}

extension ListEntry.Entry: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        candidacy = try reader.required("candidacy")
        route = try reader.optional("route")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("candidacy", candidacy)
        writer.put("route", route)
        return .object(writer.object)
    }
}

extension ListEntry.Entry.Route: BodyValue {}

extension ListEntry.Ordering: BodyValue {}
