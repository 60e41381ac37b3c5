internal import CLedgerSQLite

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// File systems of other machines: their locks and syncs are not to be relied on, so nothing is written there unless
/// somebody says that these can be.
package enum NetworkFileSystem {
    /// The variable that says so with `yes`, and with nothing else.
    package static let override = "AUDIT_LEDGER_NETWORK_FILE_SYSTEM"

    /// Refuses a folder of another machine.
    package static func refuse(_ folder: String) throws(StorageError) {
        if getenv(override).map({ String(cString: $0) }) == "yes" { return }
        guard let name = try name(of: folder) else { return }
        throw StorageError(
            .unsafePlace,
            "The folder \(folder) lies on a network file system (\(name)), whose locks and writes may be lost; choose a local disk, or set \(override)=yes where you know that they are not."
        )
    }

    private static func name(of folder: String) throws(StorageError) -> String? {
        #if os(Linux)
            let type = cledger_file_system_type(folder)
            guard type >= 0 else { return try unknown(folder) }
            return name(ofType: UInt32(truncatingIfNeeded: type))
        #else
            var raw = statfs()
            guard statfs(folder, &raw) == 0 else { return try unknown(folder) }
            return raw.f_flags & UInt32(bitPattern: MNT_LOCAL) == 0 ? "not local" : nil
        #endif
    }

    private static func unknown(_ folder: String) throws(StorageError) -> String? {
        // Where there is none, whoever opens something there says so.
        guard errno == ENOENT || errno == ENOTDIR else { throw FileSystem.failure("examine", folder) }
        return nil
    }

    /// What a type is called that `statfs` gave (linux/magic.h); nil where it is none of another machine.
    package static func name(ofType type: UInt32) -> String? {
        switch type {
        case 0x6969: "NFS"
        case 0x517B, 0xFF53_4D42, 0xFE53_4D42: "SMB"
        case 0x6573_5546: "FUSE"
        case 0x5346_414F, 0x6B41_4653: "AFS"
        case 0x7375_7245: "Coda"
        case 0x00C3_6400: "Ceph"
        case 0x0102_1997: "9P"
        case 0x0BD0_0BD0: "Lustre"
        case 0x564C: "NCP"
        default: nil
        }
    }
}
