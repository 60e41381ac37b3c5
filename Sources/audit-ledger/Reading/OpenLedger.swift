internal import LedgerCore
internal import LedgerStorage

/// A ledger open for reading, with facts that reach as far as it.
struct OpenLedger {
    let reader: LedgerReader
    let facts: FactsCache

    init(_ call: Call) throws(CommandError) {
        reader = try call.reader()
        do throws(StorageError) {
            facts = try reader.freshFacts()
        } catch {
            throw CommandError(error)
        }
    }

    var finder: EntryFinder { EntryFinder(reader: reader, facts: facts) }
    var marks: Marks { Marks(reader: reader, facts: facts) }
}

/// Runs what reads a ledger, its errors turned into those of a command.
func reading<Result>(_ body: () throws(StorageError) -> Result) throws(CommandError) -> Result {
    do throws(StorageError) {
        return try body()
    } catch {
        throw CommandError(error)
    }
}
