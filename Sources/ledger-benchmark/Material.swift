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
    let bodies: String

    init(in parent: String) throws(BenchmarkError) {
        // The six letters are what mkdtemp replaces.
        var template = Array("\(parent)/ledger-benchmark-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw BenchmarkError("No folder can be made in \(parent).") }
        folder = String(decoding: template.dropLast().map(UInt8.init), as: UTF8.self)
        keys = folder + "/keys"
        cache = folder + "/cache"
        bodies = folder + "/bodies.jsonl"
        try Self.write(bodies, (0..<1_024).lazy.map { Self.body($0) })
    }

    deinit { _ = try? Tool(path: "/bin/rm").run(["-rf", folder]) }

    var variables: [String: String] {
        ["HOME": folder, "AUDIT_LEDGER_KEYS": keys, "XDG_CACHE_HOME": cache]
    }

    /// A path that nothing lies at.
    func fresh(_ name: String) -> String {
        let path = "\(folder)/\(name)"
        for suffix in ["", "-journal", ".pin"] { unlink(path + suffix) }
        return path
    }

    /// An observation of about 160 bytes, so that an entry has about 300.
    static func body(_ number: Int) -> String {
        "{\"asOf\":\"2020-11-15T17:11:25-03:00\",\"candidacy\":\"br-tse/\(number % 97)\",\"source\":\"consulta_cand_2020\","
            + "\"status\":{\"code\":\"4\",\"system\":\"br-tse\",\"text\":\"INDEFERIDO \(number)\"},\"type\":\"status\"}"
    }

    /// The election and the candidacies that all observations are about.
    static let frameCount = 98

    /// A file of so many different observations, and of the candidacies that they are about.
    func jsonLines(_ count: UInt64) throws(BenchmarkError) -> String {
        let path = "\(folder)/\(count).jsonl"
        guard access(path, F_OK) != 0 else { return path }
        let candidacies = (0..<97).map { Self.candidacy($0) }
        let rows = (0..<Int(count) - Self.frameCount).lazy.map {
            "{\"body\":\(Self.body($0)),\"kind\":\"observation\"}"
        }
        try Self.write(path, [Self.election], candidacies, rows)
        return path
    }

    /// The same observations as a table, and the map that reads it.
    func table(_ count: UInt64) throws(BenchmarkError) -> (file: String, map: String) {
        let (file, map) = ("\(folder)/\(count).csv", "\(folder)/map.json")
        guard access(file, F_OK) != 0 else { return (file, map) }
        let rows = (0..<Int(count)).lazy.map { "2020-11-15,br-tse/\($0 % 97),consulta_cand_2020,4,INDEFERIDO \($0)" }
        try Self.write(file, ["AS_OF,CANDIDACY,SOURCE,CODE,TEXT"], rows)
        try Self.write(map, [Self.map])
        return (file, map)
    }

    private static let map =
        "{\"constants\":{\"status\":{\"system\":\"br-tse\"},\"type\":\"status\"},\"fields\":["
        + [("asOf", "AS_OF"), ("candidacy", "CANDIDACY"), ("source", "SOURCE"), ("status.code", "CODE")]
        .map { "{\"column\":\"\($0.1)\",\"path\":\"\($0.0)\"}," }.joined()
        + "{\"column\":\"TEXT\",\"path\":\"status.text\"}],\"id\":\"benchmark\",\"kind\":\"observation\"}"

    private static func candidacy(_ number: Int) -> String {
        "{\"body\":{\"effective\":\"2020-11-15\",\"election\":\"br-tse/426\",\"id\":\"br-tse/\(number)\",\"person\":\"p\(number)\",\"source\":\"tse\"},\"kind\":\"candidacy\"}"
    }

    private static let election =
        "{\"body\":{\"effective\":\"2020-11-15\",\"id\":\"br-tse/426\",\"jurisdiction\":\"BR-AC\",\"level\":\"municipal\",\"office\":\"Vereador\",\"polling\":{\"date\":\"2020-11-15\"},\"source\":\"tse\",\"type\":\"general\"},\"kind\":\"election\"}"

    private static func write(_ path: String, _ parts: any Sequence<String>...) throws(BenchmarkError) {
        guard let file = fopen(path, "w") else { throw BenchmarkError("\(path) cannot be written.") }
        defer { fclose(file) }
        for part in parts {
            for line in part {
                fputs(line, file)
                fputc(10, file)
            }
        }
    }

    /// Bytes of a file.
    static func size(_ path: String) -> Double {
        var status = stat()
        return stat(path, &status) == 0 ? Double(status.st_size) : .nan
    }
}
