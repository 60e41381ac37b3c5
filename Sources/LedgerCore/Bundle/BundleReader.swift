/// Reads a bundle line by line, strictly: what it takes is what would have been written. Nothing is checked yet of what
/// the lines say.
///
/// Memory is bounded by that of a note; entries are not kept.
public struct BundleReader {
    /// What a line is.
    public enum Line {
        /// The first line, with the key of entry 0.
        case heading(VerifierKey)
        /// The bytes of the next entry, not copied.
        case entry(UnsafeRawBufferPointer)
        /// The hash of the next entry, whose bytes were erased.
        case erased(Hash)
        /// A line of the checkpoint behind the entries.
        case ending
    }

    private enum Part { case heading, entries, ending }

    /// The 1-based number of the line last read.
    public private(set) var number: UInt64 = 0
    private var part = Part.heading
    private var ending: [UInt8] = []
    private var endingStart: UInt64 = 0

    public init() {}

    /// Takes the next line without its newline.
    public mutating func read(_ line: UnsafeRawBufferPointer) throws(BundleError) -> Line {
        number += 1
        switch part {
        case .heading: return .heading(try heading(line))
        case .entries: return try entry(line)
        case .ending:
            guard ending.count + line.count < SignedNote.maximumByteCount else {
                throw failure("More stands behind the entries than a checkpoint has; the file is no bundle.")
            }
            ending.append(contentsOf: line)
            ending.append(0x0A)
            return .ending
        }
    }

    private mutating func heading(_ line: UnsafeRawBufferPointer) throws(BundleError) -> VerifierKey {
        let prefix = Array((LogBundle.context + " ").utf8)
        guard line.starts(with: prefix), line.count <= 1_024 else {
            throw failure(
                "A bundle begins with “\(LogBundle.context)” and a verifier key; make one with export --bundle FILE.")
        }
        part = .entries
        guard let text = String(validating: line.dropFirst(prefix.count), as: UTF8.self) else {
            throw failure("The verifier key is not UTF-8.")
        }
        do throws(NoteError) {
            let key = try VerifierKey(parsing: text)
            guard "\(key)".utf8.elementsEqual(text.utf8), key.algorithm == .ed25519 else {
                throw .badKey("It is not a log's Ed25519 key in its one text form.")
            }
            return key
        } catch {
            throw failure("The verifier key cannot be used: \(error)")
        }
    }

    private mutating func entry(_ line: UnsafeRawBufferPointer) throws(BundleError) -> Line {
        guard let first = line.first else {
            part = .ending
            endingStart = number + 1
            return .ending
        }
        guard line.count <= LogBundle.maximumLineByteCount else {
            throw failure("The line is longer than an entry may be, \(LogBundle.maximumLineByteCount) bytes.")
        }
        guard first == UInt8(ascii: "#") else { return .entry(line) }
        guard line.count == 45, let hash = Base64.hash(UnsafeRawBufferPointer(rebasing: line.dropFirst())) else {
            throw failure("Behind # stands the hash of an entry, 32 bytes in canonical base64, and nothing else.")
        }
        return .erased(hash)
    }

    /// The checkpoint, once every line was read.
    ///
    /// - Parameter isWhole: whether the last line ended with a newline.
    public func finish(isWhole: Bool) throws(BundleError) -> SignedNote {
        guard part == .ending, isWhole, !ending.isEmpty else {
            throw BundleError(
                line: max(number, 1),
                "The bundle was cut off: it ends before the signed checkpoint does. Fetch or export it again.")
        }
        do throws(NoteError) {
            return try SignedNote(parsing: ending)
        } catch {
            throw BundleError(line: endingStart, "The checkpoint cannot be read: \(error)")
        }
    }

    /// An error at the line last read.
    public func failure(_ reason: String) -> BundleError { BundleError(line: number, reason) }
}
