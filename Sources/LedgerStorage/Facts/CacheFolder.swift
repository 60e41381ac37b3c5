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
        let suffix = log.map { "\n\($0)" } ?? ""
        let name = SHA256.digest("\(identity.genesis)\n\(FileSystem.resolved(ledger))\(suffix)")
        return "\(path)/\(name.hexadecimal.prefix(32)).facts"
    }

    /// The facts of a ledger: kept here, or in memory where nothing can be kept.
    static func facts(
        _ folder: CacheFolder?, _ identity: LedgerIdentity, _ ledger: String, log: String? = nil
    ) throws(StorageError) -> FactsCache {
        if let folder, let facts = try? FactsCache(folder.factsPath(identity, ledger, log: log)) { return facts }
        return try FactsCache(nil)
    }
}
