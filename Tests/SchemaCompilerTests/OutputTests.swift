import Foundation
import LedgerCore
import Testing

@testable import schema_compiler

@Suite("The Swift that is written")
struct OutputTests {
    static let a = "CREATE TABLE a (x TEXT) STRICT;\n"

    @Test("Migrations become tuples in order, without an import")
    func migrations() throws {
        let folder = try Folder()
        let second = try folder.write("0002_second_step.sql", "INSERT INTO a (x) VALUES ('\"');\n".utf8)
        let first = try folder.write("0001_a.sql", Self.a.utf8)
        #expect(folder.refusals([second, first]) == [])
        let compiled = try folder.compiled()
        #expect(!compiled.contains("import"))
        #expect(!compiled.contains(folder.path))
        #expect(
            compiled.hasSuffix(
                """
                nonisolated enum CompiledMigrations {
                    static let all: [(number: Int, name: String, sql: String, digest: String)] = [
                        (number: 1, name: "a", sql: "CREATE TABLE a (x TEXT) STRICT;\\n", digest: "\(SHA256.digest(Self.a).hexadecimal)"),
                        (number: 2, name: "second_step", sql: "INSERT INTO a (x) VALUES ('\\"');\\n", digest: "\(SHA256.digest("INSERT INTO a (x) VALUES ('\"');\n").hexadecimal)"),
                    ]
                }

                """))
    }

    @Test("What would not change is not written, and nothing else is left behind")
    func unchanged() throws {
        let folder = try Folder()
        let first = try folder.write("0001_a.sql", Self.a.utf8)
        func number() throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: folder.output)[.systemFileNumber] as? Int
        }
        #expect(folder.refusals([first]) == [])
        let before = try number()
        #expect(folder.refusals([first]) == [])
        #expect(try number() == before)
        // A renamed file has a number of its own.
        try folder.write("0001_a.sql", "-- Changed.\n\(Self.a)".utf8)
        #expect(folder.refusals([first]) == [])
        #expect(try number() != before)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [
                "0001_a.sql", "Compiled.swift",
            ])
    }

    @Test("What replaces a file is dated into a later second, for a driver that counts in seconds")
    func dated() throws {
        let folder = try Folder()
        let first = try folder.write("0001_a.sql", Self.a.utf8)
        func second() throws -> Int {
            let date = try FileManager.default.attributesOfItem(atPath: folder.output)[.modificationDate] as? Date
            return Int(try #require(date).timeIntervalSince1970)
        }
        #expect(folder.refusals([first]) == [])
        var before = try second()
        for number in 0..<3 {
            try folder.write("0001_a.sql", "-- \(number)\n\(Self.a)".utf8)
            #expect(folder.refusals([first]) == [])
            #expect(try second() > before)
            before = try second()
        }
    }

    @Test("A refusal leaves what was written before")
    func refused() throws {
        let folder = try Folder()
        let first = try folder.write("0001_a.sql", Self.a.utf8)
        #expect(folder.refusals([first]) == [])
        let compiled = try folder.compiled()
        try folder.write("0001_a.sql", "CREATE TABLE a (x TEXT);\n".utf8)
        #expect(folder.refusals([first]).count == 1)
        #expect(try folder.compiled() == compiled)
    }

    @Test("A folder that takes no file is named")
    func unwritable() throws {
        let folder = try Folder()
        let first = try folder.write("0001_a.sql", Self.a.utf8)
        let error = #expect(throws: Refusals.self) {
            try SchemaCompiler.compile(.migrations, to: "\(folder.path)/none/Compiled.swift", from: [first])
        }
        #expect(error?.diagnostics.first?.message.contains("No such file or directory") == true)
    }
}
