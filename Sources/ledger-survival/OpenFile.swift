#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// A file whose bytes are changed in place. It stays open: closing it would let go of the locks of this process.
struct OpenFile {
    private let descriptor: Int32
    private let path: String

    init(_ path: String) throws(SurvivalError) {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SurvivalError("\(path) cannot be opened.") }
    }

    func write(_ byte: UInt8, at place: Int) throws(SurvivalError) {
        guard withUnsafeBytes(of: byte, { pwrite(descriptor, $0.baseAddress, 1, off_t(place)) }) == 1 else {
            throw SurvivalError("\(path) cannot be written.")
        }
    }
}
