public import LedgerCore

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A file or a pipe, read in chunks of 256 KiB, with the SHA-256 digest of everything read so far.
///
/// A reader looks at the `window` of bytes that are read but not used, asks for more with `fill`, and lets go with
/// `consume`. The buffer grows only while one line or row does not fit, and no further than 2 MiB.
public final class ByteSource {
    static let chunk = 256 << 10
    static let capacity = 2 << 20

    /// The name for messages.
    public let name: String
    /// Whether it is a regular file, so that it can be read twice.
    public let isFile: Bool
    /// How many bytes were read since the start or the last `rewind`.
    public private(set) var byteCount = 0

    private let descriptor: Int32
    private let isOwned: Bool
    private let origin: off_t
    private var buffer: UnsafeMutableRawBufferPointer
    private var start = 0
    private var end = 0
    private var isAtEnd = false
    private var hasher = SHA256()

    /// Opens a regular file, or a named pipe where those are allowed.
    ///
    /// - Throws: `open` where it is missing, unreadable, a folder or a device.
    public convenience init(path: String, allowsPipe: Bool = false) throws(ImportError) {
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw ImportError(.open, file: path, "The name of the file is empty or holds U+0000.")
        }
        // Without O_NONBLOCK, opening a named pipe that nobody writes to would hang.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw ImportError(.open, file: path, "The file cannot be opened: \(Self.reason()).")
        }
        do throws(ImportError) {
            try self.init(descriptor: descriptor, name: path, isOwned: true, allowsPipe: allowsPipe)
        } catch {
            _ = close(descriptor)
            throw error
        }
    }

    /// Reads an open descriptor, standard input for example, from where it stands; it is left open.
    public convenience init(descriptor: Int32, name: String) throws(ImportError) {
        try self.init(descriptor: descriptor, name: name, isOwned: false, allowsPipe: true)
    }

    private init(descriptor: Int32, name: String, isOwned: Bool, allowsPipe: Bool) throws(ImportError) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw ImportError(.open, file: name, "The file cannot be looked at: \(Self.reason()).")
        }
        let type = status.st_mode & S_IFMT
        guard type != S_IFDIR else {
            throw ImportError(.open, file: name, "This is a folder; name a file in it.")
        }
        guard type == S_IFREG || (allowsPipe && type != S_IFBLK) else {
            throw ImportError(.open, file: name, "This is not a regular file; save what it gives to a file first.")
        }
        if isOwned, type != S_IFREG {
            _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
        }
        self.name = name
        self.descriptor = descriptor
        self.isOwned = isOwned
        isFile = type == S_IFREG
        origin = isFile ? max(0, lseek(descriptor, 0, SEEK_CUR)) : 0
        buffer = .allocate(byteCount: 2 * Self.chunk, alignment: 16)
    }

    deinit {
        buffer.deallocate()
        if isOwned { _ = close(descriptor) }
    }

    /// What is read but not used; valid until the next call.
    var window: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: buffer[start..<end]) }

    /// Lets go of the first bytes of the window.
    func consume(_ count: Int) { start = min(start + count, end) }

    /// Adds at least one byte to the window; false at the end of the file.
    func fill() throws(ImportError) -> Bool {
        if isAtEnd { return false }
        try makeRoom()
        let free = UnsafeMutableRawBufferPointer(rebasing: buffer[end...])
        while true {
            let count = read(descriptor, free.baseAddress, min(free.count, Self.chunk))
            if count > 0 {
                hasher.update(UnsafeRawBufferPointer(rebasing: free[..<count]))
                end += count
                byteCount += count
                return true
            }
            if count == 0 {
                isAtEnd = true
                return false
            }
            guard errno == EINTR else {
                throw ImportError(
                    .read, file: name,
                    "Reading failed behind byte \(byteCount): \(Self.reason()). Nothing was imported.")
            }
        }
    }

    /// Starts again from where the source stood when it was opened.
    func rewind() throws(ImportError) {
        guard isFile, lseek(descriptor, origin, SEEK_SET) >= 0 else {
            throw ImportError(.needsFile, file: name, "This must be read twice; save it to a file and name the file.")
        }
        (start, end, byteCount, isAtEnd, hasher) = (0, 0, 0, false, SHA256())
    }

    /// Reads what is left, unseen, so that the digest is that of the whole file.
    func drain() throws(ImportError) {
        repeat { consume(end - start) } while try fill()
    }

    /// The digest of what was read since the start or the last `rewind`.
    public var digest: Hash {
        var hasher = hasher
        return hasher.finish()
    }

    private func makeRoom() throws(ImportError) {
        if buffer.count - end >= Self.chunk { return }
        if start > 0 {
            buffer.copyMemory(from: window)
            (start, end) = (0, end - start)
        }
        if buffer.count - end >= Self.chunk { return }
        guard buffer.count < Self.capacity else {
            throw ImportError(
                .limit, file: name, "More than \(end) bytes belong together; no file of this kind has that.")
        }
        let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: buffer.count * 2, alignment: 16)
        larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[..<end]))
        buffer.deallocate()
        buffer = larger
    }

    private static func reason() -> String { String(cString: strerror(errno)) }
}
