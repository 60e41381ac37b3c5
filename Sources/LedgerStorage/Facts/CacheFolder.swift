internal import LedgerCore

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The folder for what can be derived again.
public struct CacheFolder: Sendable, Hashable {
    public let path: String

    public init(_ path: String) { self.path = path }

    /// `audit-ledger` in the user's folder for caches; nil where there is none.
    public static func standard() -> CacheFolder? {
        if let path = variable("XDG_CACHE_HOME") { return CacheFolder(path + "/audit-ledger") }
        return variable("HOME").map { CacheFolder($0 + "/.cache/audit-ledger") }
    }

    private static func variable(_ name: String) -> String? {
        guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { return nil }
        return value
    }

    /// The facts of the ledger at a path; two copies of one ledger have facts of their own.
    ///
    /// - Parameter log: the origin of a log that was imported into it, whose facts are meant.
    func factsPath(_ identity: LedgerIdentity, _ ledger: String, log: String? = nil) -> String {
        let place = SHA256.digest(FileSystem.resolved(ledger) + (log.map { "\n\($0)" } ?? ""))
        return "\(path)/\(Self.prefix(identity.genesis))\(place.hexadecimal.prefix(16)).facts"
    }

    private static func prefix(_ genesis: Hash) -> String {
        SHA256.digest("\(genesis)").hexadecimal.prefix(32) + "-"
    }

    /// Erases the facts of every copy of a ledger that were kept here, wherever the copy lay or lies.
    ///
    /// - Parameters:
    ///   - genesis: the hash of its entry 0; of an imported log, that of the log's.
    ///   - kept: facts that are left, since they are up to date.
    func erase(_ genesis: Hash, but kept: String?) throws(StorageError) {
        guard try FileSystem.status(path) != nil else { return }
        let prefix = Self.prefix(genesis)
        for name in try FileSystem.names(in: path).sorted() where name.hasPrefix(prefix) {
            let file = "\(path)/\(name)"
            if let kept, file.hasPrefix(kept) { continue }
            if name.hasSuffix(".facts") { try Self.waitForOthers(file) }
            FileSystem.erase(file)
        }
    }

    /// Fails while another process has facts open that it is reading or changing.
    private static func waitForOthers(_ file: String) throws(StorageError) {
        do throws(StorageError) {
            let connection = try Connection(file, .create, busyMilliseconds: 2_000)
            try connection.execute("BEGIN EXCLUSIVE")
            connection.rollBack()
        } catch {
            // What is no database tells nothing to anyone.
            guard error.code == .busy else { return }
            throw StorageError(
                .busy,
                "Another process is using \(file), which may still tell what is to be erased; when it has ended, give the same command again."
            )
        }
    }

    /// The facts of a ledger: kept here, or in memory where nothing can be kept.
    static func facts(
        _ folder: CacheFolder?, _ identity: LedgerIdentity, _ ledger: String, log: String? = nil
    ) throws(StorageError) -> FactsCache {
        if let folder, let facts = try? FactsCache(folder.factsPath(identity, ledger, log: log)) { return facts }
        return try FactsCache(nil)
    }
}
