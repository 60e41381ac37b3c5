import LedgerCore
import LedgerStorage
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite("Places, keys and pins that are not safe")
struct PlaceTests {
    @Test("A symbolic link is neither read nor written")
    func link() throws {
        let ledger = try TestLedger(entries: 3)
        try ledger.expectIntact()
        try FileBytes.rename(ledger.path, to: ledger.path + ".real")
        try FileBytes.link(ledger.path, to: ledger.path + ".real")
        let report = try ledger.verifyUntouched()
        #expect(report.verdict == .couldNotRun)
        #expect(report.failure?.contains("symbolic link") == true)
        try ledger.expectWriter(.unsafePlace)
    }

    @Test("A folder that others may write to is read, and never written", arguments: [UInt32(0o777), 0o703, 0o1777])
    func folder(_ mode: UInt32) throws {
        let ledger = try TestLedger(entries: 3)
        try FileBytes.setMode(mode, of: FileSystem.folder(of: ledger.path))
        try ledger.expectIntact()
        try ledger.expectWriter(.unsafePlace)
        let new = ledger.path + ".new"
        let error = #expect(throws: StorageError.self) {
            try NewLedger(origin: "example.org/new").create(new, keys: ledger.keys, migrations: [])
        }
        #expect(error?.code == .unsafePlace)
        #expect(try FileSystem.status(new) == nil)
    }

    @Test("A ledger, a pin or a folder of keys that others may write to is read, and never written")
    func writableByOthers() throws {
        for pick in 0..<3 {
            let ledger = try TestLedger(entries: 3)
            let place = try [ledger.path, file(ledger, ".pin"), ledger.keys.path][pick]
            try FileBytes.setMode(pick == 2 ? 0o703 : 0o602, of: place)
            try ledger.expectIntact()
            try ledger.expectWriter(.unsafePlace)
        }
    }

    @Test("File systems of other machines are known by their types, and local ones are none", .enabled(if: isLinux))
    func network() throws {
        let names = [0x6969, 0xFF53_4D42, 0x6573_5546, 0x0102_1997].map { NetworkFileSystem.name(ofType: $0) }
        #expect(names == ["NFS", "SMB", "FUSE", "9P"])
        // ext, btrfs, XFS, tmpfs, overlay, ZFS.
        for type: UInt32 in [0xEF53, 0x9123_683E, 0x5846_5342, 0x0102_1994, 0x794C_7630, 0x2FC1_2FC1] {
            #expect(NetworkFileSystem.name(ofType: type) == nil)
        }
        try NetworkFileSystem.refuse(try TestLedger().folder.path)
    }

    #if os(Linux)
        private static let isLinux = true
    #else
        private static let isLinux = false
    #endif

    @Test("A key that others may read is not used", arguments: [UInt32(0o644), 0o640, 0o606])
    func keyMode(_ mode: UInt32) throws {
        let ledger = try TestLedger(entries: 3)
        try FileBytes.setMode(mode, of: try file(ledger, ".key"))
        try ledger.expectIntact()
        try ledger.expectWriter(.unsafePlace)
    }

    @Test("A key that is missing, damaged or another's")
    func key() throws {
        let ledger = try TestLedger(entries: 3)
        let key = try file(ledger, ".key")
        let secret = try FileBytes.read(key)
        let other = Array(try SigningKey(random: EntryAttackTests.origin).secretText().utf8)
        for content in [other, Array(secret.dropLast(2)), [], Array("no key\n".utf8), secret + [0x0A]] {
            try FileBytes.replace(key, content)
            try ledger.expectIntact()
            try ledger.expectWriter(.keyMissing)
        }
        FileSystem.remove(key)
        try ledger.expectIntact()
        try ledger.expectWriter(.keyMissing)
    }

    @Test("A key without its pin cannot tell an older copy, and does not say that there is none")
    func pin() throws {
        let ledger = try TestLedger(entries: 3)
        FileSystem.remove(try file(ledger, ".pin"))
        try ledger.expect(
            .init(verdict: .unverifiable, check: "pin", naming: ["without its pin"], writer: .keyMissing))
    }

    @Test("Where neither key nor pin lies a ledger is verified, and not written")
    func neither() throws {
        let ledger = try TestLedger(entries: 3)
        for suffix in [".pin", ".key"] { FileSystem.remove(try file(ledger, suffix)) }
        try ledger.expectIntact()
        #expect(ledger.verify().checks.contains { $0.id == "pin" && $0.result == .notApplicable })
        try ledger.expectWriter(.keyMissing)
    }

    @Test("A pin that is a link, or a folder")
    func oddPin() throws {
        for isLink in [true, false] {
            let ledger = try TestLedger(entries: 3)
            let pin = try file(ledger, ".pin")
            try FileBytes.rename(pin, to: pin + ".real")
            if isLink { try FileBytes.link(pin, to: pin + ".real") } else { try FileSystem.makeFolder(pin) }
            let report = try ledger.verifyUntouched()
            #expect(report.verdict == .unverifiable, "\(report.summary)")
            #expect(throws: StorageError.self) { try ledger.writer().begin() }
        }
    }

    private func file(_ ledger: TestLedger, _ suffix: String) throws -> String {
        let names = try FileSystem.names(in: ledger.keys.path).filter { $0.hasSuffix(suffix) }
        return ledger.keys.path + "/" + (try #require(names.first))
    }

    @Test("A folder that belongs to another user is not written, be it the ledger's or that of its key")
    func owner() throws {
        guard geteuid() == 0 else {
            print("skipped: only the administrator can give a folder away")
            return
        }
        for isOfKeys in [false, true] {
            let ledger = try TestLedger(entries: 3)
            let folder = isOfKeys ? ledger.keys.path : FileSystem.folder(of: ledger.path)
            #expect(chown(folder, 65_534, 65_534) == 0)
            try ledger.expectWriter(.unsafePlace)
            #expect(chown(folder, 0, 0) == 0)
            try ledger.expectIntact()
        }
    }
}
