internal import Candidacy
internal import LedgerCore
internal import LedgerFacts

/// An entry as it stands: its content, after whatever corrected it.
struct Act: Sendable {
    let seq: UInt64
    let kind: String
    /// The day on which it was recorded, counted from 1970-01-01, UTC.
    let recorded: Int
    var body: JSONObject
    var isDamaged: Bool
    var corrections = 0
    var replacedBy: UInt64?

    init(_ entry: Entry, isDamaged: Bool) {
        seq = entry.seq
        kind = entry.kind
        recorded = Self.day(entry.at.seconds)
        body = entry.body
        self.isDamaged = isDamaged
    }

    var id: String? { body["id"]?.string }

    /// What the recorder had in hand (kinds, section 0.5).
    var seen: String { body["seen"]?.string ?? (body["source"] == nil ? "original" : "report") }

    /// The days on which it may have happened; what a source saw, it saw on the day it says.
    var when: (first: Int64, last: Int64)? {
        Self.days(body["effective"]) ?? (kind == "observation" ? Self.days(body["asOf"]) : nil)
    }

    /// The days that a date, or the day that a moment, allows.
    static func days(_ value: JSONValue?) -> (first: Int64, last: Int64)? {
        guard let text = value?.string else { return nil }
        guard let when = When(text) ?? When(String(text.prefix(10))) else { return nil }
        return (
            Int64(when.earliest?.dayNumber ?? FactDay.openStart), Int64(when.latest?.dayNumber ?? FactDay.openEnd)
        )
    }

    /// Seconds since 1970-01-01 as a day, also before.
    static func day(_ seconds: some BinaryInteger) -> Int {
        let seconds = Int(clamping: seconds)
        return seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    }
}

extension Statement {
    func bind(_ place: Int32, _ value: Int64?) {
        guard let value else { return bind(place, String?.none) }
        bind(place, value)
    }

    func bind(_ place: Int32, _ value: UInt64?) { bind(place, value.map { Int64(clamping: $0) }) }
}
