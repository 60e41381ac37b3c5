#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

extension TileFolder {
    /// The one file that is not whole while it is written. It lies at the top, is ours under the lock, and is taken
    /// away by the next publication where one was interrupted.
    private static let draft = ".publish.new"

    /// Lets nobody else publish here as long as this folder is open.
    func lock() throws(StorageError) {
        while flock(root, LOCK_EX | LOCK_NB) != 0 {
            if errno == EINTR { continue }
            guard errno == EWOULDBLOCK else { throw FileSystem.failure("lock the folder", path) }
            throw StorageError(
                .busy, "Another process is publishing into \(path); try again when it is done.")
        }
    }

    /// Makes a file that must not exist; its name appears when it is whole and on the disk. The folders on the way are
    /// made too, and all of them are durable only after ``sync()``.
    ///
    /// - Returns: false where something has that name already.
    func create(_ name: String, _ bytes: [UInt8]) throws(StorageError) -> Bool {
        let folder = try makeFolder(of: name)
        try writeDraft(bytes)
        defer { unlinkat(root, Self.draft, 0) }
        guard linkat(root, Self.draft, folder, Self.leaf(name), 0) == 0 else {
            if errno == EEXIST { return false }
            throw FileSystem.failure("create", "\(path)/\(name)")
        }
        return true
    }

    /// Puts a file in the place of what has its name, in one step; durable only after ``sync()``.
    func replace(_ name: String, _ bytes: [UInt8]) throws(StorageError) {
        let folder = try makeFolder(of: name)
        try writeDraft(bytes)
        guard renameat(root, Self.draft, folder, Self.leaf(name)) == 0 else {
            let failure = FileSystem.failure("replace", "\(path)/\(name)")
            unlinkat(root, Self.draft, 0)
            throw failure
        }
    }

    /// Takes a file away; durable only after ``sync()``.
    func remove(_ name: String) throws(StorageError) {
        let folder = try makeFolder(of: name)
        guard unlinkat(folder, Self.leaf(name), 0) == 0 || errno == ENOENT else {
            throw FileSystem.failure("remove", "\(path)/\(name)")
        }
    }

    /// Makes every name durable that was made, replaced or removed.
    func sync() throws(StorageError) {
        for name in changed.sorted() {
            guard let folder = try folder(of: name + "/."), fsync(folder) == 0 else {
                throw FileSystem.failure("write", "\(path)/\(name)")
            }
        }
        changed.removeAll()
    }

    private func makeFolder(of name: String) throws(StorageError) -> Int32 {
        guard let folder = try folder(of: name, isMade: true) else {
            throw StorageError(.io, "The folder of \(path)/\(name) vanished while it was made; try again.")
        }
        changed.insert(name.split(separator: "/").dropLast().joined(separator: "/"))
        return folder
    }

    private func writeDraft(_ bytes: [UInt8]) throws(StorageError) {
        let name = "\(path)/\(Self.draft)"
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        var descriptor = openat(root, Self.draft, flags, 0o644)
        if descriptor < 0, errno == EEXIST {
            unlinkat(root, Self.draft, 0)
            descriptor = openat(root, Self.draft, flags, 0o644)
        }
        guard descriptor >= 0 else { throw FileSystem.failure("create", name) }
        defer { close(descriptor) }
        do throws(StorageError) {
            try FileSystem.write(descriptor, bytes, at: 0, name)
            guard fsync(descriptor) == 0 else { throw FileSystem.failure("write", name) }
        } catch {
            unlinkat(root, Self.draft, 0)
            throw error
        }
    }
}
