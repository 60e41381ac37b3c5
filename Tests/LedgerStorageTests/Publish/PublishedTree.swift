import LedgerCore
import LedgerStorage
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A ledger and the folder that it is published into.
final class PublishedTree {
    let ledger: TestLedger
    var path: String { ledger.folder.path + "/tree" }

    init(entries: Int = 0) throws { ledger = try TestLedger(entries: entries) }

    /// Everything as it stands at this moment, in a folder of its own.
    init(copying other: PublishedTree) throws { ledger = try TestLedger(copying: other.ledger) }

    @discardableResult
    func publish(into path: String? = nil, isWhole: Bool = false) throws -> Publisher.Report {
        let publisher = try Publisher(path ?? self.path)
        publisher.isWhole = isWhole
        let checkpoint = try ledger.writer().checkpoint()
        return try publisher.publish(checkpoint, of: try LedgerReader(ledger.path, cache: nil))
    }

    func verify(vkey: String? = nil) -> VerificationReport {
        var verifier = TileVerifier()
        verifier.verifierKey = vkey
        return verifier.verify(path)
    }

    /// Every file by its path within the folder.
    func files() throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for (file, bytes) in try ledger.folder.contents(path) { files[String(file.dropFirst(path.count + 1))] = bytes }
        return files
    }

    /// Puts a file in place of what is there; nil to take it away.
    func put(_ name: String, _ bytes: [UInt8]?) throws {
        let file = "\(path)/\(name)"
        unlink(file)
        guard let bytes else { return }
        try FileSystem.makeFolder(FileSystem.folder(of: file))
        try FileSystem.create(file, bytes, mode: 0o644)
    }

    /// What a ledger of these entries would be published as, in a folder of its own.
    func publishedAnew() throws -> [String: [UInt8]] {
        let folder = try TemporaryFolder()
        try publish(into: folder.path + "/tree")
        var files: [String: [UInt8]] = [:]
        for (file, bytes) in try folder.contents() { files[String(file.dropFirst(folder.path.count + 6))] = bytes }
        return files
    }

    func vkey() throws -> String { try LedgerReader(ledger.path, cache: nil).identity.verifierKey }
}
