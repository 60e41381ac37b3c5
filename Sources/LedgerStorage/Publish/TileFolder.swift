internal import LedgerCore

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The folder of a published tree. Every step into it is taken without following a symbolic link, so that nobody who
/// may write there can turn a reader or a publisher elsewhere. Used by one thread at a time.
final class TileFolder {
    let path: String
    let root: Int32
    /// The folder below the root that was used last.
    private var last: (name: String, descriptor: Int32)?
    /// Folders in which names changed that are not on the disk yet.
    var changed: Set<String> = []

    /// Opens a folder that is there.
    init(_ path: String) throws(StorageError) {
        self.path = Self.plain(path)
        root = openFolder(self.path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard root < 0 else { return }
        let code = errno
        if let status = try FileSystem.status(self.path), status.form != .folder {
            let what = status.form == .link ? "is a symbolic link, which somebody could turn elsewhere" : "is no folder"
            throw StorageError(.unsafePlace, "\(self.path) \(what); name the folder itself.")
        }
        errno = code
        throw FileSystem.failure("open the folder", self.path)
    }

    deinit {
        if let last { close(last.descriptor) }
        close(root)
    }

    /// Without slashes at the end, behind which the system would follow a link.
    private static func plain(_ path: String) -> String {
        var path = path
        while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
        return path
    }

    /// Puts the content of a file in place of what `bytes` held.
    ///
    /// - Returns: false where there is no such file.
    func read(_ name: String, limit: Int, into bytes: inout [UInt8]) throws(StorageError) -> Bool {
        bytes.removeAll(keepingCapacity: true)
        guard let folder = try folder(of: name) else { return false }
        // Not to wait for the other end of a pipe that somebody planted.
        let descriptor = openat(folder, Self.leaf(name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return false }
            throw Self.unsafe(errno, "read", "\(path)/\(name)")
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileSystem.failure("read", "\(path)/\(name)") }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw StorageError(.unsafePlace, "\(path)/\(name) is no plain file; see who put it there.")
        }
        guard status.st_size <= limit else {
            throw StorageError(
                .tampered, "\(path)/\(name) has \(status.st_size) bytes, which is more than such a file may have.")
        }
        try read(descriptor, count: Int(status.st_size), name, into: &bytes)
        return true
    }

    private func read(
        _ descriptor: Int32, count: Int, _ name: String, into bytes: inout [UInt8]
    ) throws(StorageError) {
        bytes.append(contentsOf: repeatElement(0, count: count))
        var done = 0
        while done < count {
            let got = bytes.withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress! + done, count - done, off_t(done))
            }
            if got < 0 && errno == EINTR { continue }
            guard got >= 0 else { throw FileSystem.failure("read", "\(path)/\(name)") }
            guard got > 0 else {
                throw StorageError(.io, "\(path)/\(name) became shorter while it was read; try again.")
            }
            done += got
        }
    }

    /// The names in a folder below the root, none where it is not there.
    ///
    /// - Parameter limit: the most names that such a folder may hold.
    func names(in name: String, limit: Int) throws(StorageError) -> [(name: String, isFolder: Bool)] {
        guard let folder = try folder(of: name + "/.") else { return [] }
        let descriptor = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0, let stream = fdopendir(descriptor) else {
            throw FileSystem.failure("list", "\(path)/\(name)")
        }
        defer { closedir(stream) }
        var names: [(name: String, isFolder: Bool)] = []
        errno = 0
        while let entry = readdir(stream) {
            let child = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if child == "." || child == ".." { continue }
            guard names.count < limit else {
                throw StorageError(
                    .tampered, "\(path)/\(name) holds more than \(limit) files, which no tile tree does.")
            }
            var status = stat()
            guard fstatat(folder, child, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
                throw FileSystem.failure("examine", "\(path)/\(name)/\(child)")
            }
            names.append((child, status.st_mode & S_IFMT == S_IFDIR))
            errno = 0
        }
        guard errno == 0 else { throw FileSystem.failure("list", "\(path)/\(name)") }
        return names.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// The folder that holds a file, opened step by step; nil where it is not there.
    ///
    /// - Parameter isMade: whether folders that are missing are made.
    func folder(of name: String, isMade: Bool = false) throws(StorageError) -> Int32? {
        let steps = name.split(separator: "/").dropLast()
        let folder = steps.joined(separator: "/")
        if let last, last.name == folder { return last.descriptor }
        var descriptor = dup(root)
        var walked = ""
        for step in steps {
            let step = String(step)
            var next = openat(descriptor, step, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            if next < 0, errno == ENOENT, isMade {
                guard mkdirat(descriptor, step, 0o755) == 0 || errno == EEXIST else {
                    close(descriptor)
                    throw FileSystem.failure("make the folder", "\(path)/\(walked)\(step)")
                }
                changed.insert(String(walked.dropLast()))
                next = openat(descriptor, step, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            }
            let code = errno
            close(descriptor)
            guard next >= 0 else {
                if code == ENOENT { return nil }
                throw Self.unsafe(code, "open", "\(path)/\(walked)\(step)")
            }
            descriptor = next
            walked += step + "/"
        }
        guard descriptor >= 0 else { throw FileSystem.failure("open the folder", path) }
        if let last { close(last.descriptor) }
        last = (folder, descriptor)
        return descriptor
    }

    /// The last part of a name.
    static func leaf(_ name: String) -> String { name.split(separator: "/").last.map(String.init) ?? name }

    private static func unsafe(_ code: Int32, _ what: String, _ path: String) -> StorageError {
        if code == ELOOP || code == ENOTDIR {
            return StorageError(
                .unsafePlace, "\(path) is a symbolic link or no folder, which no tile tree holds; see who put it there."
            )
        }
        errno = code
        return FileSystem.failure(what, path)
    }
}

private func openFolder(_ path: String, _ flags: Int32) -> Int32 { open(path, flags) }
