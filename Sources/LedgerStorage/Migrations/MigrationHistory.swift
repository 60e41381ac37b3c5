public import LedgerCore

/// How far a database is along its migrations.
public struct MigrationHistory: Sendable {
    /// One migration as a database and this software know it.
    public struct Step: Sendable {
        public enum State: String, Sendable {
            case applied
            case pending
            /// The database has it, and this software does not.
            case unknown
            /// The database was given another text under this number.
            case edited
        }

        public let number: Int
        public let name: String
        /// SHA-256 of the file that was, or would be, applied.
        public let digest: Hash
        public let state: State
    }

    /// In ascending order of number.
    public let steps: [Step]

    /// Nothing is pending, unknown or edited.
    public var isCurrent: Bool { steps.allSatisfy { $0.state == .applied } }

    /// - Parameter table: where the database keeps number, name and digest of what was applied.
    init(_ connection: Connection, table: String, known: [Migration]) throws(StorageError) {
        let rows = try Statement(connection, "SELECT number, name, digest FROM \(table) ORDER BY number", isKept: false)
        defer { rows.finalize() }
        var steps: [Step] = []
        while try rows.step() {
            let number = Int(rows.integer(0))
            guard let digest = Hash(bytes: rows.bytes(2)) else {
                throw StorageError(
                    .tampered, "\(connection.path) keeps no digest of its migration \(number); run verify.")
            }
            let here = known.first { $0.number == number }
            let state: Step.State = here.map { $0.digest == digest ? .applied : .edited } ?? .unknown
            steps.append(Step(number: number, name: rows.text(1), digest: digest, state: state))
        }
        let applied = steps.count
        for migration in known.dropFirst(applied) {
            steps.append(
                Step(number: migration.number, name: migration.name, digest: migration.digest, state: .pending))
        }
        self.steps = steps
    }

    /// Refuses a history that cannot be continued.
    func check(_ path: String) throws(StorageError) {
        for (index, step) in steps.enumerated() {
            guard step.number == index + 1 else {
                throw StorageError(
                    .tampered, "\(path) has migration \(step.number) where \(index + 1) is due; restore a copy.")
            }
            switch step.state {
            case .edited:
                throw StorageError(
                    .pendingMigrations,
                    "Migration \(step.number) (\(step.name)) was applied to \(path) with another text than this software has; put the old text back, and write a new migration instead."
                )
            case .unknown:
                throw StorageError(
                    .newerSchema,
                    "\(path) has migration \(step.number) (\(step.name)), which this software does not know; use a newer release."
                )
            case .applied, .pending: break
            }
        }
    }
}
