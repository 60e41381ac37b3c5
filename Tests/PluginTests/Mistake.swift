/// A file that must fail the build, and where.
struct Mistake {
    let name: String
    let text: String
    /// The file at fault where that is another one.
    var blamed: String?
    let place: String
    let word: String

    static let table = "CREATE TABLE more (x TEXT) STRICT;\n"

    static let all = [
        Mistake(
            name: "migrations/0003_x.sql", text: "\(table)\nCREATE TABEL y (x TEXT) STRICT;\n", place: "3:8",
            word: "syntax error"),
        Mistake(name: "migrations/0004_x.sql", text: table, place: "1:1", word: "Migration 0003 is missing"),
        Mistake(name: "migrations/0002_x.sql", text: table, place: "1:1", word: "0002_tags.sql has the same number"),
        Mistake(name: "migrations/notes.sql", text: table, place: "1:1", word: "no name for a migration"),
        Mistake(name: "migrations/0003_x.sql", text: "-- A\r\n\(table)", place: "1:5", word: "CR LF"),
        Mistake(
            name: "migrations/0003_x.sql", text: "\(table)UPDATE notes SET note = '';\n", place: "2:8",
            word: "“notes” is protected"),
        Mistake(
            name: "migrations/0003_x.sql", text: "-- A\n\nDROP TRIGGER notes_are_not_changed;\n", place: "3:14",
            word: "“notes” is protected"),
        Mistake(
            name: "migrations/0003_x.sql", text: "\(table)  COMMIT;\n", place: "2:3", word: "the runner's transaction"),
        Mistake(
            name: "migrations/migrations.lock", text: "0001_notes.sql sha256:\(String(repeating: "0", count: 64))\n",
            blamed: "migrations/0001_notes.sql", place: "1:1", word: "was released and may not change"),
        Mistake(
            name: "checks/NOTE-02.sql",
            text: "-- title: A\n-- severity: low\n-- rule: a\n-- basis: law\nSELECT sequence FROM entry;\n",
            place: "5:8",
            word: "no such column: sequence"),
    ]
}
