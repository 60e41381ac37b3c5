internal import Candidacy
internal import LedgerCore

/// The example of a kind as somebody would type it.
enum ExampleCommand {
    /// The words of the call; nil where the kind is made by a verb of its own. Sealed values are left out: they are
    /// typed in clear, and an example has none.
    static func words(_ kind: Kind) -> [String]? {
        guard kind.isRecordable, let body = (try? JSONValue.parse(kind.example))?.object else { return nil }
        let leaves = Leaf.all(of: body, kind, keepsObjects: true).filter { !$0.isSealed }
        return ["audit-ledger", "record", kind.name]
            + leaves.flatMap { leaf in
                // Nobody types a hash; the number of an earlier entry stands for it.
                ["--set", "\(leaf.path)=\(leaf.field?.type == .reference ? "@12" : leaf.text)"]
            }
    }

    /// The call on several lines, as a shell takes it.
    static func lines(_ words: [String]) -> [String] {
        var lines = [words.prefix(3).joined(separator: " ")]
        for index in stride(from: 3, to: words.count - 1, by: 2) {
            lines[lines.count - 1] += " \\"
            lines.append("    \(words[index]) \(quoted(words[index + 1]))")
        }
        return lines
    }

    /// A word that every POSIX shell takes as it is.
    static func quoted(_ word: String) -> String {
        let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/:=@+,".utf8)
        guard word.isEmpty || !word.utf8.allSatisfy(plain.contains) else { return word }
        return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
