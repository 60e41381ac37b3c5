internal import Candidacy
public import LedgerCore

/// The only way back from a lost pin: looks at the whole ledger, makes a new pin over it, and records that it did.
///
/// What the pin would have shown, an older copy put back, nobody can tell any more; the entry says so for ever.
public struct Repin: Sendable {
    private let path: String
    private let keys: KeyFolder
    private let migrations: [Migration]
    private let options: LedgerOptions

    public init(
        _ path: String, keys: KeyFolder, migrations: [Migration], options: LedgerOptions = LedgerOptions()
    ) {
        self.path = path
        self.keys = keys
        self.migrations = migrations
        self.options = options
    }

    /// - Parameter authority: who decided to go on.
    /// - Returns: the number of entries and the root that the new pin holds, the entry about it included.
    public func run(authority: String? = nil) throws(StorageError) -> (size: UInt64, root: Hash) {
        let reader = try LedgerReader(path, cache: nil)
        let history = try reader.keyHistory()
        let key = history.current
        _ = try keys.signingKey(key)
        try checkLost(key)
        try checkLedger(history, reader)
        // A key whose pin lies elsewhere until it is whole: only then it gets its name.
        let folder = "\(keys.path)/.pin-\(Hexadecimal.encode(randomBytes(8)))"
        try FileSystem.makeFolder(folder)
        defer { FileSystem.removeFolder(folder) }
        let draft = KeyFolder(folder)
        try Pin.create(draft.pinPath(key), origin: key.name)
        let result = try record(draft, authority)
        try options.reached(.pinMade)
        for further in keys.pinPaths(key).dropFirst() {
            try FileSystem.makeFolder(FileSystem.folder(of: further))
            try FileSystem.copy(draft.pinPath(key), to: "\(folder)/further")
            try FileSystem.create(further, try FileSystem.read("\(folder)/further", limit: 1 << 16), mode: 0o600)
            FileSystem.remove("\(folder)/further")
        }
        try FileSystem.publish(draft.pinPath(key), as: keys.pinPath(key))
        return result
    }

    private func checkLost(_ key: VerifierKey) throws(StorageError) {
        for pin in keys.pinPaths(key) where try FileSystem.status(pin) != nil {
            let isReadable = ((try? Pin.peek(pin, origin: key.name)) ?? nil) != nil
            throw StorageError(
                .exists,
                isReadable
                    ? "The pin \(pin) is there and can be read, so it is not lost: copy it to where it is missing, and run verify."
                    : "The pin \(pin) is damaged and is not overwritten; keep it under another name as evidence, and try again."
            )
        }
    }

    private func checkLedger(_ history: KeyHistory, _ reader: LedgerReader) throws(StorageError) {
        var verifier = Verifier(migrations: migrations, keys: nil)
        verifier.checksDisclosures = false
        let report = verifier.verify(path)
        guard report.verdict == .intact, report.isComplete else {
            throw LedgerWriter.refusal(report, LedgerPlace(path))
        }
        for term in history.terms.dropLast() {
            for pin in try keys.peekPins(origin: term.key.name, term.key) {
                if pin.size <= report.size, try reader.connection.tree(size: pin.size).root == pin.root { continue }
                throw StorageError(
                    .rolledBack,
                    "The pin of a key before remembers \(pin.size) entries that \(path) does not have so; run verify.")
            }
        }
    }

    private func record(_ draft: KeyFolder, _ authority: String?) throws(StorageError) -> (size: UInt64, root: Hash) {
        let keys = keys
        let writer = try LedgerWriter(path, keys: draft, migrations: migrations, options: options) {
            (key) throws(StorageError) in try keys.signingKey(key)
        }
        let transaction = try writer.begin()
        var body = JSONObject([
            ("type", "lost-pin"),
            (
                "detail",
                .string(
                    "The pin of the key was lost and made anew over \(transaction.size) entries; that none were sealed beyond those, nobody can tell from here."
                )
            ),
            ("effective", .string(String("\(options.clock())".prefix(10)))),
        ])
        body["authority"] = authority.map { .string($0) }
        try transaction.append(madeBy: "anomaly", body)
        return try transaction.commit()
    }

    private func randomBytes(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }
}
