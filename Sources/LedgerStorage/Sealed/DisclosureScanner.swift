internal import LedgerCore

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Reads the file of disclosures from its first line to its last: `audit-ledger/disclosures@1` and the hash of entry 0,
/// then for each sealed value the number of its entry and the disclosure, in the order of the chain.
final class DisclosureScanner {
    struct Line {
        /// The entry that holds the digest.
        let seq: UInt64
        let text: String
        /// 1-based.
        let number: Int
        /// The first byte of the line, and how many it has with its line feed.
        let offset: Int
        let count: Int

        var digest: Hash { SHA256.digest(text) }
    }

    static func header(_ genesis: Hash) -> String { "audit-ledger/disclosures@1 \(genesis)\n" }

    private static let lineLimit = Disclosure.textLimit + 24

    let path: String
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var start = 0
    private var offset = 0
    private var number = 1
    /// Where a last line begins that has no end, or zeros: what a crash left of what was added, or taken back.
    private(set) var tornOffset: Int?

    deinit { close(descriptor) }

    /// Nil where there is no file, or none that says anything.
    init?(_ path: String, genesis: Hash) throws(StorageError) {
        guard let status = try FileSystem.status(path) else { return nil }
        guard status.form == .file else {
            throw StorageError(.unsafePlace, "\(path) is not a plain file, so no disclosure is read from it.")
        }
        self.path = path
        descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileSystem.failure("read", path) }
        let header = Self.header(genesis)
        // What a crash left of a file that was just being made.
        if status.size < header.utf8.count {
            let bytes = try FileSystem.read(path, from: 0, count: header.utf8.count)
            if header.utf8.starts(with: bytes) { return nil }
        }
        guard try line(limit: header.utf8.count).map({ $0 + "\n" }) == header else {
            throw StorageError(
                .tampered,
                "\(path):1: This is not the file of disclosures of this ledger; bring back the one that was there.")
        }
    }

    /// The next line; nil at the end. A line that has no end is left out.
    func next() throws(StorageError) -> Line? {
        let offset = offset
        number += 1
        guard let line = try line(limit: Self.lineLimit) else { return nil }
        guard line.utf8.count <= Self.lineLimit else { throw tooLong }
        let parts = line.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, let seq = UInt64(parts[0]), String(seq) == parts[0] else {
            throw StorageError(
                .tampered,
                "\(path):\(number): This is no number of an entry and a disclosure; bring back a copy of the file.")
        }
        return Line(seq: seq, text: String(parts[1]), number: number, offset: offset, count: line.utf8.count + 1)
    }

    private var tooLong: StorageError {
        StorageError(.tampered, "\(path):\(number): The line is longer than any disclosure; bring back a copy.")
    }

    private func line(limit: Int) throws(StorageError) -> String? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                let bytes = buffer[start..<end]
                guard !bytes.contains(0) else { return torn() }
                offset += bytes.count + 1
                start = end + 1
                guard bytes.allSatisfy({ $0 > 0x1F && $0 < 0x7F }) else { return "" }
                return String(decoding: bytes, as: UTF8.self)
            }
            guard buffer.count - start <= limit else {
                if buffer[start...].contains(0) { return torn() }
                throw tooLong
            }
            searched = buffer.count - start
            buffer.removeFirst(start)
            start = 0
            guard try fill() else {
                tornOffset = buffer.isEmpty ? nil : offset
                return nil
            }
        }
    }

    private func torn() -> String? {
        tornOffset = offset
        return nil
    }

    func damage() -> StorageError {
        StorageError(
            .tampered,
            "\(path):\(number): The line was overwritten, and others follow it; bring back a copy of the file.")
    }

    /// Whether a whole line of an entry below a place begins behind an offset.
    func holdsLine(below size: UInt64, from offset: Int) throws(StorageError) -> Bool {
        var place = offset
        var number: UInt64?
        var isHead = false
        while true {
            let bytes = try FileSystem.read(path, from: place, count: 1 << 16)
            guard !bytes.isEmpty else { return false }
            place += bytes.count
            for byte in bytes {
                switch byte {
                case UInt8(ascii: "\n"): (number, isHead) = (nil, true)
                case UInt8(ascii: "0")...UInt8(ascii: "9") where isHead:
                    let (tens, isTooLarge) = (number ?? 0).multipliedReportingOverflow(by: 10)
                    let (sum, overflows) = tens.addingReportingOverflow(UInt64(byte - UInt8(ascii: "0")))
                    (number, isHead) = (sum, !isTooLarge && !overflows)
                case UInt8(ascii: " ") where isHead:
                    if let number, number < size { return true }
                    isHead = false
                default: isHead = false
                }
            }
        }
    }

    /// Reads on; says whether there was anything.
    private func fill() throws(StorageError) -> Bool {
        let count = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: 1 << 16))
        while true {
            let got = buffer.withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress! + count, 1 << 16, off_t(offset + count))
            }
            if got < 0, errno == EINTR { continue }
            buffer.removeLast((1 << 16) - max(got, 0))
            guard got >= 0 else { throw FileSystem.failure("read", path) }
            return got > 0
        }
    }
}
