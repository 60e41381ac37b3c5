internal import Candidacy
internal import LedgerCore
internal import LedgerStorage

/// The entry that a correction is about, as it stands.
struct CorrectedEntry {
    let seq: UInt64
    let kind: Kind
    /// What it says now, earlier corrections applied.
    let body: JSONObject

    /// - Parameter text: `12`, `@12` or `@ruling:bar-1`.
    init(_ text: String, _ reader: LedgerReader) throws(CommandError) {
        let seq = try Self.seq(text, reader)
        let standing: StandingEntry?
        do throws(StorageError) {
            standing = try reader.standing(at: seq)
        } catch {
            throw CommandError(error)
        }
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
        let public_ = BodyText.values(other).map(\.path).filter { path in
            kind.field(at: path)?.seal == .automatic
                && BodyText.value(at: path, in: body) == BodyText.value(at: path, in: other)
        }
        return Set(public_.map { "replacement.\($0)" })
    }

    private static func seq(_ text: String, _ reader: LedgerReader) throws(CommandError) -> UInt64 {
        switch Reference(text.utf8.first == UInt8(ascii: "@") ? text : "@" + text) {
        case .sequence(let seq)?:
            guard seq < reader.size else {
                throw refusal("There is no entry \(seq); the newest is \(reader.size - 1).")
            }
            return seq
        case .identifier(let kind, let id)?: return try seq(kind, id, reader)
        case .hash?, nil:
            throw .usage("An entry is named by its number or its kind and id: 12, @12 or @ruling:bar-1.")
        }
    }

    private static func seq(_ kind: String, _ id: String, _ reader: LedgerReader) throws(CommandError) -> UInt64 {
        let near: String?
        do throws(StorageError) {
            let facts = try reader.freshFacts()
            if let seq = try facts.seq(ofKind: kind, id: id), let entry = try reader.entry(at: seq),
                entry.kind == kind, entry.body["id"]?.string == id
            {
                return seq
            }
            near = Nearest.to(id, among: try facts.ids(ofKind: kind))
        } catch {
            throw CommandError(error)
        }
        let hint = near.map { " Did you mean @\(kind):\($0)?" } ?? ""
        throw refusal("There is no \(kind) with the id \(id) in this ledger.\(hint)")
    }

    private static func refusal(_ message: String) -> CommandError {
        .badData("Nothing was recorded.", [Fault(code: "supersedes", message: message)])
    }
}
