public import Candidacy
import Foundation
import LedgerCore
public import Testing

/// The files that tests read, found from this file's own place.
enum Fixtures {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The drafts of a JSON Lines file of the folder `Tests/Fixtures/kinds`.
    static func drafts(_ name: String) throws -> [Draft] {
        let url = root.appending(path: "Tests/Fixtures/kinds/\(name)")
        return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map { line in
            let value = try JSONValue.parse(String(line))
            let object = try #require(value.object)
            return Draft(
                kind: try #require(object["kind"]?.string), body: try #require(object["body"]?.object))
        }
    }

    /// Data that is not part of the project and may be missing.
    static func shared(_ path: String) -> URL? {
        let url = root.deletingLastPathComponent().appending(path: "shared/\(path)")
        return FileManager.default.fileExists(atPath: url.path) ? url : nil
    }
}

let committee = RecordingContext(role: .committee, committee: "ec-example", language: "zh", purpose: .test)
let observer = RecordingContext(role: .observer, language: "en", purpose: .test)

/// A hash that names no entry in particular.
let someHash = "PVylO6rIl1sOvvngMLXLK3DKK6Rl+8E3Iitqgrpv7d8="

/// The draft of a kind's example.
func example(_ kind: Kind) throws -> Draft {
    try draft(kind, kind.example)
}

/// A draft from JSON.
func draft(_ kind: Kind, _ json: String) throws -> Draft {
    Draft(kind: kind.name, body: try #require(try JSONValue.parse(json).object))
}

/// The problems of a draft; none if it checks.
func problems(
    _ draft: Draft, in context: RecordingContext = committee, opening: Set<String> = [],
    superseded: Decision.Superseded? = nil
) -> [Problem] {
    do throws(DraftError) {
        _ = try Decision.check(draft, in: context, opening: opening, superseded: superseded)
        return []
    } catch { return error.problems }
}

/// By its name: the whole table would be printed otherwise.
extension Kind: CustomTestStringConvertible {
    public var testDescription: String { name }
}
