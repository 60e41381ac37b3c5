internal import Candidacy
internal import LedgerStorage

/// Why a command did not do what it was asked, and the exit status that says so.
struct CommandError: Error {
    let status: Int32
    /// Whole sentences, each saying what to do next.
    let message: String
    /// What was wrong with the data, for programs.
    let faults: [Fault]

    init(_ status: Int32, _ message: String, _ faults: [Fault] = []) {
        self.status = status
        self.message = message
        self.faults = faults
    }

    /// 64: the words of the call are off (sysexits, EX_USAGE).
    static func usage(_ message: String) -> CommandError { CommandError(Status.usage, message) }
}

/// The exit statuses beside those of a verdict.
enum Status {
    static let success: Int32 = 0
    /// It could not run: a file, the disk, a key.
    static let failure: Int32 = 1
    static let findings: Int32 = 8
    /// A witness refused what it was asked to cosign.
    static let refused: Int32 = 9
    static let usage: Int32 = 64
    static let badData: Int32 = 65
    static let busy: Int32 = 75
}

extension CommandError {
    init(_ error: StorageError) {
        let status: Int32 =
            switch error.code {
            case .busy: Status.busy
            case .badInput: Status.badData
            case .tampered: Verdict.tampered.exitStatus
            case .rolledBack: Verdict.truncated.exitStatus
            case .newerSchema: Verdict.unverifiable.exitStatus
            default: Status.failure
            }
        self.init(status, error.message)
    }

    init(_ error: DraftError) { self.init(Status.badData, "\(error)") }

    init(_ error: RecordError) {
        switch error {
        case .storage(let error): self.init(error)
        case .rejected: self.init(Status.badData, "Nothing was recorded.\n\(error)")
        }
    }
}
