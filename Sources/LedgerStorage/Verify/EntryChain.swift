internal import LedgerCore

/// Follows entries one after the other, wherever they are kept: each hashed again, canonical, in sequence and linked.
struct EntryChain {
    /// The hash of the entry before; nil before entry 0.
    var previous: Hash?
    /// What the entries that were followed say.
    var result = EntryWalk.ChunkResult()

    /// - Parameters:
    ///   - bytes: nil where they were erased.
    ///   - stored: the hash that binds the entry.
    /// - Returns: why the bytes are not those of entry `seq`; nil if they are.
    mutating func follow(_ bytes: UnsafeRawBufferPointer?, _ seq: UInt64, _ stored: Hash) -> String? {
        if let bytes {
            if let reason = check(bytes, seq, stored) { return reason }
        } else {
            result.erased.append((seq, stored))
        }
        previous = stored
        return nil
    }

    private mutating func check(_ bytes: UnsafeRawBufferPointer, _ seq: UInt64, _ stored: Hash) -> String? {
        guard Hash.leaf(bytes) == stored else { return "its bytes are not those of its hash" }
        do throws(EntryError) {
            let view = try EntryView(bytes, link: previous.map { HashText($0) })
            guard view.seq == seq else { return "its bytes say that it is entry \(view.seq)" }
            guard previous == nil ? view.prev == nil : view.isLinked else {
                return "it does not link to the entry before"
            }
            result.sealedFields += view.sealedCount
            if view.sealedCount > 0 { noteSealed(bytes, seq, stored) }
            if !view.isKnown { result.unknown += 1 }
            if let moment = view.moment {
                result.clock.follow(seq, moment) { Self.tellsOfClock(bytes, view.kind) }
            }
            if bytes[view.kind].elementsEqual("key".utf8) { result.keys.append(seq) }
            if view.kind.count == 9 {
                if bytes[view.kind].elementsEqual("redaction".utf8) { noteRedaction(bytes) }
                if bytes[view.kind].elementsEqual("migration".utf8) { result.migrations += 1 }
            } else if view.kind.count == 6, bytes[view.kind].elementsEqual("import".utf8) {
                noteImport(bytes)
            }
            return nil
        } catch {
            return "it is not canonical: \(error)"
        }
    }

    private static func tellsOfClock(_ bytes: UnsafeRawBufferPointer, _ kind: Range<Int>) -> Bool {
        bytes[kind].elementsEqual("anomaly".utf8) && (try? Entry(bytes))?.body["type"] == "clock-backwards"
    }

    /// A redaction of one sealed field erases its disclosure; only one of path `*` erases the bytes of an entry.
    private mutating func noteRedaction(_ bytes: UnsafeRawBufferPointer) {
        guard let body = (try? Entry(bytes))?.body, let path = body["path"]?.string, let of = body["of"]?.string,
            let hash = Hash(base64: of)
        else { return }
        guard path != "*" else { return result.redacted.append(hash) }
        result.redactedFields.append(SealedFields.Redacted(entry: hash, path: path))
    }

    private mutating func noteSealed(_ bytes: UnsafeRawBufferPointer, _ seq: UInt64, _ hash: Hash) {
        guard let body = (try? Entry(bytes))?.body else { return }
        result.sealed += SealedValue.all(in: body).map { SealedFields.Field(seq: seq, digest: $0.digest) }
        result.sealedEntries[hash] = seq
    }

    /// An import of another ledger says how far that log is held.
    private mutating func noteImport(_ bytes: UnsafeRawBufferPointer) {
        guard let body = (try? Entry(bytes))?.body, let bundle = body["bundle"]?.object,
            let origin = bundle["origin"]?.string
        else {
            return
        }
        let size = bundle["size"]?.integer.flatMap { UInt64(exactly: $0) } ?? 0
        result.imported[origin, default: []].append(
            EntryWalk.Imported(
                size: size, root: bundle["root"]?.string ?? "",
                held: body["duplicates"]?.integer.flatMap { UInt64(exactly: $0) } ?? 0,
                verifierKey: bundle["vkey"]?.string))
    }
}
