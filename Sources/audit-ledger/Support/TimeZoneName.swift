internal import Candidacy
internal import LedgerStorage

/// The name of an IANA time zone, checked against this machine's database where it has one.
enum TimeZoneName {
    private static let database = "/usr/share/zoneinfo"

    static func checked(_ name: String) throws(CommandError) -> String {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        let isPlain = parts.allSatisfy { part in
            !part.isEmpty
                && part.utf8.allSatisfy { byte in
                    (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
                        || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || "_+-".utf8.contains(byte)
                }
        }
        guard isPlain, name.utf8.count <= 64 else {
            throw .usage("“\(Printable.line(name, cells: 40))” is no time zone; one is called Asia/Shanghai.")
        }
        guard let hasDatabase = try? FileSystem.status(database) != nil, hasDatabase, name != "UTC" else { return name }
        if let status = try? FileSystem.status("\(database)/\(name)"), status.form != .folder { return name }
        let folder = parts.count > 1 ? "\(database)/\(parts[0])" : database
        let prefix = parts.count > 1 ? "\(parts[0])/" : ""
        let near = Nearest.to(name, among: ((try? FileSystem.names(in: folder)) ?? []).map { prefix + $0 })
        throw .usage("There is no time zone \(name).\(near.map { " Did you mean \($0)?" } ?? "")")
    }
}
