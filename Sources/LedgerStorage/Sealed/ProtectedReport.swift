package import Candidacy
internal import LedgerCore

/// A report whose reporter must not be found by when it was recorded: its place and time in the chain would point at
/// whoever came just before. It is taken only among what a whole day brought, and says only the day.
enum ProtectedReport {
    static func isOne(_ kind: String, protected: String?) -> Bool {
        kind == Kind.obstructionReport.name && protected == "yes"
    }

    static let problem = Problem(
        path: "protected", code: .privacy,
        reason: """
            A protected report is not recorded by itself or by an import: its place and time in the chain would point at \
            whoever came just before. Collect what a day brings in a file, in no order, and record it together at a \
            fixed hour with `record --from FILE`.
            """)
}

extension Draft {
    /// Whether its reporter must not be found by when it was recorded.
    package var isProtectedReport: Bool { ProtectedReport.isOne(kind, protected: body["protected"]?.string) }
}

extension Decision {
    /// Why it is not recorded as it comes; nil where it may be.
    var protectedReport: Problem? {
        ProtectedReport.isOne(kind.name, protected: body["protected"]?.string) ? ProtectedReport.problem : nil
    }
}

extension [Draft] {
    /// Why the protected reports among them are not recorded as they come.
    var protectedReports: [RecordError.Rejection] {
        enumerated().filter(\.element.isProtectedReport).map {
            RecordError.Rejection(index: $0, kind: $1.kind, error: DraftError([ProtectedReport.problem]))
        }
    }
}
