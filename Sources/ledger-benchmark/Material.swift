internal import LedgerCore

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The files that works are done on, in a folder of their own that goes with this value.
final class Material {
    let folder: String
    let keys: String
    let cache: String
    /// Bodies of observations, one a line.
    let bodies: String
    /// The candidacies that they are about, and their election, as an import takes them.
    let frames: String
    /// A map for the columns of ``csv(_:)``.
    let map: String

    init(in parent: String) throws(BenchmarkError) {
        // The six letters are what mkdtemp replaces.
        var template = Array("\(parent)/ledger-benchmark-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw BenchmarkError("No folder can be made in \(parent).") }
        folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        keys = folder + "/keys"
        cache = folder + "/cache"
        bodies = folder + "/bodies.jsonl"
        frames = folder + "/frames.jsonl"
        map = folder + "/map.json"
        try Self.write(bodies, (0..<1_024).lazy.map { Self.body($0) })
        try Self.write(frames, Self.frames)
        try Self.write(map, [Self.columns])
    }

    deinit { remove(folder) }

    var variables: [String: String] {
        ["HOME": folder, "AUDIT_LEDGER_KEYS": keys, "XDG_CACHE_HOME": cache]
    }

    /// A path that nothing lies at.
    func fresh(_ name: String) -> String {
        let path = "\(folder)/\(name)"
        remove(path)
        for suffix in ["-journal", ".pin"] { unlink(path + suffix) }
        return path
    }

    func remove(_ path: String) { _ = try? Tool(path: "/bin/rm").run(["-rf", path]) }

    /// A file of so many rows: the frames, and different observations.
    func jsonLines(_ count: UInt64) throws(BenchmarkError) -> String {
        let path = "\(folder)/\(count).jsonl"
        guard access(path, F_OK) != 0 else { return path }
        let rows = (0..<Int(count) - Self.frames.count).lazy.map {
            "{\"body\":\(Self.body($0)),\"kind\":\"observation\"}"
        }
        try Self.write(path, Self.frames, rows)
        return path
    }

    /// A table of so many different observations.
    func csv(_ count: UInt64) throws(BenchmarkError) -> String {
        let path = "\(folder)/\(count).csv"
        guard access(path, F_OK) != 0 else { return path }
        let rows = (0..<Int(count)).lazy.map { "\(Self.asOf);\($0 % Self.candidacies);4;INDEFERIDO \($0)" }
        try Self.write(path, ["as_of;candidacy;code;text"], rows)
        return path
    }

    private static func write(_ path: String, _ parts: any Sequence<String>...) throws(BenchmarkError) {
        guard let file = fopen(path, "w") else { throw BenchmarkError("\(path) cannot be written.") }
        for part in parts {
            for line in part {
                fputs(line, file)
                fputc(10, file)
            }
        }
        let isWhole = ferror(file) == 0
        guard fclose(file) == 0, isWhole else { throw BenchmarkError("\(path) cannot be written; is the disk full?") }
    }

    /// Bytes of a file.
    static func size(_ path: String) -> Double {
        var status = stat()
        return stat(path, &status) == 0 ? Double(status.st_size) : .nan
    }

    /// Bytes of a page of a SQLite file, as its header says.
    static func pageBytes(_ path: String) throws(BenchmarkError) -> Int {
        var header = [UInt8](repeating: 0, count: 18)
        guard let file = fopen(path, "r") else { throw BenchmarkError("\(path) cannot be read.") }
        defer { fclose(file) }
        guard fread(&header, 1, header.count, file) == header.count else {
            throw BenchmarkError("\(path) is no SQLite file.")
        }
        let bytes = Int(header[16]) << 8 | Int(header[17])
        return bytes == 1 ? 65_536 : bytes
    }
}
