import Foundation
import LedgerCore
import LedgerStorage
import Testing

/// What must never be seen: the private key, and what was sealed.
@Suite("Secrets")
struct SecretTests {
    @Test("Neither the key nor a sealed value is in any answer, error, or file but their own")
    func kept() throws {
        let desk = try Desk()
        try desk.recordFrame()
        let line = """
            {"kind":"candidacy","body":{"id":"c-2","election":"e-1","person":"p-2","name":"刘萍 Liu Ping","effective":"2011-04","source":"a newspaper"}}

            """
        try desk.succeed("record", "--from", "-", "--yes", input: line)
        let keyName = try #require(try FileSystem.names(in: desk.keys.path).first { $0.hasSuffix(".key") })
        let keyFile = desk.keys.path + "/" + keyName
        let secret = try SigningKey(
            parsing: String(decoding: try FileSystem.read(keyFile, limit: 4_096), as: UTF8.self)
                .trimmingCharacters(in: .newlines))
        let text = try secret.secretText()
        let seed = try #require(text.split(separator: "+", maxSplits: 4).last)
        let name = Traces(Array("刘萍 Liu Ping".utf8))
        let folder = desk.folder.path
        let calls: [[String]] = [
            ["list"], ["show", "3"], ["status", "c-2"], ["verify"], ["audit"], ["audit", "--format", "sarif"],
            ["key", "show"], ["export"], ["export", "--bundle", folder + "/b"], ["checkpoint", "--out", folder + "/c"],
            ["prove", "3", "--out", folder + "/r", "--entry-out", folder + "/e"], ["publish", folder + "/tree"],
            ["backup", folder + "/copy"], ["list", "--format", "json"], ["show", "3", "--format", "json"],
            ["record", "declaration", "--set", "nonsense=1"], ["show", "99"], ["migrate", "plan"], ["--version"],
        ]
        func expectKept(_ files: [String: [UInt8]], _ when: String) {
            #expect(name.found(in: files) == [], "\(when)")
            for (path, bytes) in files {
                #expect(!String(decoding: bytes, as: UTF8.self).contains(seed), "\(when): \(path)")
            }
        }
        // In words, and with a key that is damaged, that others may read, or that is away.
        for damage in 0..<4 {
            switch damage {
            case 1: try Data((text.dropLast(2) + "\n").utf8).write(to: URL(filePath: keyFile))
            case 2:
                try Data((text + "\n").utf8).write(to: URL(filePath: keyFile))
                try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: keyFile)
            case 3: FileSystem.remove(keyFile)
            default: break
            }
            for words in calls {
                let answer = try desk.tool.run(words)
                expectKept(["output": answer.bytes, "errors": Array(answer.errors.utf8)], "\(damage) \(words)")
            }
        }
        let own = [keyFile, desk.ledger + ".disclosures"]
        let files = try desk.folder.contents().filter { !own.contains($0.key) && !$0.key.contains("/in-") }
        expectKept(files, "the files")
    }

    @Test("A private key that was handed in by mistake is refused and not repeated")
    func mistaken() throws {
        let desk = try Desk()
        let text = try SigningKey(random: Desk.origin).secretText()
        let seed = try #require(text.split(separator: "+", maxSplits: 4).last)
        let file = try desk.write("mistaken", text + "\n")
        try desk.succeed("checkpoint", "--out", desk.folder.path + "/c")
        let calls: [[String]] = [
            ["verify", "--vkey", text], ["verify", "--policy", file], ["verify", "--against", file],
            ["key", "rotate", "--to", text, "--yes"], ["cosign", "init", "--name", "w.example/1", "--trust", text],
            ["check-proof", desk.folder.path + "/c", "--entry", file, "--vkey", text], ["import", file],
            ["import", "--bundle", file, "--vkey", text], ["record", "--from", file],
            ["disclose", "0", "x", "--check", file],
            ["checkpoint", "--add-cosignature", file], ["profiles", "check", file], ["import", file, "--map", file],
            ["supporters", "check", file, "--root", text], ["person-key", "--from", file],
        ]
        for words in calls {
            let answer = try desk.tool.run(words)
            #expect(answer.status != 0, "\(words)")
            #expect(!(answer.output + answer.errors).contains(seed), "\(words): \(answer.errors)")
        }
        for (path, bytes) in try desk.folder.contents() where path != file {
            #expect(!String(decoding: bytes, as: UTF8.self).contains(seed), "\(path)")
        }
    }

    @Test("No word of a call is a secret, which a list of processes would show")
    func words() throws {
        let desk = try Desk()
        let help = try desk.tool("--help").output
        let commands = help.split(separator: "\n").filter {
            $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.hasPrefix("  -")
        }
        .compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(commands.count > 25)
        for command in commands {
            let words = try desk.tool(command, "--help").output.split { !$0.isLetter && $0 != "-" }
            for option in words where option.hasPrefix("--") {
                for secret in ["secret", "private", "password", "seed", "salt"] {
                    #expect(!option.lowercased().contains(secret), "\(command) \(option)")
                }
            }
        }
    }

    @Test("Key, pin and disclosures are for their owner alone, whatever is usual on the machine")
    func modes() throws {
        let desk = try Desk()
        let answer = try desk.tool.launch(
            "/bin/sh",
            [
                "-c",
                "umask 000; '\(Tool.path)' --ledger ledger/new.sqlite --keys new-keys init --origin example.org/new "
                    + "--observer --purpose test --yes",
            ])
        try #require(answer.status == 0, "\(answer.errors)")
        let keys = desk.folder.path + "/new-keys"
        #expect(try FileSystem.status(keys)?.mode == 0o700)
        for name in try FileSystem.names(in: keys) {
            #expect(try FileSystem.status("\(keys)/\(name)")?.mode == 0o600, "\(name)")
        }
        let ledger = try #require(try FileSystem.status(desk.folder.path + "/ledger/new.sqlite"))
        #expect(!ledger.isWritableByOthers)
    }
}
