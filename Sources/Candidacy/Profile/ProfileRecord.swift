public import LedgerCore

/// An edition of a profile as a ledger has it on record.
public struct ProfileRecord: Hashable, Sendable {
    public let seq: UInt64
    public let id: String
    public let version: Int64
    public let digest: String
    public let parent: String?
    public let validFrom: CivilDate
    public let validTo: CivilDate?
    /// Says how much of the law it holds, in the words of the entry.
    public let jurisdiction: String
    public let isComplete: Bool
    public let missing: String?
    /// The one election it is meant for.
    public let election: String?
    /// Its text, where the ledger holds it.
    public let document: JSONObject?
    /// The first day on which it judges: that of its validity, or, where it takes the place of an earlier edition, the
    /// day from which it does so.
    public let start: CivilDate

    /// What the body of an entry of the kind `profile` says; nil where it does not say what it must.
    public init?(seq: UInt64, _ body: JSONObject) {
        guard let id = body["id"]?.string, let version = body["version"]?.integer,
            let digest = body["digest"]?.string, let from = body["validFrom"]?.string.flatMap(CivilDate.init(_:)),
            let coverage = body["coverage"]?.object, let jurisdiction = coverage["jurisdiction"]?.string
        else { return nil }
        self.seq = seq
        self.id = id
        self.version = version
        self.digest = digest
        self.jurisdiction = jurisdiction
        parent = body["parent"]?.string
        validFrom = from
        validTo = body["validTo"]?.string.flatMap(CivilDate.init(_:))
        isComplete = coverage["complete"]?.string == "yes"
        missing = coverage["missing"]?.string
        election = body["election"]?.string
        document = body["document"]?.object
        let replaces = body["amends"] == nil ? nil : body["effective"]?.string.flatMap(When.init)?.earliest
        start = max(from, replaces ?? from)
    }
}

/// Some days of an election, and the edition that judges them; nil: none does.
public struct JudgedDays: Hashable, Sendable {
    public let first: CivilDate
    public let last: CivilDate
    public let record: ProfileRecord?
}

extension ProfileRecord {
    /// The editions of a profile that judge an election, day by day and in order, from the first day that can be written
    /// to the last. An edition judges from its start to the end of its validity, or until the next one starts.
    ///
    /// - Parameter records: those of the profile, in chain order.
    public static func days(of election: String, _ records: [ProfileRecord]) -> [JudgedDays] {
        guard var next = CivilDate(year: 0, month: 1, day: 1), let end = CivilDate(year: 9999, month: 12, day: 31)
        else { return [] }
        let fitting = records.filter { $0.election == nil || $0.election == election }
            .sorted { ($0.start, $0.version, $0.seq) < ($1.start, $1.version, $1.seq) }
        var days: [JudgedDays] = []
        for (index, record) in fitting.enumerated() {
            let follower = fitting.dropFirst(index + 1).first
            if let follower, follower.start == record.start { continue }
            let last = min(record.validTo ?? end, follower?.start.dayBefore ?? end)
            guard record.start <= last else { continue }
            if next < record.start, let before = record.start.dayBefore {
                days.append(JudgedDays(first: next, last: before, record: nil))
            }
            days.append(JudgedDays(first: record.start, last: last, record: record))
            guard let after = last.dayAfter else { return days }
            next = after
        }
        days.append(JudgedDays(first: next, last: end, record: nil))
        return days
    }
}

extension CivilDate {
    /// nil before the first day that can be written.
    var dayBefore: CivilDate? {
        if day > 1 { return CivilDate(year: year, month: month, day: day - 1) }
        let (year, month) = month > 1 ? (year, month - 1) : (year - 1, 12)
        return CivilDate(year: year, month: month, day: Self.dayCount(year: year, month: month))
    }

    /// nil behind the last day that can be written.
    var dayAfter: CivilDate? {
        CivilDate(year: year, month: month, day: day + 1)
            ?? (month < 12
                ? CivilDate(year: year, month: month + 1, day: 1) : CivilDate(year: year + 1, month: 1, day: 1))
    }
}
