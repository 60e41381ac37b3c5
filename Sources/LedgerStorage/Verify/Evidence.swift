/// A ledger file as it was found, and the way it is looked at: nothing of it, or beside it, is ever changed.
final class Evidence {
    /// What is read, and how.
    struct Source: Sendable {
        /// The ledger, or a private copy of it.
        let path: String
        let mode: Connection.Mode
        /// The ledger.
        let name: String

        func open() throws(StorageError) -> Connection { try Connection(path, mode, name: name) }
    }

    let source: Source
    /// What is wrong with the file or beside it, whole sentences.
    private(set) var problems: [String] = []
    /// What a reader should know, but is no fault.
    private(set) var remarks: [String] = []
    private let place: LedgerPlace
    private var privateFolder: String?
    private let sidecarsAtFirst: [String]

    deinit {
        if let privateFolder { FileSystem.removeFolder(privateFolder) }
    }

    init(_ path: String) throws(StorageError) {
        place = LedgerPlace(path)
        guard try place.status() != nil else {
            throw StorageError(.missing, "There is no ledger at \(path); name it with --ledger.")
        }
        let usesRollbackJournal = try place.usesRollbackJournal()
        sidecarsAtFirst = try Self.sidecars(place)
        var problems: [String] = []
        for sidecar in [place.writeAheadLog, place.sharedMemory] where sidecarsAtFirst.contains(sidecar) {
            problems.append("\(sidecar) lies beside the ledger, which audit-ledger never makes; it was not applied")
        }
        if !usesRollbackJournal {
            problems.append("the header asks for write-ahead logging or another format, which audit-ledger never uses")
        }
        let journal = try FileSystem.status(place.journal)
        if let journal, journal.form != .file {
            problems.append("\(place.journal) is not a plain file")
        } else if journal != nil, try JournalHeader.namesSuperJournal(place.journal) {
            problems.append(
                "\(place.journal) names a super-journal, which audit-ledger never makes; it was not replayed")
        }
        if problems.isEmpty, try Self.isHot(path) {
            let folder = try FileSystem.makeTemporaryFolder()
            privateFolder = folder
            source = Source(path: folder + "/ledger.sqlite", mode: .readOnly, name: path)
            remarks.append("a writer was interrupted; what it left was undone in a private copy, and that was judged")
            try recover(from: path, journal: place.journal)
        } else {
            source = Source(path: path, mode: problems.isEmpty ? .readOnly : .immutable, name: path)
        }
        self.problems = problems
    }

    /// Whether anything appeared or vanished beside the file while it was looked at, but for a writer's journal.
    func newSidecars() throws(StorageError) -> [String] {
        try Self.sidecars(place).filter { !sidecarsAtFirst.contains($0) && $0 != place.journal }
    }

    private static func sidecars(_ place: LedgerPlace) throws(StorageError) -> [String] {
        var found: [String] = []
        for path in [place.journal, place.writeAheadLog, place.sharedMemory] where try FileSystem.status(path) != nil {
            found.append(path)
        }
        return found
    }

    /// Whether a journal beside the file must be replayed before it can be read. SQLite itself decides: a journal of a
    /// writer at work is not hot.
    static func isHot(_ path: String) throws(StorageError) -> Bool {
        do throws(StorageError) {
            let connection = try Connection(path, .readOnly)
            _ = try connection.integer("SELECT count(*) FROM sqlite_schema")
            return false
        } catch {
            if error.code == .hotJournal { return true }
            throw error
        }
    }

    private func recover(from original: String, journal: String) throws(StorageError) {
        let before = try FileSystem.status(journal)?.signature
        try RetainedFile.copy(original, to: source.path)
        try FileSystem.copy(journal, to: source.path + "-journal")
        guard try FileSystem.status(journal)?.signature == before else {
            throw StorageError(.busy, "A writer has just undone what was left beside \(original); try again.")
        }
        // Asked of the copy, which nobody can exchange any more.
        guard try !JournalHeader.namesSuperJournal(source.path + "-journal") else {
            throw StorageError(.tampered, "\(journal) names a super-journal, which audit-ledger never makes.")
        }
        let connection = try Connection(source.path, .readWrite, name: original)
        _ = try connection.integer("SELECT count(*) FROM sqlite_schema")
    }
}
