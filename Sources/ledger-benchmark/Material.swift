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

    /// A file of so many different observations, and of the candidacies that they are about.
    func jsonLines(_ count: UInt64) throws(BenchmarkError) -> String {
        let path = "\(folder)/\(count).jsonl"
        guard access(path, F_OK) != 0 else { return path }
        let candidacies = (0..<97).map { Self.candidacy($0) }
        let rows = (0..<Int(count) - 98).lazy.map { "{\"body\":\(Self.body($0)),\"kind\":\"observation\"}" }
        try Self.write(path, [Self.election], candidacies, rows)
        return path
    }

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
