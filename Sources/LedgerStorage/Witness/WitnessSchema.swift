/// The tables of a witness. They have no indexes, which could hide a row from a search, and nothing is ever deleted from
/// `logs`: a log without a row is an error, not a log of which nothing was cosigned.
enum WitnessSchema {
    static let applicationID: Int64 = 0x414C_5753  // ALWS

    static let statements = [
        "CREATE TABLE witness (id INTEGER PRIMARY KEY CHECK (id = 1), vkey TEXT NOT NULL) STRICT",
        """
        CREATE TABLE logs (id INTEGER PRIMARY KEY, origin TEXT NOT NULL, size INTEGER NOT NULL CHECK (size >= 0), \
        root BLOB NOT NULL CHECK (length(root) = 32), note TEXT, time INTEGER NOT NULL) STRICT
        """,
        "CREATE TABLE keys (id INTEGER PRIMARY KEY, log INTEGER NOT NULL, vkey TEXT NOT NULL) STRICT",
        """
        CREATE TABLE contradictions (id INTEGER PRIMARY KEY, log INTEGER NOT NULL, worth TEXT NOT NULL, \
        status INTEGER NOT NULL, time INTEGER NOT NULL, held TEXT, request TEXT NOT NULL) STRICT
        """,
    ]

    /// Refuses a file whose tables are not exactly these.
    static func check(_ connection: Connection) throws(StorageError) {
        guard try connection.integer("PRAGMA application_id") == applicationID,
            try connection.texts("SELECT sql FROM sqlite_schema ORDER BY rowid") == statements
        else { throw WitnessPlace.damaged(connection.path) }
    }
}
