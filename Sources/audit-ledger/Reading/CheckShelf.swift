internal import Candidacy
internal import LedgerChecks
internal import LedgerFacts
internal import LedgerStorage

/// The checks at hand: those that ship, and those of a folder.
struct CheckShelf {
    let all: [Check]

    /// How many files a folder of checks may have, and how large each may be.
    static let mostFiles = 1_000
    static let mostBytes = 1 << 16

    /// - Parameter folder: where further checks lie; nil for none.
    init(_ folder: String?) throws(CommandError) {
        guard let folder else {
            all = LedgerChecks.all
            return
        }
        let own = try Self.own(folder)
        if let twice = own.first(where: { check in LedgerChecks.all.contains { $0.id == check.id } }) {
            throw CommandError(
                Status.badData,
                "\(folder)/\(twice.id).sql has the id of a check that ships; give the file another name.")
        }
        all = (LedgerChecks.all + own).sorted { $0.id < $1.id }
    }

    /// The checks with these ids; all where none is given.
    func checks(_ ids: [String]) throws(CommandError) -> [Check] {
        guard !ids.isEmpty else { return all }
        var checks: [Check] = []
        for id in ids {
            let check = try check(id)
            if !checks.contains(check) { checks.append(check) }
        }
        return checks
    }

    func check(_ id: String) throws(CommandError) -> Check {
        if let check = all.first(where: { $0.id == id }) { return check }
        if let elsewhere = ElsewhereChecked.all.first(where: { $0.id == id }) {
            throw .usage("\(id) is no query over facts: \(elsewhere.by).")
        }
        let hint = Nearest.to(id, among: all.map(\.id)).map { " Did you mean \($0)?" } ?? ""
        throw .usage("There is no check “\(Printable.line(id, cells: 40))”.\(hint) See audit-ledger checks.")
    }

    private static func own(_ folder: String) throws(CommandError) -> [Check] {
        let names = try reading { () throws(StorageError) in try FileSystem.names(in: folder) }
            .filter { $0.hasSuffix(".sql") }.sorted()
        guard !names.isEmpty else {
            throw CommandError(Status.badData, "\(folder) holds no check; name its files like NOTE-01.sql.")
        }
        guard names.count <= mostFiles else {
            throw CommandError(Status.badData, "\(folder) holds more than \(mostFiles) checks; take fewer.")
        }
        var checks: [Check] = []
        var faults: [Fault] = []
        for name in names {
            let path = "\(folder)/\(name)"
            let bytes = try reading { () throws(StorageError) in try FileSystem.read(path, limit: mostBytes) }
            guard let text = String(validating: bytes, as: UTF8.self) else {
                faults.append(Fault(file: path, code: "encoding", message: "The file is not UTF-8; convert it."))
                continue
            }
            do throws(CheckError) {
                checks.append(try Check(id: String(name.dropLast(4)), sql: text))
            } catch {
                faults.append(
                    Fault(file: path, line: error.line, column: error.column, code: "check", message: error.reason))
            }
        }
        guard faults.isEmpty else { throw .badData("Nothing was audited.", faults) }
        return checks
    }
}

/// What stands in the catalogue of checks and is looked at elsewhere.
struct ElsewhereChecked {
    let id: String
    let title: String
    let severity: Severity
    /// Who looks at it, and why there.
    let by: String

    static let all = [
        ElsewhereChecked(
            id: "CHN-01", title: "Hash, sequence or link broken; gap; clock set back", severity: .critical,
            by:
                "verify finds it, since a broken chain has no facts that could be trusted; a clock set back changes no verdict, and is info where an entry tells it"
        ),
        ElsewhereChecked(
            id: "CHN-02", title: "Head held by nothing outside, or at odds with what holds it", severity: .high,
            by:
                "verify finds it: entries of a live ledger older than 7 days that no checkpoint covers which left it, and what --against or --policy contradict"
        ),
        ElsewhereChecked(
            id: "PRV-01", title: "Identity number, telephone number, mail address or street in clear",
            severity: .critical,
            by: "record and import refuse it, since a finding would come too late"),
        ElsewhereChecked(
            id: "PRV-02", title: "Count of supporters small enough to identify them", severity: .medium,
            by: "record seals such counts unless --open says otherwise, since a finding would come too late"),
    ]
}
