import LedgerCore
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reads the frozen vectors in `Tests/Fixtures/vectors`.
enum Vectors {
    static func text(_ name: String) throws -> String {
        let here: String = #filePath
        let tests = here.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
        let path = tests + "/Fixtures/vectors/" + name
        let file = try #require(fopen(path, "r"), "There is no \(path).")
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The parts of a file between lines of five dashes.
    static func sections(_ name: String) throws -> [[Substring]] {
        try text(name).split(separator: "\n", omittingEmptySubsequences: false).split(separator: "-----").map(
            Array.init)
    }

    /// The leaf hashes of the entries `entry-0`, `entry-1`, …
    static func leaves(_ count: Int) -> [Hash] { (0..<count).map { Hash.leaf(Array("entry-\($0)".utf8)) } }
}
