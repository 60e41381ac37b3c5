import LedgerCore
import LedgerStorage
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite("What is not published")
struct PublisherRefusalTests {
    /// Publishes, expects a refusal, and that nothing changed.
    private func expectRefusal(
        _ tree: PublishedTree, _ code: StorageError.Code, naming words: String...,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let before = try tree.files()
        let error = #expect(throws: StorageError.self, sourceLocation: sourceLocation) { try tree.publish() }
        #expect(error?.code == code, "\(error?.message ?? "")", sourceLocation: sourceLocation)
        for word in words { #expect(error?.message.contains(word) == true, sourceLocation: sourceLocation) }
        #expect(try tree.files() == before, sourceLocation: sourceLocation)
    }

    @Test(
        "A file that is another than the one that belongs there is not overwritten, and nothing beside it is written",
        arguments: ["tile/0/002", "tile/entries/002", "tile/1/000.p/3", "tile/0/003.p/33", "tile/entries/003.p/33"])
    func different(_ name: String) throws {
        let tree = try PublishedTree(entries: 600)
        try tree.publish()
        try tree.ledger.append(200)
        try tree.put(name, [1, 2, 3])
        try expectRefusal(tree, .exists, naming: name, "not overwritten")
        try tree.put(name, tree.publishedAnew()[name])
        try tree.publish()
        #expect(tree.verify().verdict == .intact)
    }

    @Test("An older copy of the ledger publishes nothing over what its key has published")
    func smaller() throws {
        let tree = try PublishedTree(entries: 300)
        let old = try PublishedTree(copying: tree)
        try tree.ledger.append(5)
        try tree.publish()
        for (name, bytes) in try tree.files() { try old.put(name, bytes) }
        try expectRefusal(old, .rolledBack, naming: "306", "301")
    }

    @Test("Two histories under one key are not published into one tree")
    func diverged() throws {
        let tree = try PublishedTree(entries: 300)
        let twin = try PublishedTree(copying: tree)
        try tree.ledger.append(5)
        try tree.publish()
        for (name, bytes) in try tree.files() { try twin.put(name, bytes) }
        for count in [1, 6] { try twin.ledger.append(count) }
        try expectRefusal(twin, .rolledBack, naming: "306", "one key signed both")
    }

    @Test("The tree of another ledger is left alone")
    func foreign() throws {
        let tree = try PublishedTree(entries: 3)
        let other = try PublishedTree(entries: 3)
        try other.publish()
        for (name, bytes) in try other.files() { try tree.put(name, bytes) }
        // Of the same origin, and another key.
        try expectRefusal(tree, .exists, naming: "not a checkpoint of this ledger")
        let key = try SigningKey(random: "example.org/other")
        let text = Checkpoint(origin: try Origin("example.org/other"), size: 1, root: .emptyRoot).text
        try tree.put("checkpoint", Array("\(try SignedNote(text: text, signedBy: key))".utf8))
        try expectRefusal(tree, .exists, naming: "example.org/other")
        try tree.put("checkpoint", Array("nonsense".utf8))
        try expectRefusal(tree, .exists, naming: "not overwritten")
        try tree.put("checkpoint", Array(repeating: 0, count: 70_000))
        try expectRefusal(tree, .tampered, naming: "70000")
    }

    @Test("A ledger whose entries were changed publishes nothing")
    func tampered() throws {
        let tree = try PublishedTree(entries: 300)
        let checkpoint = try tree.ledger.writer().checkpoint()
        try tree.ledger.attack(
            "UPDATE entries SET bytes = CAST(replace(bytes, 'number 7', 'number 8') AS BLOB) WHERE seq = 8")
        let reader = try LedgerReader(tree.ledger.path, cache: nil)
        let error = #expect(throws: StorageError.self) { try Publisher(tree.path).publish(checkpoint, of: reader) }
        #expect(error?.code == .tampered && error?.message.contains("Entry 8") == true)
        #expect(try tree.files().isEmpty)
    }

    @Test("A checkpoint that the entries do not lead to is not published")
    func otherRoot() throws {
        let tree = try PublishedTree(entries: 300)
        let other = try PublishedTree(copying: tree)
        try tree.ledger.append(1)
        try other.ledger.append(2)
        let reader = try LedgerReader(tree.ledger.path, cache: nil)
        let checkpoint = try other.ledger.writer().checkpoint()
        #expect(throws: StorageError.self) { try Publisher(tree.path).publish(checkpoint, of: reader) }
        try tree.ledger.append(1)
        let later = try LedgerReader(tree.ledger.path, cache: nil)
        let error = #expect(throws: StorageError.self) { try Publisher(tree.path).publish(checkpoint, of: later) }
        #expect(error?.code == .tampered && error?.message.contains("root of the checkpoint") == true)
        #expect(try tree.files().isEmpty)
    }

    @Test("Symbolic links are not followed", arguments: ["", "/", "tile", "tile/0", "tile/entries", "checkpoint"])
    func links(_ name: String) throws {
        let tree = try PublishedTree(entries: 3)
        let elsewhere = tree.ledger.folder.path + "/elsewhere"
        try FileSystem.makeFolder(elsewhere + "/entries")
        let target = name == "checkpoint" ? elsewhere + "/file" : elsewhere
        if name.isEmpty || name == "/" {
            #expect(symlink(target, tree.path) == 0)
        } else {
            try FileSystem.makeFolder(FileSystem.folder(of: "\(tree.path)/\(name)"))
            #expect(symlink(target, "\(tree.path)/\(name)") == 0)
        }
        let before = try tree.ledger.folder.contents(elsewhere)
        let error = #expect(throws: StorageError.self) { try tree.publish(into: tree.path + (name == "/" ? "/" : "")) }
        #expect(error?.code == .unsafePlace, "\(error?.message ?? "")")
        #expect(try tree.ledger.folder.contents(elsewhere) == before)
    }

    @Test("One publisher at a time")
    func lock() throws {
        let tree = try PublishedTree(entries: 3)
        let publisher = try Publisher(tree.path)
        try expectRefusal(tree, .busy, naming: "Another process")
        withExtendedLifetime(publisher) {}
        #expect(throws: StorageError.self) { try tree.publish(into: tree.path + "/missing/tree") }
    }

    @Test("A pipe, a folder or a device in the place of a tile is an error, and not waited for")
    func notAFile() throws {
        let tree = try PublishedTree(entries: 3)
        try FileSystem.makeFolder(tree.path + "/tile/0/000.p")
        #expect(mkfifo(tree.path + "/tile/0/000.p/4", 0o600) == 0)
        #expect(throws: StorageError.self) { try tree.publish() }
        unlink(tree.path + "/tile/0/000.p/4")
        try FileSystem.makeFolder(tree.path + "/tile/0/000.p/4")
        #expect(throws: StorageError.self) { try tree.publish() }
    }
}
