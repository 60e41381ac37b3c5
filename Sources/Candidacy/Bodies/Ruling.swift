// Made from the table by BodyGenerator; a test compares the two.

public import LedgerCore

/// A decision; of the sixteen items of a complete ruling 13 and 14 are entries of their own (`notice`, `publication`)
/// whose `of` names this one, and a missing item is a finding, not an error.
public struct Ruling: EntryBody {
    public static var kind: Kind { .ruling }

    /// (1) deciding body; absent: not known (选举法 2020 art. 11)
    public var committee: Identifier?
    public var by: By?
    public var competence: Competence?
    /// (2) composition, recusals, quorum
    public var session: Identifier?
    public var tally: Tally?
    /// (3) absent only for a general decision (`campaign-rule`, `interpretive-statement`, `void-election`) or in a
    /// group account
    public var candidacy: Identifier?
    public var request: Request?
    /// (5) `exclude-unspecified`: the source does not say at which step
    public var decision: Decision
    /// (5) for `winnow-…` (选举法 2020 art. 32)
    public var method: Method?
    /// in what shape it exists
    public var form: Form
    public var grounds: [Ground]
    public var facts: [Fact]
    public var evidence: [Evidence]
    /// (9) was the person heard before the decision?
    public var heard: Bool?
    /// (9) when
    public var heardOn: When?
    public var defect: Defect?
    public var remedy: Remedy?
    public var signature: Signature?
    /// (16) the body's own number
    public var number: String?
    /// the source says in terms that the ruling lacks this
    public var silent: [Silent]
    /// a label the ruling rests on (TERM-01, TERM-03)
    public var term: String?
    /// an earlier ruling on the same matter that this one replaces (a new decision; never a `correction`)
    public var supersedes: Reference?
    /// how long a stay or a pending decision holds
    public var until: CivilDate?
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
    /// scope: election
    public var election: Identifier?
    /// scope: constituency
    public var constituency: Identifier?
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
        decision: Decision,
        form: Form,
        effective: When,
        committee: Identifier? = nil,
        by: By? = nil,
        competence: Competence? = nil,
        session: Identifier? = nil,
        tally: Tally? = nil,
        candidacy: Identifier? = nil,
        request: Request? = nil,
        method: Method? = nil,
        grounds: [Ground] = [],
        facts: [Fact] = [],
        evidence: [Evidence] = [],
        heard: Bool? = nil,
        heardOn: When? = nil,
        defect: Defect? = nil,
        remedy: Remedy? = nil,
        signature: Signature? = nil,
        number: String? = nil,
        silent: [Silent] = [],
        term: String? = nil,
        supersedes: Reference? = nil,
        until: CivilDate? = nil,
        id: Identifier? = nil,
        source: String? = nil,
        effectiveNote: String? = nil,
        seen: Seen? = nil,
        election: Identifier? = nil,
        constituency: Identifier? = nil,
        event: Identifier? = nil,
        confidence: Confidence? = nil,
        lang: String? = nil,
        translations: [Translation] = [],
        note: Sealable<String>? = nil,
        recorder: Sealable<Identifier>? = nil
    ) {
        self.committee = committee
        self.by = by
        self.competence = competence
        self.session = session
        self.tally = tally
        self.candidacy = candidacy
        self.request = request
        self.decision = decision
        self.method = method
        self.form = form
        self.grounds = grounds
        self.facts = facts
        self.evidence = evidence
        self.heard = heard
        self.heardOn = heardOn
        self.defect = defect
        self.remedy = remedy
        self.signature = signature
        self.number = number
        self.silent = silent
        self.term = term
        self.supersedes = supersedes
        self.until = until
        self.id = id
        self.effective = effective
        self.source = source
        self.effectiveNote = effectiveNote
        self.seen = seen
        self.election = election
        self.constituency = constituency
        self.event = event
        self.confidence = confidence
        self.lang = lang
        self.translations = translations
        self.note = note
        self.recorder = recorder
    }

    public init(_ body: JSONObject) throws(DraftError) {
        let reader = BodyReader(body)
        committee = try reader.optional("committee")
        by = try reader.optional("by")
        competence = try reader.optional("competence")
        session = try reader.optional("session")
        tally = try reader.optional("tally")
        candidacy = try reader.optional("candidacy")
        request = try reader.optional("request")
        decision = try reader.required("decision")
        method = try reader.optional("method")
        form = try reader.required("form")
        grounds = try reader.array("grounds")
        facts = try reader.array("facts")
        evidence = try reader.array("evidence")
        heard = try reader.optional("heard")
        heardOn = try reader.optional("heardOn")
        defect = try reader.optional("defect")
        remedy = try reader.optional("remedy")
        signature = try reader.optional("signature")
        number = try reader.optional("number")
        silent = try reader.array("silent")
        term = try reader.optional("term")
        supersedes = try reader.optional("supersedes")
        until = try reader.optional("until")
        id = try reader.optional("id")
        effective = try reader.required("effective")
        source = try reader.optional("source")
        effectiveNote = try reader.optional("effectiveNote")
        seen = try reader.optional("seen")
        election = try reader.optional("election")
        constituency = try reader.optional("constituency")
        event = try reader.optional("event")
        confidence = try reader.optional("confidence")
        lang = try reader.optional("lang")
        translations = try reader.array("translations")
        note = try reader.optional("note")
        recorder = try reader.optional("recorder")
    }

    public var body: JSONObject {
        var writer = BodyWriter()
        writer.put("committee", committee)
        writer.put("by", by)
        writer.put("competence", competence)
        writer.put("session", session)
        writer.put("tally", tally)
        writer.put("candidacy", candidacy)
        writer.put("request", request)
        writer.put("decision", decision)
        writer.put("method", method)
        writer.put("form", form)
        writer.put("grounds", grounds)
        writer.put("facts", facts)
        writer.put("evidence", evidence)
        writer.put("heard", heard)
        writer.put("heardOn", heardOn)
        writer.put("defect", defect)
        writer.put("remedy", remedy)
        writer.put("signature", signature)
        writer.put("number", number)
        writer.put("silent", silent)
        writer.put("term", term)
        writer.put("supersedes", supersedes)
        writer.put("until", until)
        writer.put("id", id)
        writer.put("effective", effective)
        writer.put("source", source)
        writer.put("effectiveNote", effectiveNote)
        writer.put("seen", seen)
        writer.put("election", election)
        writer.put("constituency", constituency)
        writer.put("event", event)
        writer.put("confidence", confidence)
        writer.put("lang", lang)
        writer.put("translations", translations)
        writer.put("note", note)
        writer.put("recorder", recorder)
        return writer.object
    }

    public struct By: Hashable, Sendable {
        /// (1) how far the ruling can be attributed to a person or office
        public var attribution: Attribution?
        /// (1) office held, as the source gives it
        public var role: String?
        /// (1) name of a public official acting as such; of nobody else
        public var name: String?

        public init(
            attribution: Attribution? = nil,
            role: String? = nil,
            name: String? = nil
        ) {
            self.attribution = attribution
            self.role = role
            self.name = name
        }

        /// (1) how far the ruling can be attributed to a person or office
        public enum Attribution: String, Hashable, Sendable, CaseIterable {
            case named
            case roleOnly = "role-only"
            case bodyOnly = "body-only"
            case noneGiven = "none"
        }
    }

    public struct Competence: Hashable, Sendable {
        /// (1) where the body says its power comes from (选举法 2020 art. 11)
        public var instrument: String?
        /// (1) year of the version relied on (`2020`)
        public var version: String?
        /// (1) article as printed
        public var article: String?

        public init(
            instrument: String? = nil,
            version: String? = nil,
            article: String? = nil
        ) {
            self.instrument = instrument
            self.version = version
            self.article = article
        }
    }

    public struct Tally: Hashable, Sendable {
        /// (2) votes for the decision
        public var `for`: Int?
        /// (2) votes against it
        public var against: Int?
        /// (2) abstentions
        public var abstain: Int?

        public init(
            `for`: Int? = nil,
            against: Int? = nil,
            abstain: Int? = nil
        ) {
            self.`for` = `for`
            self.against = against
            self.abstain = abstain
        }
    }

    public struct Request: Hashable, Sendable {
        /// (4) what it answers
        public var entry: Reference?
        /// (4) in words
        public var text: Sealable<String>?
        /// (4) when it was filed
        public var filed: When?

        public init(
            entry: Reference? = nil,
            text: Sealable<String>? = nil,
            filed: When? = nil
        ) {
            self.entry = entry
            self.text = text
            self.filed = filed
        }
    }

    /// (5) `exclude-unspecified`: the source does not say at which step
    public enum Decision: String, Hashable, Sendable, CaseIterable {
        case qualify
        case notQualify = "not-qualify"
        case refuseForms = "refuse-forms"
        case acceptNomination = "accept-nomination"
        case refuseNomination = "refuse-nomination"
        case notEntertained = "not-entertained"
        case defectNotice = "defect-notice"
        case listPreliminary = "list-preliminary"
        case omitPreliminary = "omit-preliminary"
        case winnowKeep = "winnow-keep"
        case winnowCut = "winnow-cut"
        case listFormal = "list-formal"
        case omitFormal = "omit-formal"
        case strikeOff = "strike-off"
        case excludeUnspecified = "exclude-unspecified"
        case recordSubstitution = "record-substitution"
        case recordDeath = "record-death"
        case cancel
        case stay
        case grantPendingAppeal = "grant-pending-appeal"
        case refusePendingAppeal = "refuse-pending-appeal"
        case appealAllowed = "appeal-allowed"
        case appealDismissed = "appeal-dismissed"
        case sustainObjection = "sustain-objection"
        case rejectObjection = "reject-objection"
        case sanction
        case campaignRule = "campaign-rule"
        case interpretiveStatement = "interpretive-statement"
        case declareElected = "declare-elected"
        case voidElection = "void-election"
        case revoke
        case recall
    }

    /// (5) for `winnow-…` (选举法 2020 art. 32)
    public enum Method: String, Hashable, Sendable, CaseIterable {
        case majorityOpinion = "majority-opinion"
        case preElection = "pre-election"
        case lot
        case other
    }

    /// in what shape it exists
    public enum Form: String, Hashable, Sendable, CaseIterable {
        case instrument
        case minutes
        case oral
        case telephone
        case pressStatement = "press-statement"
        case listOmission = "list-omission"
        case unknown
    }

    public struct Ground: Hashable, Sendable {
        /// (6) of the profile's catalogue, or an `X-…` code: the recorder's classification, never the body's words
        /// (选举法 2020 art. 4, 30–32)
        public var code: Identifier?
        /// (6) verbatim, in the body’s own words
        public var text: String?
        /// (6) law the ground cites: name of the law or rule, in its own language
        public var instrument: String?
        /// (6) year of the version relied on (`2010`)
        public var version: String?
        /// (6) article as printed (`29`, `36-1`); a string, never a number
        public var article: String?
        /// (6) paragraph
        public var paragraph: String?
        /// (6) item
        public var item: String?
        /// (6) what sort of instrument it names: GRD-02 asks for `law`
        public var basis: Basis?
        /// (6) a recommender or organisation, where the defect is theirs (opaque)
        public var appliesTo: Identifier?

        public init(
            code: Identifier? = nil,
            text: String? = nil,
            instrument: String? = nil,
            version: String? = nil,
            article: String? = nil,
            paragraph: String? = nil,
            item: String? = nil,
            basis: Basis? = nil,
            appliesTo: Identifier? = nil
        ) {
            self.code = code
            self.text = text
            self.instrument = instrument
            self.version = version
            self.article = article
            self.paragraph = paragraph
            self.item = item
            self.basis = basis
            self.appliesTo = appliesTo
        }

        /// (6) what sort of instrument it names: GRD-02 asks for `law`
        public enum Basis: String, Hashable, Sendable, CaseIterable {
            case law
            case partyRule = "party-rule"
            case internalRule = "internal-rule"
            case noneGiven = "none"
            case unknown
        }
    }

    public struct Fact: Hashable, Sendable {
        /// (7) facts found; may be sealed, counts as present while sealed or erased
        public var text: Sealable<String>?
        /// (7) entry that shows the fact
        public var entry: Reference?

        public init(
            text: Sealable<String>? = nil,
            entry: Reference? = nil
        ) {
            self.text = text
            self.entry = entry
        }
    }

    public struct Evidence: Hashable, Sendable {
        /// (8) of the piece of evidence
        public var digest: Digest?
        /// (8) what it is called
        public var title: Sealable<String>?
        /// (8) entry that describes it
        public var entry: Reference?

        public init(
            digest: Digest? = nil,
            title: Sealable<String>? = nil,
            entry: Reference? = nil
        ) {
            self.digest = digest
            self.title = title
            self.entry = entry
        }
    }

    public struct Defect: Hashable, Sendable {
        /// (10) can the defect be cured?
        public var curable: Bool?
        /// (10) the defect in words
        public var text: Sealable<String>?
        /// (10) deadline given
        public var cureUntil: CivilDate?
        /// (10) was it cured?
        public var cured: Bool?

        public init(
            curable: Bool? = nil,
            text: Sealable<String>? = nil,
            cureUntil: CivilDate? = nil,
            cured: Bool? = nil
        ) {
            self.curable = curable
            self.text = text
            self.cureUntil = cureUntil
            self.cured = cured
        }
    }

    public struct Remedy: Hashable, Sendable {
        /// (11) as the ruling states it; absent: it states nothing
        public var exists: Exists?
        /// (11) to whom
        public var committee: Identifier?
        /// (11) last day for it
        public var until: CivilDate?
        /// (11) public office telephone or address: exempt from the privacy check
        public var contact: String?
        /// (11) law of the remedy: name of the law or rule, in its own language
        public var instrument: String?
        /// (11) year of the version relied on (`2010`)
        public var version: String?
        /// (11) article as printed (`29`, `36-1`); a string, never a number
        public var article: String?
        /// (11) paragraph
        public var paragraph: String?
        /// (11) item
        public var item: String?

        public init(
            exists: Exists? = nil,
            committee: Identifier? = nil,
            until: CivilDate? = nil,
            contact: String? = nil,
            instrument: String? = nil,
            version: String? = nil,
            article: String? = nil,
            paragraph: String? = nil,
            item: String? = nil
        ) {
            self.exists = exists
            self.committee = committee
            self.until = until
            self.contact = contact
            self.instrument = instrument
            self.version = version
            self.article = article
            self.paragraph = paragraph
            self.item = item
        }

        /// (11) as the ruling states it; absent: it states nothing
        public enum Exists: String, Hashable, Sendable, CaseIterable {
            case yes
            case noneInLaw = "none-in-law"
        }
    }

    public struct Signature: Hashable, Sendable {
        /// (15) office of the signer
        public var by: String?
        /// (15) does it bear the body’s seal?
        public var seal: Bool?
        /// (15) of the signed scan
        public var document: Digest?

        public init(
            by: String? = nil,
            seal: Bool? = nil,
            document: Digest? = nil
        ) {
            self.by = by
            self.seal = seal
            self.document = document
        }
    }

    /// the source says in terms that the ruling lacks this
    public enum Silent: String, Hashable, Sendable, CaseIterable {
        case competence
        case composition
        case request
        case grounds
        case facts
        case evidence
        case hearing
        case cure
        case remedy
        case notice
        case publication
        case signature
        case number
    }
}

extension Ruling.By: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        attribution = try reader.optional("attribution")
        role = try reader.optional("role")
        name = try reader.optional("name")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("attribution", attribution)
        writer.put("role", role)
        writer.put("name", name)
        return .object(writer.object)
    }
}

extension Ruling.By.Attribution: BodyValue {}

extension Ruling.Competence: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        instrument = try reader.optional("instrument")
        version = try reader.optional("version")
        article = try reader.optional("article")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("instrument", instrument)
        writer.put("version", version)
        writer.put("article", article)
        return .object(writer.object)
    }
}

extension Ruling.Tally: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        `for` = try reader.optional("for")
        against = try reader.optional("against")
        abstain = try reader.optional("abstain")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("for", `for`)
        writer.put("against", against)
        writer.put("abstain", abstain)
        return .object(writer.object)
    }
}

extension Ruling.Request: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        entry = try reader.optional("entry")
        text = try reader.optional("text")
        filed = try reader.optional("filed")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("entry", entry)
        writer.put("text", text)
        writer.put("filed", filed)
        return .object(writer.object)
    }
}

extension Ruling.Decision: BodyValue {}

extension Ruling.Method: BodyValue {}

extension Ruling.Form: BodyValue {}

extension Ruling.Ground: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        code = try reader.optional("code")
        text = try reader.optional("text")
        instrument = try reader.optional("instrument")
        version = try reader.optional("version")
        article = try reader.optional("article")
        paragraph = try reader.optional("paragraph")
        item = try reader.optional("item")
        basis = try reader.optional("basis")
        appliesTo = try reader.optional("appliesTo")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("code", code)
        writer.put("text", text)
        writer.put("instrument", instrument)
        writer.put("version", version)
        writer.put("article", article)
        writer.put("paragraph", paragraph)
        writer.put("item", item)
        writer.put("basis", basis)
        writer.put("appliesTo", appliesTo)
        return .object(writer.object)
    }
}

extension Ruling.Ground.Basis: BodyValue {}

extension Ruling.Fact: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        text = try reader.optional("text")
        entry = try reader.optional("entry")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("text", text)
        writer.put("entry", entry)
        return .object(writer.object)
    }
}

extension Ruling.Evidence: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        digest = try reader.optional("digest")
        title = try reader.optional("title")
        entry = try reader.optional("entry")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("digest", digest)
        writer.put("title", title)
        writer.put("entry", entry)
        return .object(writer.object)
    }
}

extension Ruling.Defect: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        curable = try reader.optional("curable")
        text = try reader.optional("text")
        cureUntil = try reader.optional("cureUntil")
        cured = try reader.optional("cured")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("curable", curable)
        writer.put("text", text)
        writer.put("cureUntil", cureUntil)
        writer.put("cured", cured)
        return .object(writer.object)
    }
}

extension Ruling.Remedy: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        exists = try reader.optional("exists")
        committee = try reader.optional("committee")
        until = try reader.optional("until")
        contact = try reader.optional("contact")
        instrument = try reader.optional("instrument")
        version = try reader.optional("version")
        article = try reader.optional("article")
        paragraph = try reader.optional("paragraph")
        item = try reader.optional("item")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("exists", exists)
        writer.put("committee", committee)
        writer.put("until", until)
        writer.put("contact", contact)
        writer.put("instrument", instrument)
        writer.put("version", version)
        writer.put("article", article)
        writer.put("paragraph", paragraph)
        writer.put("item", item)
        return .object(writer.object)
    }
}

extension Ruling.Remedy.Exists: BodyValue {}

extension Ruling.Signature: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        by = try reader.optional("by")
        seal = try reader.optional("seal")
        document = try reader.optional("document")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("by", by)
        writer.put("seal", seal)
        writer.put("document", document)
        return .object(writer.object)
    }
}

extension Ruling.Silent: BodyValue {}
