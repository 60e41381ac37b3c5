internal import Candidacy
internal import LedgerCore

extension RecordingSession {
    /// Replaces what was typed as `@12` or `@ruling:bar-1` by hashes.
    func resolve(_ draft: Draft) throws(Failure) -> (Draft, [AppendedEntry.Resolved]) {
        var references: [AppendedEntry.Resolved] = []
        let resolved = try draft.resolving { (reference: Reference, path: String) throws(Failure) -> Hash in
            let (seq, hash) = try find(reference, path)
            references.append(AppendedEntry.Resolved(path: path, reference: "\(reference)", seq: seq))
            return hash
        }
        return (resolved, references)
    }

    /// The entry that a reference means. Facts only say where to look; the entry itself is asked.
    private func find(_ reference: Reference, _ path: String) throws(Failure) -> (UInt64, Hash) {
        do throws(StorageError) {
            let seq = try place(of: reference)
            if let seq, let hash = try recorder.writer.connection.hash(at: seq), try fits(reference, seq, hash) {
                return (seq, hash)
            }
        } catch {
            throw .storage(error)
        }
        throw .draft(DraftError([try problem(reference, path)]))
    }

    private func place(of reference: Reference) throws(StorageError) -> UInt64? {
        switch reference {
        case .sequence(let seq): seq < transaction.size ? seq : nil
        case .identifier(let kind, let id): try facts.seq(ofKind: kind, id: id)
        case .hash(let hash): try facts.seq(ofHash: hash)
        }
    }

    private func fits(_ reference: Reference, _ seq: UInt64, _ hash: Hash) throws(StorageError) -> Bool {
        switch reference {
        case .sequence: return true
        case .hash(let wanted): return wanted == hash
        case .identifier(let kind, let id):
            guard let entry = try recorder.writer.connection.entry(at: seq) else { return true }
            return entry.kind == kind && entry.body["id"]?.string == id
        }
    }

    private func problem(_ reference: Reference, _ path: String) throws(Failure) -> Problem {
        switch reference {
        case .sequence(let seq):
            return Problem(
                path: path, code: .missing,
                reason: "There is no entry \(seq); the newest is \(transaction.size - 1).")
        case .identifier(let kind, let id):
            guard Kind.named(kind) != nil else {
                return Problem(
                    path: path, code: .unknownKind, reason: "There is no kind `\(kind)`.",
                    suggestion: Nearest.to(kind, among: Kind.all.map(\.name)).map { "@\($0):\(id)" })
            }
            return Problem(
                path: path, code: .missing, reason: "There is no \(kind) with the id `\(id)` in this ledger.",
                suggestion: try nearest(id, kind).map { "@\(kind):\($0)" })
        case .hash:
            return Problem(path: path, code: .missing, reason: "No entry of this ledger has that hash.")
        }
    }

    private func nearest(_ id: String, _ kind: String) throws(Failure) -> String? {
        do throws(StorageError) {
            return Nearest.to(id, among: try facts.ids(ofKind: kind))
        } catch {
            throw .storage(error)
        }
    }

    /// What is wrong with the names in a decision: one that stands already, or one that nothing bears.
    func names(_ decision: Decision) throws(Failure) -> [Problem] {
        var problems: [Problem] = []
        do throws(StorageError) {
            if let problem = try ownName(decision) { problems.append(problem) }
            if let problem = try parent(of: decision) { problems.append(problem) }
            for frame in decision.frameReferences where !namesMayBeForeign {
                if try stands(frame) { continue }
                problems.append(
                    Problem(
                        path: frame.path, code: .missing,
                        reason: "There is no \(frame.kind.rawValue) `\(frame.id)` in this ledger; record it first.",
                        suggestion: Nearest.to(frame.id, among: try facts.ids(ofKind: frame.kind.rawValue))))
            }
        } catch {
            throw .storage(error)
        }
        return problems
    }

    /// Whether something of a kind and id stands; what does goes on doing so.
    private func stands(_ frame: FrameReference) throws(StorageError) -> Bool {
        if known[frame.kind]?.contains(frame.id) == true { return true }
        guard try facts.seq(ofKind: frame.kind.rawValue, id: frame.id) != nil else { return false }
        if known[frame.kind, default: []].count >= 10_000 { known[frame.kind] = [] }
        known[frame.kind, default: []].insert(frame.id)
        return true
    }

    /// What is wrong with the parent of a profile: that nobody has its text.
    private func parent(of decision: Decision) throws(StorageError) -> Problem? {
        guard decision.kind == .profile, let parent = decision.body["parent"]?.string,
            Profile.named(parent) == nil, try facts.seq(ofKind: "profile", id: parent) == nil
        else { return nil }
        return Problem(
            path: "parent", code: .missing,
            reason: "The profile `\(parent)` neither ships nor stands in this ledger; record it first.",
            suggestion: Nearest.to(parent, among: Profile.shipped.map(\.id)))
    }

    private func ownName(_ decision: Decision) throws(StorageError) -> Problem? {
        guard let id = decision.id, let seq = try facts.seq(ofKind: decision.kind.name, id: id) else {
            guard decision.body["amends"] != nil else { return nil }
            return Problem(
                path: "amends", code: .contradiction,
                reason: "Nothing with this kind and id stands yet, so there is nothing to amend.")
        }
        guard let amends = decision.references.first(where: { $0.path == "amends" }) else {
            let advice = decision.kind.isNamed ? "if it changed in the world, say amends=@\(seq); " : ""
            return Problem(
                path: "id", code: .contradiction,
                reason:
                    "Entry \(seq) is the \(decision.kind.name) `\(id)` already; \(advice)if entry \(seq) is wrong, correct it; else choose another id."
            )
        }
        guard let amended = try facts.seq(ofHash: amends.hash),
            let entry = try recorder.writer.connection.entry(at: amended),
            entry.kind == decision.kind.name, entry.body["id"]?.string == id, amended == seq
        else {
            return Problem(
                path: "amends", code: .contradiction,
                reason: "An entry amends the newest one of its own kind and id; that is entry \(seq).")
        }
        if decision.kind == .profile, let version = decision.body["version"]?.integer,
            let earlier = entry.body["version"]?.integer, version <= earlier
        {
            return Problem(
                path: "version", code: .contradiction,
                reason: "Entry \(amended) is version \(earlier); an edition that takes its place has a higher one.")
        }
        return nil
    }

    /// What a correction corrects.
    func superseded(by draft: Draft) throws(Failure) -> Decision.Superseded? {
        guard draft.kind == "correction", let text = draft.body["supersedes"]?.string, let hash = Hash(base64: text)
        else {
            return nil
        }
        do throws(StorageError) {
            guard let seq = try facts.seq(ofHash: hash),
                let standing = try StandingEntry(seq, facts, recorder.writer.connection)
            else { return nil }
            return Decision.Superseded(
                kind: standing.entry.kind, body: standing.entry.body, isCorrected: standing.correctedBy != nil)
        } catch {
            throw .storage(error)
        }
    }
}
