import LedgerCore
import LedgerStorage
import Testing

/// `kill -9` at random moments while a ledger is published: no reader is ever shown half a tree, and the next call
/// completes it.
@Suite("Killed while publishing")
struct PublishKillTests {
    @Test("After every death the tree is intact at the old or the new size, and in the end the one published in one go")
    func publish() throws {
        let desk = try Desk()
        let tree = desk.folder.path + "/tree"
        var moments = Moments(seed: 2013)
        var killed = 0
        var size: UInt64 = 0
        for number in 0..<60 {
            if number % 3 == 0 { try desk.record(150 + number) }
            let (_, wasKilled) = try desk.tool.run(["publish", tree], killedAfter: moments.next())
            moments.learn(wasKilled)
            if wasKilled { killed += 1 }
            let report = TileVerifier().verify(tree)
            if report.verdict == .couldNotRun {
                // Nothing was published yet.
                try #require(size == 0 && wasKilled, "\(report)")
                continue
            }
            try #require(report.verdict == .intact, "after \(number): \(report)")
            try #require(report.size >= size && (wasKilled || report.size == desk.verify().size))
            size = report.size
        }
        try desk.succeed("publish", tree)
        let anew = desk.folder.path + "/anew"
        try desk.succeed("publish", anew)
        let files = try contents(desk, tree)
        for (name, bytes) in try contents(desk, anew) { #expect(files[name] == bytes, "\(name)") }
        #expect(files.keys.allSatisfy { Tile(path: $0) != nil || $0 == "checkpoint" }, "something is left over")
        #expect(TileVerifier().verify(tree).isComplete)
        #expect(killed > 10 && killed < 60, "\(killed) of 60 were killed, so the moments hit nothing")
    }

    private func contents(_ desk: Desk, _ folder: String) throws -> [String: [UInt8]] {
        var contents: [String: [UInt8]] = [:]
        for (path, bytes) in try desk.folder.contents(folder) {
            contents[String(path.dropFirst(folder.count + 1))] = bytes
        }
        return contents
    }
}
