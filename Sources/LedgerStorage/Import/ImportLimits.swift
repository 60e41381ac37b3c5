/// The bounds that imported files are held to, in bytes where nothing else is said.
public enum ImportLimits {
    /// One line of JSON Lines, without its end.
    public static let line = 1 << 20
    /// One element of a JSON array.
    public static let element = 1 << 20
    /// One row of CSV, line breaks in quotes included.
    public static let row = 1 << 20
    /// One field of CSV, without the quotes around it.
    public static let field = 64 << 10
    /// How many columns a CSV file may have.
    public static let columns = 1_024
    /// One name in a header.
    public static let columnName = 256
    /// A column map.
    public static let map = 256 << 10
    /// How many rules, parts, texts or lookups a list in a column map may hold.
    public static let mapList = 1_024
    /// How many different frame entries one file may bring.
    public static let frames = 1_000_000
    /// How far a file's format is looked for.
    static let sniff = 64 << 10
}
