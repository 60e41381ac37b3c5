package import LedgerCore

/// What opens the sealed fields of a ledger, for whoever may read the file beside it. Only digests are kept in memory.
package final class DisclosureIndex {
    private let path: String
    private var places: [Hash: Int] = [:]

    /// - Parameter path: that of the file of disclosures; there need be none.
    init(_ path: String, genesis: Hash) throws(StorageError) {
        self.path = path
        guard let lines = try DisclosureScanner(path, genesis: genesis) else { return }
        while let line = try lines.next() { places[line.digest] = line.offset }
    }

    /// What has this digest; nil where it is withheld or erased.
    package func disclosure(of digest: Hash) throws(StorageError) -> Disclosure? {
        guard let offset = places[digest] else { return nil }
        let bytes = try FileSystem.read(path, from: offset, count: Disclosure.textLimit + 24)
        let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
        let text = String(decoding: line.drop { $0 != UInt8(ascii: " ") }.dropFirst(), as: UTF8.self)
        // The file may have been written anew meanwhile; what does not fit is not shown.
        guard let disclosure = try? Disclosure(parsing: text), disclosure.digest == digest else { return nil }
        return disclosure
    }
}

extension LedgerReader {
    /// What opens the sealed fields of this ledger, as far as it lies beside it and may be read.
    package func disclosures() throws(StorageError) -> DisclosureIndex {
        try DisclosureIndex(place.disclosures, genesis: identity.genesis)
    }
}
