import LedgerStorage
import Testing

@Suite("The few things asked of the file system")
struct FileSystemTests {
    @Test("Nothing that exists is overwritten")
    func create() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/a"
        try FileSystem.create(path, [1], mode: 0o600)
        #expect(throws: StorageError.self) { try FileSystem.create(path, [2], mode: 0o600) }
        try FileSystem.create(folder.path + "/b", [3], mode: 0o600)
        #expect(throws: StorageError.self) { try FileSystem.publish(folder.path + "/b", as: path) }
        #expect(throws: StorageError.self) { try FileSystem.copy(folder.path + "/b", to: path) }
        try FileBytes.link(folder.path + "/c", to: folder.path + "/d")
        #expect(throws: StorageError.self) { try FileSystem.create(folder.path + "/c", [4], mode: 0o600) }
        #expect(try FileBytes.read(path) == [1])
        #expect(try FileSystem.names(in: folder.path) == ["a", "b", "c"])
    }

    @Test("A file longer than it may be is refused, not cut")
    func limit() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/a"
        try FileSystem.create(path, [1, 2, 3], mode: 0o600)
        #expect(try FileSystem.read(path, limit: 3) == [1, 2, 3])
        #expect(throws: StorageError.self) { try FileSystem.read(path, limit: 2) }
        #expect(throws: StorageError.self) { try FileSystem.read(folder.path + "/none", limit: 3) }
    }

    @Test("A file that grew has another signature, and is the same file")
    func signature() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/a"
        try FileSystem.create(path, [1, 2, 3], mode: 0o600)
        let first = try #require(try FileSystem.status(path))
        try FileBytes.write([4], to: path, at: 3)
        let second = try #require(try FileSystem.status(path))
        #expect(second.signature != first.signature)
        #expect(second.file == first.file)
        try FileSystem.copy(path, to: path + ".copy")
        #expect(try FileSystem.status(path + ".copy")?.file != first.file)
    }

    @Test("The folder of a path", arguments: [("/a/b", "/a"), ("/a", "/"), ("a", "."), ("a/b/c", "a/b")])
    func folder(_ path: String, _ folder: String) {
        #expect(FileSystem.folder(of: path) == folder)
    }
}
