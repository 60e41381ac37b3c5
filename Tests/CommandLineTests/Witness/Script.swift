import Foundation
import Testing

/// A script of `Tests/Interoperability` that reads and writes JSON.
enum Script {
    /// Debian's, which has nothing but its own library.
    static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    /// `AUDIT_LEDGER_PYTHON`: Python 3.12 or newer with aics-tlog and aics-witness, as `.ci/run` makes one.
    static let pythonOfOthers = ProcessInfo.processInfo.environment["AUDIT_LEDGER_PYTHON"].flatMap {
        $0.isEmpty ? nil : $0
    }

    static let lighttpd = ["/usr/sbin/lighttpd", "/usr/local/sbin/lighttpd"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    struct Answer: Decodable {
        let status: Int
        let type: String?
        let body: String
    }

    static func run<Output: Decodable>(
        _ python: String?, _ name: String, _ words: [String], _ tool: Tool, input: some Encodable,
        as _: Output.Type = Output.self
    ) throws -> Output {
        let script = TestFiles.root.appending(path: "Tests/Interoperability/\(name)").path
        let text = String(decoding: try JSONEncoder().encode(input), as: UTF8.self)
        let answer = try tool.launch(try #require(python), [script] + words, input: text)
        try #require(answer.status == 0, "\(answer.errors)")
        return try JSONDecoder().decode(Output.self, from: Data(answer.bytes))
    }
}
