import CLedgerSQLite

/// What SQLite asks before it compiles an action: the second net under the rules for words, and the first for whatever
/// hides in triggers, views and foreign keys.
final class Authorizer {
    enum Policy {
        /// The compiler's own statements.
        case unrestricted
        /// A migration; the tables, in small letters, are evidence.
        case migration(protected: Set<String>)
        /// Whatever a trigger that is not among `known` does on its own.
        case trigger(protected: Set<String>, known: Set<String>)
        /// A check: it only reads.
        case check
    }

    /// Why an action was refused and the words of the statement that may have asked for it, likeliest first.
    struct Refusal {
        let message: String
        let words: [String]

        init(_ message: String, words: String...) {
            self.message = message
            self.words = words
        }
    }

    /// One action as SQLite hands it over; names are empty where it hands over none.
    struct Action {
        let code: Int32
        let first: String
        let second: String
        /// The innermost trigger or view at work.
        let within: String
    }

    var policy = Policy.unrestricted
    /// The first refusal since it was last taken.
    private var refusal: Refusal?

    func takeRefusal() -> Refusal? {
        defer { refusal = nil }
        return refusal
    }

    func install(on database: OpaquePointer?) {
        let answer:
            @convention(c) (
                UnsafeMutableRawPointer?, Int32, UnsafePointer<CChar>?, UnsafePointer<CChar>?, UnsafePointer<CChar>?,
                UnsafePointer<CChar>?
            ) -> Int32 = { context, code, first, second, _, within in
                guard let context else { return SQLITE_DENY }
                let names = [first, second, within].map { $0.map { String(cString: $0) } ?? "" }
                let action = Action(code: code, first: names[0], second: names[1], within: names[2])
                return Unmanaged<Authorizer>.fromOpaque(context).takeUnretainedValue().answer(action)
            }
        sqlite3_set_authorizer(database, answer, Unmanaged.passUnretained(self).toOpaque())
    }

    private func answer(_ action: Action) -> Int32 {
        let found: Refusal? =
            switch policy {
            case .unrestricted: nil
            case .migration(let protected): MigrationPolicy.refusal(of: action, protected)
            case .trigger(let protected, let known): MigrationPolicy.refusal(of: action, protected, unless: known)
            case .check: CheckPolicy.refusal(of: action)
            }
        guard let found else { return SQLITE_OK }
        if refusal == nil { refusal = found }
        return SQLITE_DENY
    }
}
