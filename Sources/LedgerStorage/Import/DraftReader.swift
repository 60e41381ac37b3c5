public import Candidacy
public import LedgerCore

/// What all formats have in common: rows, one at a time.
protocol RowReader: AnyObject {
    func next() throws(ImportError) -> DraftReader.Row?
    /// How many rows were met: entries, problems and skipped ones, but neither header nor frames.
    var rowCount: Int { get }
    /// How many of them a skip rule left out.
    var skippedCount: Int { get }
}

/// Reads entries to import from JSON Lines, JSON or CSV. Memory does not grow with the number of rows.
///
/// All rows must be asked for before anything read counts: whether the file stayed the same while it was read is known
/// at its end only.
public struct DraftReader: ~Copyable {
    /// One row of a file, line of JSON Lines, or element of a JSON array.
    public enum Row: Hashable, Sendable {
        /// An entry to make. `line` is where its row begins: 1-based, the header counted. A frame is an entry that
        /// others of the file refer to, such as the candidacy that a status is of; it is counted apart.
        case draft(Draft, line: Int, isFrame: Bool)
        case problem(ImportProblem)
    }

    /// How a file is to be read, where it should not be found out.
    public struct Options: Hashable, Sendable {
        /// nil: by content.
        public var format: ImportFormat?
        /// Needed for CSV; of no meaning for JSON.
        public var map: ColumnMap?
        /// nil: UTF-8 where the file is valid UTF-8, else what the map says.
        public var encoding: TextEncoding?
        /// Whether the map's frames are made; nil: what the map says.
        public var frames: Bool?
        /// Damage that may be put right; none unless asked for.
        public var repairs: Set<Repair>
        /// What a JSON file holds is bodies of this kind; nil: each element names its own.
        public var kind: String?

        public init(
            format: ImportFormat? = nil, map: ColumnMap? = nil, encoding: TextEncoding? = nil, frames: Bool? = nil,
            repairs: Set<Repair> = []
        ) {
            self.format = format
            self.map = map
            self.encoding = encoding
            self.frames = frames
            self.repairs = repairs
        }
    }

    public let format: ImportFormat
    /// What a person should know of the file although it does not stand in the way of importing it.
    public let notices: [ImportProblem]
    private let source: ByteSource
    private let rows: any RowReader
    private var isAtEnd = false

    /// Opens a regular file.
    public init(path: String, options: Options = Options()) throws(ImportError) {
        try self.init(parts: Self.open(ByteSource(path: path), options))
    }

    /// Reads a source from where it stands. CSV is read twice and so cannot come from a pipe.
    public init(_ source: ByteSource, options: Options = Options()) throws(ImportError) {
        try self.init(parts: Self.open(source, options))
    }

    private typealias Parts = (source: ByteSource, format: ImportFormat, rows: any RowReader, notices: [ImportProblem])

    private init(parts: Parts) { (source, format, rows, notices) = parts }

    private static func open(_ source: ByteSource, _ options: Options) throws(ImportError) -> Parts {
        try FileStart.skipMark(source)
        let format = if let format = options.format { format } else { try FileStart.format(of: source) }
        switch format {
        case .jsonLines: return (source, format, JSONLinesReader(source, kind: options.kind), [])
        case .json: return (source, format, JSONReader(source, kind: options.kind), [])
        case .csv:
            let reader = try CSVDraftReader(source, options: options)
            return (source, format, reader, reader.notices)
        }
    }

    /// The next row; nil at the end of the file, when the digest is that of the whole file.
    ///
    /// - Throws: what concerns the whole file; nothing read from it counts then.
    public mutating func next() throws(ImportError) -> Row? {
        if isAtEnd { return nil }
        if let row = try rows.next() { return row }
        try source.drain()
        isAtEnd = true
        return nil
    }

    /// SHA-256 of the whole file, byte order mark included; nil before its end was reached.
    public var digest: Hash? { isAtEnd ? source.digest : nil }
    /// The size of the file in bytes, once its end was reached.
    public var byteCount: Int { source.byteCount }
    /// How many rows were read so far: entries, problems and skipped ones, but neither header nor frames.
    public var rowCount: Int { rows.rowCount }
    /// How many of them a skip rule of the map left out.
    public var skippedCount: Int { rows.skippedCount }
}
