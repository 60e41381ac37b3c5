import Candidacy
import LedgerCore

@testable import LedgerStorage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

// Within a type that has a method of this name the C function would be hidden.
private let writeBytes = write

/// All that a reader gave.
struct ImportReading {
    var drafts: [Draft] = []
    var lines: [Int] = []
    var frames: [Draft] = []
    var problems: [ImportProblem] = []
    var notices: [ImportProblem] = []
    var format = ImportFormat.csv
    var rowCount = 0
    var skippedCount = 0
    var digest: Hash?

    var places: [String] { problems.map { "\($0.line):\($0.column) \($0.code.rawValue)" } }

    /// The texts at a path, “-” where there is none.
    func texts(_ path: String) -> [String] { drafts.map { $0.text(path) ?? "-" } }
}

extension Draft {
    func text(_ path: String) -> String? {
        var value: JSONValue? = .object(body)
        for key in path.split(separator: ".") { value = value?.object?[String(key)] }
        return value?.string ?? value?.integer.map { String($0) }
    }
}

func readAll(_ reader: consuming DraftReader) throws(ImportError) -> ImportReading {
    var reader = reader
    var reading = ImportReading()
    while let row = try reader.next() {
        switch row {
        case .draft(let draft, _, isFrame: true): reading.frames.append(draft)
        case .draft(let draft, let line, isFrame: false):
            reading.drafts.append(draft)
            reading.lines.append(line)
        case .problem(let problem): reading.problems.append(problem)
        }
    }
    reading.notices = reader.notices
    reading.format = reader.format
    reading.rowCount = reader.rowCount
    reading.skippedCount = reader.skippedCount
    reading.digest = reader.digest
    return reading
}

enum ImportFixture {
    static let root = String(
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/"))

    static func path(_ name: String) -> String { "\(root)/Tests/Fixtures/import/\(name)" }

    /// Real data, which lies beside the package and may be missing.
    static func real(_ name: String) -> String? {
        let path = "\(root)/../shared/data/br_tse/\(name)"
        return access(path, R_OK) == 0 ? path : nil
    }

    static func map(_ name: String) throws -> ColumnMap { try ColumnMap.load(path: path(name)) }

    static func read(_ name: String, _ options: DraftReader.Options = .brazil) throws -> ImportReading {
        try readImport(path(name), options)
    }
}

private func readImport(_ path: String, _ options: DraftReader.Options) throws -> ImportReading {
    try readAll(DraftReader(path: path, options: options))
}

extension DraftReader.Options {
    static var brazil: Self { Self(map: ColumnMap.named("br-tse")) }
    static func brazil(_ repairs: Set<Repair>) -> Self { Self(map: ColumnMap.named("br-tse"), repairs: repairs) }
}

/// A file that is there as long as the value.
final class ImportFile {
    let path: String

    init(_ bytes: some Collection<UInt8>) {
        var template = Array("/tmp/ledger-import-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
        Self.write(Array(bytes), to: descriptor)
        close(descriptor)
    }

    convenience init(_ text: String) { self.init(Array(text.utf8)) }

    deinit { unlink(path) }

    func append(_ text: String) {
        let descriptor = open(path, O_WRONLY | O_APPEND)
        Self.write(Array(text.utf8), to: descriptor)
        close(descriptor)
    }

    static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { writeBytes(descriptor, $0.baseAddress, $0.count) }
            if count <= 0 { return }
            rest = rest.dropFirst(count)
        }
    }

    func read(_ options: DraftReader.Options = DraftReader.Options()) throws -> ImportReading {
        try readImport(path, options)
    }
}

/// A map that copies column `a` to `text` and, where there is one, `b` to `note`.
func plainColumnMap(_ format: String = "{}") throws -> ColumnMap {
    try ColumnMap.parse(
        """
        {"id":"plain","kind":"observation","format":\(format == "{}" ? "{\"required\":[\"a\"]}" : format),"fields":[
        {"path":"text","column":"a","need":"optional"},{"path":"note","column":"b","need":"optional"}]}
        """)
}
