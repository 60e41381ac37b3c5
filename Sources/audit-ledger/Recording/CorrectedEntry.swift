internal import Candidacy
internal import LedgerCore
internal import LedgerStorage

/// The entry that a correction is about, as it stands.
struct CorrectedEntry {
    let seq: UInt64
    let kind: Kind
    /// What it says now, earlier corrections applied.
    let body: JSONObject

    init(_ reference: Reference, _ ledger: OpenLedger) throws(CommandError) {
        let seq = try ledger.finder.find(reference).seq
        let standing = try reading { () throws(StorageError) in try ledger.reader.standing(at: seq) }
        guard let standing else { throw Self.refusal("The bytes of entry \(seq) were erased.") }
        guard let kind = Kind.named(standing.entry.kind), kind.isRecordable, kind != .correction else {
            let name = standing.entry.kind
            throw Self.refusal(
                name == "correction"
                    ? "Entry \(seq) is a correction; correct the entry that it corrects once more."
                    : "Entry \(seq) is of kind \(name), and only what record makes is corrected.")
        }
        if let voider = standing.voidedBy {
            throw Self.refusal("Entry \(seq) was voided by entry \(voider); record anew what should stand.")
        }
        self.seq = seq
        self.kind = kind
        body = standing.body
    }

    /// The entry in words.
    var title: String {
        Printable.line("entry \(seq), \(kind.name)" + (body["id"]?.string.map { " \($0)" } ?? ""))
    }

    /// The paths of another body whose values are public since this one was recorded, as a correction names them.
    func opened(in other: JSONObject) -> Set<String> {
        let leaves = Leaf.all(of: other, kind).filter { leaf in
            leaf.field?.seal == .automatic && body[path: leaf.path]?.canonicalBytes == leaf.value.canonicalBytes
        }
        return Set(leaves.map { "replacement.\($0.path)" })
    }

    /// The paths whose values were sealed and are in clear in another body, as a correction names them: they are sealed
    /// there too.
    func sealed(in other: JSONObject) -> Set<String> {
        let paths = SealedValue.all(in: body).map(\.path).filter { path in
            other[path: path].map { !SealedValue.contains($0) } ?? false
        }
        return Set(paths.map { "replacement.\($0)" })
    }

    static func refusal(_ message: String) -> CommandError {
        .badData("Nothing was recorded.", [Fault(code: "supersedes", message: message)])
    }
}
