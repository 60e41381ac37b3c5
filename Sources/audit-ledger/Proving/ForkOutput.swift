internal import LedgerCore
internal import LedgerStorage

/// How the evidence of a fork is told: whole, so that it convinces others without either ledger.
enum ForkOutput {
    static func lines(_ fork: Fork) -> [String] {
        let size = "\(fork.size) \(fork.size == 1 ? "entry" : "entries")"
        var lines = ["", "Evidence of a fork. The key signed (\(Printable.line(fork.name))):", ""]
        lines += note(fork.kept)
        lines += ["", "and, in this ledger:", ""]
        lines += note(fork.own)
        lines += ["", "whose first \(size) have root \(fork.root), which is another than the one above."]
        if logKeys(fork.kept).isDisjoint(with: logKeys(fork.own)) {
            lines += [
                "The first key handed over to the second in this ledger; the entries of kind key belong to the evidence."
            ]
        }
        if let proof = fork.proof {
            lines += ["The consistency proof from \(fork.size) to \(fork.ownSize), which verifies:", ""]
            lines += proof.hashes.isEmpty ? ["    (no hash is needed)"] : proof.hashes.map { "    \($0)" }
        }
        return lines + ["", "Keep this: neither ledger can take it back."]
    }

    /// The keys of the log itself: those under its own name.
    private static func logKeys(_ note: SignedNote) -> Set<KeyReference> {
        let origin = note.text.prefix { $0 != "\n" }
        return Set(note.signatures.map(\.key).filter { $0.name == origin })
    }

    private static func note(_ note: SignedNote) -> [String] {
        "\(note)".split(separator: "\n", omittingEmptySubsequences: false).dropLast().map {
            $0.isEmpty ? "" : "    " + Printable.line(String($0))
        }
    }

    static func json(_ fork: Fork) -> JSONValue {
        [
            "name": .string(fork.name), "kept": .string("\(fork.kept)"), "own": .string("\(fork.own)"),
            "size": JSONValue(fork.size), "root": .string(fork.root.base64),
            "ownSize": JSONValue(fork.ownSize),
            "proof": fork.proof.map { .array($0.hashes.map { .string($0.base64) }) } ?? .null,
        ]
    }
}
