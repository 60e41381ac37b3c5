internal import LedgerCore

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

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
    private let source: ByteSource

    init(_ path: String) throws(StorageError) {
        self.path = path
        do throws(ImportError) {
            source = try ByteSource(path: path)
        } catch {
            throw StorageError(error.code == .open ? .missing : .io, "\(error)")
        }
    }

    /// Reads and proves the whole log: every entry canonical, in sequence and linked, every erasure named by a redaction.
    ///
    /// - Parameter body: called with each entry, in order.
    func read(_ body: (Passing) throws(StorageError) -> Void) throws(StorageError) -> Content {
        var reader = BundleReader()
        var chain = LogChain()
        var heading: VerifierKey?
        var ending: UInt64 = 0
        try rewind()
        let isWhole = try lines { (line) throws(StorageError) in
            do throws(BundleError) {
                let bytes: UnsafeRawBufferPointer?
                switch try reader.read(line) {
                case .heading(let key):
                    heading = key
                    return
                case .ending:
                    if ending == 0 { ending = reader.number }
                    return
                case .entry(let found): bytes = found
                case .erased(let hash):
                    bytes = nil
                    try Self.append(erased: hash, to: &chain, reader)
                }
                if let bytes { try Self.append(bytes, to: &chain, reader) }
                guard chain.size <= LogPlace.maximumSize, chain.size > 1 || chain.keys?.terms[0].key == heading else {
                    throw reader.failure("Entry 0 names another key than the first line, or the log is too long.")
                }
            } catch {
                throw refusal(error)
            }
            guard ending == 0, let hash = chain.head else { return }
            let passing = chain.size - 1
            try body(
                Passing(
                    seq: passing, hash: hash, bytes: line.first == UInt8(ascii: "#") ? nil : line, edge: chain.edge))
        }
        return try content(reader, chain, ending, isWhole)
    }

    private func content(
        _ reader: BundleReader, _ chain: LogChain, _ ending: UInt64, _ isWhole: Bool
    ) throws(StorageError) -> Content {
        do throws(BundleError) {
            let note = try reader.finish(isWhole: isWhole)
            guard let origin = chain.origin, let keys = chain.keys else {
                throw BundleError(line: ending, "The bundle holds no entry.")
            }
            if let seq = chain.unlawfulErasure {
                throw BundleError(
                    line: seq + 2, "The bytes of entry \(seq) are gone, and no redaction names it; it was cut out.")
            }
            return Content(
                chain: chain, note: note, line: ending + 1, origin: origin, keys: keys, digest: source.digest)
        } catch {
            throw refusal(error)
        }
    }

    private static func append(
        _ bytes: UnsafeRawBufferPointer, to chain: inout LogChain, _ reader: BundleReader
    ) throws(BundleError) {
        do throws(EntryError) {
            try chain.append(bytes)
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

    private func rewind() throws(StorageError) {
        do throws(ImportError) { try source.rewind() } catch { throw StorageError(.io, "\(error)") }
    }

    /// Hands out every line without its newline; one that is longer than any may be is cut where that shows.
    ///
    /// - Returns: whether the last line ended with a newline.
    private func lines(_ body: (UnsafeRawBufferPointer) throws(StorageError) -> Void) throws(StorageError) -> Bool {
        var searched = 0
        while true {
            let window = source.window
            if searched < window.count, let base = window.baseAddress,
                let found = memchr(base + searched, 0x0A, window.count - searched)
            {
                let end = UnsafeRawPointer(found) - base
                try body(UnsafeRawBufferPointer(rebasing: window[..<end]))
                source.consume(end + 1)
                searched = 0
                continue
            }
            searched = window.count
            if searched > LogBundle.maximumLineByteCount {
                try body(window)
                source.consume(searched)
                searched = 0
                continue
            }
            do throws(ImportError) {
                if try source.fill() { continue }
            } catch {
                throw StorageError(.io, "\(error)")
            }
            // A line without its end is part of one.
            return searched == 0
        }
    }
}
