/// What a check may not use, since its answer would differ from one run to the next: the clock, chance, the connection.
public enum ClockWords {
    /// Functions whose result does not follow from their arguments, and the one that loads code.
    public static let refusedFunctions: Set<String> = [
        "random", "randomblob", "changes", "total_changes", "last_insert_rowid", "sqlite_version", "sqlite_source_id",
        "sqlite_compileoption_get", "sqlite_compileoption_used", "sqlite_offset", "load_extension",
        "current_timestamp", "current_date", "current_time",
    ]

    /// Functions that read the clock or the time zone where an argument asks for it, or where the date is left out.
    public static let dateFunctions = ["date", "time", "datetime", "julianday", "unixepoch", "strftime", "timediff"]

    /// Whether one of these functions would read the clock or the time zone, told its arguments as texts; nil is NULL.
    public static func reads(_ function: String, _ arguments: [String?]) -> Bool {
        let first = function == "strftime" ? 1 : 0
        guard arguments.count > first else { return true }
        return arguments.enumerated().contains { place, argument in
            switch argument?.lowercased() {
            case "now", "localtime", "utc": true
            // In place of a date these stand for now; behind one they ask for fractions of a second.
            case "subsec", "subsecond": place <= first
            default: false
            }
        }
    }
}
