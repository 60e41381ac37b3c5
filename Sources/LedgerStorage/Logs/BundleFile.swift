internal import LedgerCore

/// Why a bundle could not be read, or is none.
enum BundleFault: Error {
    case storage(StorageError)
    /// The entry is nil where none is at fault but what stands before or behind them.
    case refused(BundleError, seq: UInt64?)
}

/// A bundle in a file, read from its beginning as often as asked. Nothing of it is kept in memory but one line.
struct BundleFile {
    /// What a whole reading found: a log that is consistent in itself, whoever signed it.
    struct Content {
        /// The entries and the tree.
        let chain: LogChain
        /// The checkpoint behind them, not verified yet.
        let note: SignedNote
        /// Where it begins, for messages.
        let line: UInt64
        let origin: Origin
        let keys: KeyHistory
        /// SHA-256 of the file.
        let digest: Hash
    }

    /// An entry as it goes by.
    struct Passing {
        let seq: UInt64
        let hash: Hash
        /// Nil where they were erased.
        let bytes: UnsafeRawBufferPointer?
        /// The roots along the right edge of the tree that ends with the entry.
        let edge: RightEdge
    }

    let path: String
    private let lines: BundleLines

    init(_ path: String) throws(StorageError) {
        self.path = path
        lines = try BundleLines(path)
    }

    /// Reads and proves the whole log: every entry canonical, in sequence and linked, every erasure named by a redaction.
    ///
    /// - Parameter body: called with each entry, in order.
    func read(_ body: (Passing) throws(StorageError) -> Void) throws(StorageError) -> Content {
        do throws(BundleFault) {
            return try prove(body)
        } catch {
            switch error {
            case .storage(let error): throw error
            case .refused(let error, _): throw refusal(error)
            }
        }
    }

    /// As `read`, and says which entry is at fault.
    func prove(_ body: (Passing) throws(StorageError) -> Void) throws(BundleFault) -> Content {
        do throws(StorageError) { try lines.rewind() } catch { throw .storage(error) }
        var reader = BundleReader()
        var chain = LogChain()
        var heading: VerifierKey?
        var ending: UInt64 = 0
        while let line = try nextLine() {
            let entry: (hash: Hash, bytes: UnsafeRawBufferPointer?)
            do throws(BundleError) {
                switch try reader.read(line) {
                case .heading(let key):
                    heading = key
                    continue
                case .ending:
                    if ending == 0 { ending = reader.number }
                    continue
                case .entry(let bytes): entry = (try Self.append(bytes, to: &chain, reader), bytes)
                case .erased(let hash):
                    try Self.append(erased: hash, to: &chain, reader)
                    entry = (hash, nil)
                }
                guard chain.size <= LogPlace.maximumSize, chain.size > 1 || chain.keys?.terms[0].key == heading else {
                    throw reader.failure("Entry 0 names another key than the first line, or the log is too long.")
                }
            } catch {
                throw .refused(error, seq: heading == nil || ending > 0 ? nil : error.line - 2)
            }
            let passing = Passing(seq: chain.size - 1, hash: entry.hash, bytes: entry.bytes, edge: chain.edge)
            do throws(StorageError) { try body(passing) } catch { throw .storage(error) }
        }
        return try content(reader, chain, ending, lines.isWhole)
    }

    private func nextLine() throws(BundleFault) -> UnsafeRawBufferPointer? {
        do throws(StorageError) { return try lines.next() } catch { throw .storage(error) }
    }

    private func content(
        _ reader: BundleReader, _ chain: LogChain, _ ending: UInt64, _ isWhole: Bool
    ) throws(BundleFault) -> Content {
        if let seq = chain.unlawfulErasure {
            throw .refused(
                BundleError(
                    line: seq + 2, "The bytes of entry \(seq) are gone, and no redaction names it; it was cut out."),
                seq: seq)
        }
        do throws(BundleError) {
            let note = try reader.finish(isWhole: isWhole)
            guard let origin = chain.origin, let keys = chain.keys else {
                throw BundleError(line: ending, "The bundle holds no entry.")
            }
            return Content(
                chain: chain, note: note, line: ending + 1, origin: origin, keys: keys, digest: lines.digest)
        } catch {
            throw .refused(error, seq: nil)
        }
    }

    private static func append(
        _ bytes: UnsafeRawBufferPointer, to chain: inout LogChain, _ reader: BundleReader
    ) throws(BundleError) -> Hash {
        do throws(EntryError) {
            return try chain.append(bytes)
        } catch {
            throw reader.failure("Entry \(chain.size) is not one of this log: \(error).")
        }
    }

    private static func append(
        erased hash: Hash, to chain: inout LogChain, _ reader: BundleReader
    ) throws(BundleError) {
        do throws(EntryError) {
            try chain.append(erased: hash)
        } catch {
            throw reader.failure("Entry \(chain.size) is not one of this log: \(error.reason).")
        }
    }

    func refusal(_ error: BundleError) -> StorageError {
        StorageError(
            .badInput, "\(ImportText.text(path, limit: 256)):\(error.line): \(error.reason) Nothing was imported.")
    }
}
