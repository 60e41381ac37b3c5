internal import Candidacy
internal import LedgerCore
internal import LedgerStorage

/// Finds the entry that somebody typed: `12`, `@12`, `@ruling:bar-1` or a hash.
struct EntryFinder {
    let reader: LedgerReader
    let facts: FactsCache

    /// The place that a word spells; a word that spells none is refused before a ledger is opened.
    static func reference(_ word: String) throws(CommandError) -> Reference {
        if let reference = Reference(word) ?? Reference("@" + word) { return reference }
        throw .usage(
            "“\(Printable.line(word, cells: 60))” names no entry; give its number (12 or @12), its kind and id (@ruling:bar-1) or its hash."
        )
    }

    func find(_ reference: Reference) throws(CommandError) -> StoredEntry {
        do throws(StorageError) {
            if let seq = try place(of: reference), let entry = try reader.stored(at: seq) { return entry }
        } catch {
            throw CommandError(error)
        }
        throw CommandError(Status.badData, try missing(reference))
    }

    private func place(of reference: Reference) throws(StorageError) -> UInt64? {
        switch reference {
        case .sequence(let seq): seq
        case .identifier(let kind, let id): try facts.seq(ofKind: kind, id: id)
        case .hash(let hash): try facts.seq(ofHash: hash)
        }
    }

    private func missing(_ reference: Reference) throws(CommandError) -> String {
        switch reference {
        case .sequence(let seq): return "There is no entry \(seq); the newest is \(reader.size - 1)."
        case .hash: return "No entry of this ledger has that hash."
        case .identifier(let kind, let id):
            guard Kind.named(kind) != nil else {
                let near = Nearest.to(kind, among: Kind.all.map(\.name)).map { " Did you mean @\($0):\(id)?" } ?? ""
                return "There is no kind “\(kind)”.\(near)"
            }
            return "There is no \(kind) with the id “\(id)” in this ledger." + (try near(id, ofKind: kind, "@\(kind):"))
        }
    }

    /// “Did you mean …?”, where something is near.
    func near(_ id: String, ofKind kind: String, _ prefix: String = "") throws(CommandError) -> String {
        do throws(StorageError) {
            return Nearest.to(id, among: try facts.ids(ofKind: kind)).map { " Did you mean \(prefix)\($0)?" } ?? ""
        } catch {
            throw CommandError(error)
        }
    }
}
