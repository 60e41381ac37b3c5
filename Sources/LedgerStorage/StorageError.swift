/// Why a ledger could not be read or written. The message is a whole sentence that says what to do next.
public struct StorageError: Error, Sendable, CustomStringConvertible {
    /// What sort of failure it is, for programs.
    public struct Code: Hashable, Sendable {
        private enum Storage {
            case busy, io, full, notALedger, exists, missing, unsafePlace, tampered, rolledBack, keyMissing,
                newerSchema, pendingMigrations, badInput, hotJournal, sqlite, interrupted
        }
        private let storage: Storage

        /// Somebody else holds the ledger; try again.
        public static let busy = Code(storage: .busy)
        /// A file could not be read or written.
        public static let io = Code(storage: .io)
        /// The disk is full.
        public static let full = Code(storage: .full)
        /// The file is not a ledger of this software.
        public static let notALedger = Code(storage: .notALedger)
        /// Something stands where something new was to be made.
        public static let exists = Code(storage: .exists)
        /// A file is not there.
        public static let missing = Code(storage: .missing)
        /// The file lies where others could replace it, or something lies beside it that this software did not make.
        public static let unsafePlace = Code(storage: .unsafePlace)
        /// The ledger was changed by somebody without the key.
        public static let tampered = Code(storage: .tampered)
        /// The ledger is older than, or differs from, what its key has sealed.
        public static let rolledBack = Code(storage: .rolledBack)
        /// The signing key or its pin is not here.
        public static let keyMissing = Code(storage: .keyMissing)
        /// The ledger has migrations that this software does not know.
        public static let newerSchema = Code(storage: .newerSchema)
        /// The ledger lacks migrations that this software has.
        public static let pendingMigrations = Code(storage: .pendingMigrations)
        /// What was handed in cannot be recorded.
        public static let badInput = Code(storage: .badInput)
        /// A writer was interrupted, and only a writer may undo what it left.
        static let hotJournal = Code(storage: .hotJournal)
        /// A test ended the work here, as the death of the process would.
        package static let interrupted = Code(storage: .interrupted)
        /// SQLite reports something else.
        public static let sqlite = Code(storage: .sqlite)
    }

    public let code: Code
    public let message: String

    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    public var description: String { message }
}
