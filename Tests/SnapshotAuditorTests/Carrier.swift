import Candidacy
import Foundation
import LedgerCore
import LedgerMigrations
import LedgerStorage
import Testing

@testable import snapshot_auditor

/// A target's folder with a snapshot of a small ledger in it, gone when the test lets go of it.
final class Carrier {
    enum Form: String, CaseIterable { case ledger, bundle, tiles }

    let folder: String
    /// The target's folder.
    let target: String
    let verifierKey: String
    var output: String { target + "/LedgerSnapshot.swift" }
    var configuration: String { target + "/audit-on-build.json" }
    var snapshot: String { target + "/snapshot" }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// A refusal without a ground, under a profile that ships.
    ///
    /// - Parameter isErased: whether the candidacy was lawfully erased since, as a whole entry.
    init(_ form: Form = .ledger, isErased: Bool = false) throws {
        folder = FileSystem.resolved(try FileSystem.makeTemporaryFolder())
        target = folder + "/a target"
        try FileSystem.makeFolder(target)
        let path = folder + "/ledger.sqlite"
        let keys = KeyFolder(folder + "/keys")
        var new = NewLedger(origin: "example.org/carried")
        new.committee = "ec"
        new.purpose = "test"
        verifierKey = try new.create(path, keys: keys, migrations: LedgerMigrations.all).verifierKey
        let recorder = try Recorder(
            try LedgerWriter(path, keys: keys, migrations: LedgerMigrations.all), cache: nil)
        _ = try recorder.record([try #require(Profile.named("cn-direct-2020")).draft()] + (try Self.drafts()))
        if isErased {
            _ = try recorder.redact(
                ErasureRequest(
                    seq: 5, path: "*", ground: "order of a court", authority: "court", groundCode: .courtOrder))
        }
        let checkpoint = try recorder.writer.checkpoint()
        let reader = try LedgerReader(path, cache: nil)
        switch form {
        case .ledger: try FileSystem.copy(path, to: snapshot)
        case .bundle:
            var export = Export(snapshot)
            export.checkpoint = checkpoint
            _ = try export.write(reader)
        case .tiles: _ = try Publisher(snapshot).publish(checkpoint, of: reader)
        }
        try configure()
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private static func drafts() throws -> [Draft] {
        let lines = [
            ("committee", #"{"id":"ec","name":"EC","type":"election-committee","effective":"2021-06-01"}"#),
            (
                "election",
                #"{"id":"e","level":"county","type":"general","jurisdiction":"CN","profile":"cn-direct-2020","polling":{"date":"2021-09-28"},"effective":"2021-06-01"}"#
            ),
            ("constituency", #"{"id":"x","election":"e","seats":2,"effective":"2021-08-20"}"#),
            ("candidacy", #"{"id":"c","person":"p","election":"e","constituency":"x","effective":"2021-08-23"}"#),
            (
                "ruling",
                #"{"id":"r","candidacy":"c","decision":"refuse-nomination","form":"instrument","effective":"2021-09-10"}"#
            ),
        ]
        return try lines.map { kind, body in
            Draft(kind: kind, body: try #require(try JSONValue.parse(body).object))
        }
    }

    /// Writes the configuration anew, with more members behind `file` and `vkey`.
    func configure(_ more: String = "", file: String = "snapshot", verifierKey: String? = nil) throws {
        try write(
            "audit-on-build.json",
            "{\n  \"file\": \"\(file)\",\n  \"vkey\": \"\(verifierKey ?? self.verifierKey)\"\(more)\n}\n")
    }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> String {
        try Data(text.utf8).write(to: URL(filePath: "\(target)/\(name)"))
        return "\(target)/\(name)"
    }

    func generated() throws -> String { try String(contentsOfFile: output, encoding: .utf8) }

    /// Flips a bit of the byte in front of a text of a file of the snapshot.
    func flip(before text: String, in file: String = "") throws {
        let url = URL(filePath: snapshot + file)
        var bytes = try Data(contentsOf: url)
        let place = try #require(bytes.range(of: Data(text.utf8))).lowerBound - 1
        bytes[place] ^= 1
        try bytes.write(to: url)
    }

    /// Runs the tool with the migrations and checks of this package.
    ///
    /// - Returns: the line of success, or what was refused.
    func run(own: [String] = []) throws -> (line: String?, refused: [String]) {
        var words = [configuration, output]
        for (option, folder) in [("--migration", "migrations"), ("--check", "Sources/LedgerChecks")] {
            let folder = Self.root.appending(path: folder).path(percentEncoded: false)
            for name in try FileSystem.names(in: folder) where name.hasSuffix(".sql") {
                words += [option, "\(folder)/\(name)"]
            }
        }
        let request = try #require(Request(words + own.flatMap { ["--own-check", $0] }))
        do throws(Refusals) {
            return (try SnapshotAuditor.run(request), [])
        } catch {
            return (nil, error.diagnostics.map(\.description))
        }
    }
}
