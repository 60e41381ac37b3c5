internal import LedgerStorage

/// A migration to be written: a numbered file with a header, and nothing yet below it.
struct NewMigration {
    let name: String
    let folder: String

    /// Writes the next file of the folder; nothing existing is overwritten.
    ///
    /// - Returns: its path.
    func write() throws(CommandError) -> String {
        let isName = name.utf8.allSatisfy { byte in
            byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
                || byte >= UInt8(ascii: "0")
                    && byte <= UInt8(ascii: "9")
                || byte == UInt8(ascii: "_")
        }
        guard isName, name.utf8.count <= 64 else {
            throw .usage("The name of a migration has small letters, digits and underscores, such as witness_policy.")
        }
        do throws(StorageError) {
            let last =
                try FileSystem.names(in: folder).filter { $0.hasSuffix(".sql") }
                .compactMap { $0.utf8.count > 5 ? Int($0.prefix(4)) : nil }.max() ?? 0
            guard last < 9_999 else {
                throw StorageError(.badInput, "\(folder) holds migration 9999, the last there can be.")
            }
            let digits = String(last + 1)
            let file = String(repeating: "0", count: 4 - digits.count) + digits + "_\(name).sql"
            let path = folder + "/" + file
            try FileSystem.create(path, Array(Self.header.utf8), mode: 0o644)
            return path
        } catch {
            throw CommandError(error)
        }
    }

    private static let header = """
        -- What this changes, and why.
        --
        -- Migrations only go forward, in one transaction, and a released one is never edited: what it got wrong the next
        -- one puts right. No time, no random numbers, no PRAGMA, no COMMIT; the build says where a line may not stand.

        """
}
