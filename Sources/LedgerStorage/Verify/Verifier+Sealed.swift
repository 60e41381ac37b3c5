internal import LedgerCore

/// What a walk over the entries finds of sealed fields.
enum SealedFields {
    struct Field: Hashable, Sendable {
        let seq: UInt64
        let digest: Hash
    }

    /// What a redaction of one field names.
    struct Redacted: Sendable {
        let entry: Hash
        let path: String
    }
}

extension Verifier {
    static var sealedTitle: String { "Sealed fields equal their disclosures, or are withheld or lawfully erased" }

    /// Compares the file of disclosures with the digests in the entries. The file is no part of the evidence: where it is
    /// missing everything is withheld. What stands in it must be what was sealed.
    func checkSealed(
        _ chunks: [EntryWalk.ChunkResult], _ head: Head, _ connection: Connection, _ identity: LedgerIdentity,
        _ report: inout VerificationReport
    ) throws(StorageError) {
        guard chunks.allSatisfy({ $0.badEntry == nil }) else {
            return report.add("sealed", Self.sealedTitle, .skipped, "The entries themselves are not sound.")
        }
        let fields = chunks.flatMap(\.sealed)
        let erased = try erasedDigests(chunks, connection)
        var opened = OpenedFields(fields: fields, erased: erased, erasedEntries: chunks.flatMap(\.erased).map(\.seq))
        let fresh = opened
        report.erasedFields = fields.count { erased.contains($0.digest) }
        report.withheldFields = fields.count - report.erasedFields
        let path = LedgerPlace(connection.path).disclosures
        do throws(StorageError) {
            let isThere = try Self.settled(path) { () throws(StorageError) in
                opened = fresh
                return try opened.read(path, identity.genesis, size: head.size)
            }
            report.openFields = opened.count
            report.withheldFields -= opened.count
            guard isThere || !fields.isEmpty else {
                return report.add("sealed", Self.sealedTitle, .notApplicable, "Nothing is sealed.")
            }
        } catch {
            guard error.code == .tampered else {
                return report.add("sealed", Self.sealedTitle, .skipped, error.message)
            }
            return report.fail("sealed", Self.sealedTitle, as: .tampered, error.message)
        }
        var detail =
            "\(report.openFields) can be opened here, \(report.withheldFields) are withheld, \(report.erasedFields) erased."
        if opened.unfinished > 0 {
            detail +=
                " An erasure is not complete: \(opened.unfinished) of the erased values still lie in \(path); whoever records next completes it."
        }
        report.add("sealed", Self.sealedTitle, .pass, detail)
    }

    /// Reads a file again where it was made anew meanwhile: the old one is overwritten under whoever still reads it.
    private static func settled(_ path: String, _ read: () throws(StorageError) -> Bool) throws(StorageError) -> Bool {
        for _ in 0..<8 {
            let before = try FileSystem.status(path)?.file
            let result: Result<Bool, StorageError>
            do throws(StorageError) { result = .success(try read()) } catch { result = .failure(error) }
            if try FileSystem.status(path)?.file == before { return try result.get() }
        }
        throw StorageError(.busy, "\(path) was made anew again and again; verify once more.")
    }

    /// The digests of fields that redactions name.
    private func erasedDigests(
        _ chunks: [EntryWalk.ChunkResult], _ connection: Connection
    ) throws(StorageError) -> Set<Hash> {
        var digests: Set<Hash> = []
        for redacted in chunks.flatMap(\.redactedFields) {
            guard let seq = chunks.lazy.compactMap({ $0.sealedEntries[redacted.entry] }).first,
                let entry = try connection.entry(at: seq),
                let field = SealedValue.all(in: entry.body).first(where: { $0.path == redacted.path })
            else { continue }
            digests.insert(field.digest)
        }
        return digests
    }
}

/// Which sealed fields the file of disclosures opens.
private struct OpenedFields {
    private let fields: [SealedFields.Field]
    private let places: Set<SealedFields.Field>
    private let erased: Set<Hash>
    private let erasedEntries: Set<UInt64>
    private var digests: Set<Hash> = []
    /// How many values lie in the file although a redaction orders otherwise.
    private(set) var unfinished = 0

    init(fields: [SealedFields.Field], erased: Set<Hash>, erasedEntries: [UInt64]) {
        self.fields = fields
        places = Set(fields)
        self.erased = erased
        self.erasedEntries = Set(erasedEntries)
    }

    var count: Int { fields.count { digests.contains($0.digest) } }

    /// - Returns: whether there is a file.
    mutating func read(_ path: String, _ genesis: Hash, size: UInt64) throws(StorageError) -> Bool {
        guard let lines = try DisclosureScanner(path, genesis: genesis) else { return false }
        var isBehind = false
        // What stands behind the head is of a commit that is just being made, or was interrupted.
        while let line = try lines.next() {
            isBehind = line.seq >= size
            if isBehind { break }
            let digest = line.digest
            if erased.contains(digest) || erasedEntries.contains(line.seq) {
                unfinished += 1
            } else if places.contains(SealedFields.Field(seq: line.seq, digest: digest)) {
                digests.insert(digest)
            } else {
                throw StorageError(
                    .tampered,
                    "\(path):\(line.number): What stands here is not what entry \(line.seq) sealed; the entry itself is as it was recorded. Bring back a copy of the file."
                )
            }
        }
        if !isBehind, let torn = lines.tornOffset, try lines.holdsLine(below: size, from: torn) { throw lines.damage() }
        return true
    }
}
