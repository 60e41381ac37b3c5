internal import LedgerCore
internal import LedgerMigrations
internal import LedgerStorage

#if canImport(Glibc)
    @preconcurrency internal import Glibc
#else
    internal import Darwin
#endif

/// What every command is told: which ledger, which keys, how to answer.
struct Call {
    enum Format { case text, json, sarif }

    /// `--ledger`, else `AUDIT_LEDGER`, else `ledger.sqlite` in the current folder.
    let ledger: String
    let format: Format
    /// `--origin`: the ledger must be this one, a guard for scripts.
    let origin: String?
    private let keysPath: String?

    /// Takes the options that all commands share.
    init(_ arguments: inout Arguments) throws(CommandError) {
        ledger = try arguments.value("--ledger") ?? Self.variable("AUDIT_LEDGER") ?? "ledger.sqlite"
        format =
            switch try arguments.word("--format", among: ["text", "json", "sarif"]) {
            case "json": .json
            case "sarif": .sarif
            default: .text
            }
        keysPath = try arguments.value("--keys")
        origin = try arguments.value("--origin")
        // SwiftPM hands its own options on to the plugin when they stand behind the verb.
        for flag in ["--allow-writing-to-package-directory", "--disable-sandbox"] { _ = arguments.flag(flag) }
        for option in ["--allow-writing-to-directory", "--allow-network-connections"] {
            _ = try arguments.values(option)
        }
    }

    static func variable(_ name: String) -> String? {
        guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { return nil }
        return value
    }

    var isJSON: Bool { format == .json }
    /// Whether a program reads the answer, which wants nothing but it.
    var isForPrograms: Bool { format != .text }

    var cache = CacheFolder.standard()

    /// The schema that this software knows.
    var migrations = LedgerMigrations.all
    /// How long another writer is waited for.
    var busyMilliseconds = LedgerOptions().busyMilliseconds

    /// The folder of keys, which must be known where something is to be signed.
    func keys() throws(CommandError) -> KeyFolder {
        if let keysPath { return KeyFolder(keysPath, furtherPins: KeyFolder.standardFurtherPins()) }
        guard let keys = KeyFolder.standard() else {
            throw CommandError(
                Status.failure, "There is no folder for keys: set HOME or AUDIT_LEDGER_KEYS, or give --keys.")
        }
        return keys
    }

    func reader() throws(CommandError) -> LedgerReader {
        let reader: LedgerReader
        do throws(StorageError) {
            reader = try LedgerReader(ledger, cache: cache)
        } catch {
            throw CommandError(error)
        }
        try check(reader.identity)
        return reader
    }

    func recorder(cacheKibibytes: Int = 16_384) throws(CommandError) -> Recorder {
        let writer = try writer(cacheKibibytes: cacheKibibytes)
        do throws(StorageError) {
            return try Recorder(writer, cache: cache)
        } catch {
            throw CommandError(error)
        }
    }

    func writer(cacheKibibytes: Int = 16_384) throws(CommandError) -> LedgerWriter {
        var options = LedgerOptions()
        options.cacheKibibytes = cacheKibibytes
        options.busyMilliseconds = busyMilliseconds
        let writer: LedgerWriter
        let keys = try keys()
        do throws(StorageError) {
            writer = try LedgerWriter(ledger, keys: keys, migrations: migrations, options: options)
        } catch {
            throw CommandError(error)
        }
        try check(writer.identity)
        return writer
    }

    /// Does something with a ledger open for writing that records no decision.
    func storing<Result>(_ body: (LedgerWriter) throws(StorageError) -> Result) throws(CommandError) -> Result {
        var options = LedgerOptions()
        options.busyMilliseconds = busyMilliseconds
        let keys = try keys()
        let writer: LedgerWriter
        do throws(StorageError) {
            writer = try LedgerWriter(ledger, keys: keys, migrations: migrations, options: options)
        } catch {
            throw CommandError(error)
        }
        try check(writer.identity)
        do throws(StorageError) {
            return try body(writer)
        } catch {
            throw CommandError(error)
        }
    }

    func verifier() -> Verifier { Verifier(migrations: migrations, keys: try? keys()) }

    private func check(_ identity: LedgerIdentity) throws(CommandError) {
        guard let origin, origin != identity.origin else { return }
        throw .usage("\(ledger) is the ledger of \(identity.origin), not of \(origin); nothing was done.")
    }
}
