internal import Candidacy
internal import LedgerCore

extension RecordingSession {
    /// Whether what is sealed in an entry is what a decision seals anew under another salt. What was erased counts as
    /// equal: it is not brought back.
    ///
    /// - Parameter isSaidToBe: whether whoever sends it says that it is the same, which stands where it is withheld here.
    func opens(_ entry: Entry, as decision: Decision, isSaidToBe: Bool = false) throws(StorageError) -> Bool {
        let fresh = Dictionary(decision.disclosures.map { ($0.digest, $0.value) }, uniquingKeysWith: { $1 })
        for (earlier, later) in zip(SealedValue.all(in: entry.body), SealedValue.all(in: decision.body))
        where earlier.digest != later.digest {
            // A digest that was handed in as one is another than any that stands.
            guard let value = fresh[later.digest] else { return false }
            if let known = try hashOfValue(earlier.digest) {
                if SHA256.digest(value.canonicalBytes) != known { return false }
            } else if !isSaidToBe {
                guard try isErased(entry.seq, earlier.path) else { return false }
            }
        }
        return true
    }

    private func isErased(_ seq: UInt64, _ path: String) throws(StorageError) -> Bool {
        try facts.erasures().contains { $0.target == seq && ($0.path == path || $0.path == "*") }
    }

    /// The hash of the value that a digest seals; nil where nothing here opens it.
    private func hashOfValue(_ digest: Hash) throws(StorageError) -> Hash? {
        if let value = sealedHere[digest] { return value }
        return try disclosure(of: digest).map { SHA256.digest($0.value.canonicalBytes) }
    }

    /// What opens a field that is sealed already.
    func disclosure(of digest: Hash) throws(StorageError) -> Disclosure? {
        let writer = recorder.writer
        let index =
            if let opened { opened } else {
                try DisclosureIndex(writer.place.disclosures, genesis: writer.identity.genesis)
            }
        opened = index
        return try index.disclosure(of: digest)
    }
}
