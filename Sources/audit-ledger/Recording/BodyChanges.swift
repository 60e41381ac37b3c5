internal import Candidacy

/// What `--set`, `--set-file` and `--unset` ask of a body, in the order in which they were typed.
struct BodyChanges {
    private enum Change {
        case text(path: String, String)
        case file(path: String, String)
        case removal(path: String)
    }

    private let changes: [Change]

    var isEmpty: Bool { changes.isEmpty }

    init(_ arguments: inout Arguments) throws(CommandError) {
        var changes: [Change] = []
        for (name, value) in try arguments.ordered("--set", "--set-file", "--unset") {
            if name == "--unset" {
                changes.append(.removal(path: value))
                continue
            }
            guard let sign = value.firstIndex(of: "="), sign > value.startIndex else {
                throw .usage(
                    name == "--set"
                        ? "--set takes path=value, such as --set decision=refuse-nomination."
                        : "--set-file takes path=FILE, such as --set-file grounds.0.text=ground.txt.")
            }
            let path = String(value[..<sign])
            let rest = String(value[value.index(after: sign)...])
            changes.append(name == "--set" ? .text(path: path, rest) : .file(path: path, rest))
        }
        self.changes = changes
    }

    /// Makes the changes, or says everything that is wrong with them.
    func apply(to builder: inout DraftBuilder) throws(CommandError) {
        var faults: [Fault] = []
        for change in changes {
            // A file that cannot be read is no fault of the entry.
            let text: String? = if case .file(_, let name) = change { try InputFile.text(name) } else { nil }
            do throws(DraftError) {
                switch change {
                case .text(let path, let value): try builder.set(path, value)
                case .file(let path, _): try builder.set(path, text ?? "")
                case .removal(let path): try builder.remove(path)
                }
            } catch {
                faults += error.problems.map { Fault($0) }
            }
        }
        guard faults.isEmpty else {
            throw .badData("Nothing was recorded. Its fields: audit-ledger explain \(builder.kind.name).", faults)
        }
    }
}
