internal import Candidacy
internal import LedgerCore

/// The rules of a ledger: which editions are on record, whether their text is at hand, and which election each judges.
struct RuleBook {
    /// How the text of an edition was come by.
    enum Text: String {
        case shipped, document
        /// What ships under the same id and version, though the ledger names another digest.
        case standIn = "stand-in"
        case missing
    }

    struct Edition {
        let record: ProfileRecord
        let text: Text
        let rules: ProfileEdition?
        /// Why the text is not the one on record, or not at hand.
        let problem: String?
    }

    /// The editions on record, the later of two with one id and version.
    private(set) var editions: [Edition] = []
    private let records: [String: [ProfileRecord]]

    /// - Parameter records: in chain order.
    init(_ records: [ProfileRecord]) {
        self.records = Dictionary(grouping: records, by: \.id)
        var shelf = ProfileShelf()
        for record in records {
            if let profile = Self.profile(record) { shelf.put(profile) }
        }
        var places: [String: Int] = [:]
        for record in records {
            let edition = Self.edition(record, shelf)
            if let place = places["\(record.id) \(record.version)"] {
                editions[place] = edition
            } else {
                places["\(record.id) \(record.version)"] = editions.count
                editions.append(edition)
            }
        }
    }

    /// The profile that an entry holds, if it is the one that the entry names.
    private static func profile(_ record: ProfileRecord) -> Profile? {
        guard let document = record.document, let profile = try? Profile(.object(document)),
            profile.id == record.id, profile.version == record.version, "\(profile.digest)" == record.digest
        else { return nil }
        return profile
    }

    private static func edition(_ record: ProfileRecord, _ shelf: ProfileShelf) -> Edition {
        guard let profile = shelf[record.id, record.version] else {
            return Edition(
                record: record, text: .missing, rules: nil,
                problem: record.document == nil
                    ? "the ledger holds the digest of \(record.id) version \(record.version), not its text, and this software does not ship it"
                    : "the text that entry \(record.seq) holds is not the profile that it names")
        }
        let isExact = "\(profile.digest)" == record.digest
        do throws(ProfileError) {
            let rules = try ProfileEdition(profile, from: shelf)
            return Edition(
                record: record, text: !isExact ? .standIn : profile.isShipped ? .shipped : .document, rules: rules,
                problem: isExact
                    ? nil
                    : "entry \(record.seq) names another digest for \(record.id) version \(record.version) than \(profile.digest), by which it is judged here"
            )
        } catch {
            return Edition(record: record, text: .missing, rules: nil, problem: "\(error)")
        }
    }

    /// What judges an election on which days.
    func days(of election: String, profile: String) -> [(days: JudgedDays, edition: Edition?)] {
        ProfileRecord.days(of: election, records[profile] ?? []).map { days in
            (
                days,
                days.record.flatMap { record in
                    editions.first { $0.record.id == record.id && $0.record.version == record.version }
                }
            )
        }
    }

    func isOnRecord(_ profile: String) -> Bool { records[profile] != nil }
}
