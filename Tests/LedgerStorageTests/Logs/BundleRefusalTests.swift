import LedgerCore
import LedgerStorage
import Testing

@Suite("Bundles that are refused, with the reason, and change nothing")
struct BundleRefusalTests {
    private let observer: TestLedger
    private let committee: TestLedger
    private let lines: [String]

    init() throws {
        observer = try TestLedger()
        committee = try TestLedger(entries: 3, origin: "example.org/c")
        lines = try LedgerStorageTests.lines(of: try committee.bundle())
    }

    /// Imports a changed bundle, and expects the words in the refusal and every byte where it was.
    private func expect(
        _ words: String, _ lines: [String], name: String = "changed",
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let path = "\(committee.folder.path)/\(name)"
        FileSystem.remove(path)
        try FileSystem.create(path, Array(lines.joined(separator: "\n").utf8), mode: 0o600)
        let before = try observer.folder.contents()
        expectRefusal(words, sourceLocation: sourceLocation) {
            _ = try observer.importer(.key(try committee.verifierKey)).run(path)
        }
        #expect(try observer.folder.contents() == before, sourceLocation: sourceLocation)
    }

    // Lines: 0 heading, 1…4 entries, 5 blank, 6…8 the checkpoint, 9 blank, 10 its signature, 11 the end.

    @Test("Cut off anywhere")
    func truncated() throws {
        for count in 1...10 { try expect(":", Array(lines.prefix(count)) + [""]) }
        try expect("cut off", Array(lines.prefix(5)) + [""])
        try expect("cut off", Array(lines.prefix(11)))
        try expect("The checkpoint cannot be read", Array(lines.prefix(10)) + [""])
        // The last entry is left out: the checkpoint covers more.
        try expect("the end was cut off", lines.removing(4))
        try expect("Entry 0", lines.removing(1))
        try expect(":3: Entry 1 is not one of this log", lines.removing(2))
    }

    @Test("Entries in another order, twice, changed, or added")
    func reordered() throws {
        var swapped = lines
        swapped.swapAt(2, 3)
        try expect("it says that it is entry 2, and entry 1 is due", swapped)
        try expect("entry 3 is due", lines.inserting(lines[3], at: 4))
        var changed = lines
        changed[3] = changed[3].replacing("number 1", with: "number 7")
        try expect("it does not link to the entry before", changed)
        changed = lines
        changed[4] = changed[4].replacing("number 2", with: "number 7")
        try expect("Its root is not that of these entries", changed)
        let added = try RawDatabase.entry(4, Hash.leaf(Array(lines[4].utf8)), "added")
        try expect(
            "It is over 4 entries, and there are 5", lines.inserting(String(decoding: added, as: UTF8.self), at: 5))
        changed = lines
        changed[3] = "#" + Hash.leaf(Array(lines[3].utf8)).base64
        try expect("it was cut out", changed)
        changed[1] = "#" + Hash.leaf(Array(lines[1].utf8)).base64
        try expect("is never erased", changed)
    }

    @Test("Signed by another key, or under another name")
    func resigned() throws {
        let key = try SigningKey(random: "example.org/c")
        let checkpoint = try Checkpoint(parsing: lines[6...8].joined(separator: "\n") + "\n")
        let note = "\(try SignedNote(text: checkpoint.text, signedBy: key))"
        let resigned =
            Array(lines.prefix(6)) + note.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        try expect("no signature by a known key", resigned)
        var headed = resigned
        headed[0] = "audit-ledger/bundle@1 \(key.verifierKey)"
        try expect("Entry 0 names another key than the first line", headed)
        for origin in ["example.org/c", "example.org/d"] {
            let foreign = try TestLedger(entries: 3, origin: origin)
            try expect("not under the key that was handed in", try LedgerStorageTests.lines(of: try foreign.bundle()))
        }
        // The checkpoint of another log by the same key, over the same tree.
        let own = try KeyFolder(committee.keys.path).signingKey(try committee.verifierKey)
        let renamed = Checkpoint(origin: try Origin("example.org/e"), size: 4, root: checkpoint.root)
        let signed = "\(try SignedNote(text: renamed.text, signedBy: own))"
        try expect(
            "It is a checkpoint of example.org/e",
            Array(lines.prefix(6)) + signed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }

    @Test("Not a bundle, or one with lines that it must not have")
    func malformed() throws {
        try expect("A bundle begins with", ["{\"seq\":0}", ""])
        try expect("cut off", [""])
        try expect("The verifier key cannot be used", ["audit-ledger/bundle@1 x", ""])
        try expect("The verifier key cannot be used", [lines[0] + " ", ""])
        try expect("A bundle begins with", [lines[0].replacing("@1", with: "@2")] + lines.dropFirst())
        try expect("Entry 1 is not one of this log", lines.inserting("", at: 2).removing(2).inserting(" ", at: 2))
        try expect(":7: The checkpoint", lines.inserting("", at: 5))
        try expect(":7: The checkpoint cannot be read", lines.inserting("", at: 9).inserting("x", at: 12))
        try expect("The checkpoint cannot be read", lines.dropLast() + ["", "x", ""])
        try expect("Entry 0 is not one of this log", [lines[0], lines[1] + "\r"] + lines.dropFirst(2))
        try expect("Behind # stands the hash", [lines[0], "#x"] + lines.dropFirst(1))
        try expect("longer than an entry", [lines[0], String(repeating: "x", count: 70_000)])
        try expect("longer than an entry", [lines[0], String(repeating: "x", count: 3_000_000)])
        try expect("holds no entry", [lines[0]] + lines.dropFirst(5))
        try expect("More stands behind", Array(lines.prefix(6)) + Array(repeating: "x", count: 600_000))
    }

    @Test("Every flip of a single byte")
    func flips() throws {
        let small = try TestLedger(entries: 1, origin: "example.org/c")
        let bytes = try FileSystem.read(try small.bundle(), limit: 1 << 20)
        let importer = try observer.importer(.key(try small.verifierKey))
        let before = try observer.folder.contents()
        let path = "\(small.folder.path)/flipped"
        for place in bytes.indices {
            for bit: UInt8 in [0x01, 0x20, 0x80] {
                var flipped = bytes
                flipped[place] ^= bit
                FileSystem.remove(path)
                try FileSystem.create(path, flipped, mode: 0o600)
                do {
                    _ = try importer.run(path)
                    Issue.record("byte \(place) was flipped by \(bit), and the bundle was taken")
                } catch {
                    #expect(error.code == .badInput, "\(place): \(error)")
                }
            }
        }
        #expect(try observer.folder.contents() == before)
        #expect(try importer.run("\(small.folder.path)/log.bundle").appended == 2)
    }

    @Test("A folder, a missing file")
    func places() throws {
        for path in [committee.folder.path, committee.folder.path + "/none"] {
            #expect(throws: StorageError.self) { _ = try observer.importer(.firstUse).run(path) }
        }
    }
}

extension Array {
    fileprivate func removing(_ place: Int) -> [Element] {
        var copy = self
        copy.remove(at: place)
        return copy
    }

    fileprivate func inserting(_ element: Element, at place: Int) -> [Element] {
        var copy = self
        copy.insert(element, at: place)
        return copy
    }
}
