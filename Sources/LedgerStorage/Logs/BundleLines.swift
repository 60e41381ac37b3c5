internal import LedgerCore

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The lines of a bundle in a file, one after the other; no more than one is held in memory.
final class BundleLines {
    /// Whether the last line ended with a newline, once there is no other.
    private(set) var isWhole = true
    private let source: ByteSource
    private var used = 0

    init(_ path: String) throws(StorageError) {
        do throws(ImportError) {
            source = try ByteSource(path: path)
        } catch {
            throw StorageError(error.code == .open ? .missing : .io, "\(error)")
        }
    }

    /// SHA-256 of what was read.
    var digest: Hash { source.digest }

    func rewind() throws(StorageError) {
        (isWhole, used) = (true, 0)
        do throws(ImportError) { try source.rewind() } catch { throw StorageError(.io, "\(error)") }
    }

    /// The next line without its newline, valid until the next call; nil behind the last. One that is longer than any may
    /// be is cut where that shows, and one without its end is left out.
    func next() throws(StorageError) -> UnsafeRawBufferPointer? {
        source.consume(used)
        used = 0
        var searched = 0
        while true {
            let window = source.window
            if searched < window.count, let base = window.baseAddress,
                let found = memchr(base + searched, 0x0A, window.count - searched)
            {
                let end = UnsafeRawPointer(found) - base
                used = end + 1
                return UnsafeRawBufferPointer(rebasing: window[..<end])
            }
            searched = window.count
            if searched > LogBundle.maximumLineByteCount {
                used = searched
                return window
            }
            do throws(ImportError) {
                if try source.fill() { continue }
            } catch {
                throw StorageError(.io, "\(error)")
            }
            isWhole = searched == 0
            return nil
        }
    }
}
