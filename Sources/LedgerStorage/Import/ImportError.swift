/// Why a whole file cannot be imported. Nothing of the file counts once this is thrown.
public struct ImportError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What went wrong, as a stable token for machines.
    public enum Code: String, Hashable, Sendable {
        /// The file cannot be opened, or is a folder or a device.
        case open
        /// Reading failed midway. Never taken for the end of the file.
        case read
        /// There is nothing in the file.
        case empty
        /// The file is compressed, encrypted, or of another program.
        case foreign
        /// UTF-16 or UTF-32.
        case wideText = "wide-text"
        /// CSV without a column map, or from a pipe, which cannot be read twice.
        case needsMap = "needs-map"
        case needsFile = "needs-file"
        /// The header line cannot be used: a name twice, a name missing, too many columns.
        case header
        /// The column map cannot be read.
        case map
        /// A guard of the column map refused the file: it does not hold what the map is for.
        case `guard`
        /// The file was changed while it was read.
        case changed
        /// A bound of ``ImportLimits`` on the whole file.
        case limit
    }

    public let code: Code
    /// The name of the file as it was given, made fit for a terminal.
    public let file: String
    /// Full sentences without the file's name: what is wrong, and what to do.
    public let message: String

    public init(_ code: Code, file: String, _ message: String) {
        self.code = code
        self.file = ImportText.text(file, limit: 256)
        self.message = message
    }

    public var description: String { "\(file): \(message)" }
}
