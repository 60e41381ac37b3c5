#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The few things that are asked of the file system besides what SQLite does.
package enum FileSystem {
    /// What stands at a path, symbolic links not followed.
    package struct Status: Hashable, Sendable {
        package enum Form { case file, folder, link, other }
        package let form: Form
        /// The permission bits.
        package let mode: UInt32
        package let size: Int64
        package let owner: UInt32
        package let group: UInt32

        /// Whether nobody but this user, or the administrator, can change what stands in a folder of this state.
        var isOwn: Bool { owner == geteuid() || owner == 0 }

        /// Tells files apart, whatever they are called.
        package let file: String
        /// Identifies a state of a file: it changes with every write, and cannot be set back without the clock.
        package let signature: String

        /// Whether somebody else may write there: anybody, or a group that is not this process's own.
        package var isWritableByOthers: Bool { mode & 0o002 != 0 || mode & 0o020 != 0 && group != getegid() }
    }

    /// Nil where nothing stands there.
    package static func status(_ path: String) throws(StorageError) -> Status? {
        var raw = stat()
        guard lstat(path, &raw) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw failure("examine", path)
        }
        let form: Status.Form =
            switch raw.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .other
            }
        #if canImport(Glibc)
            let (changed, modified) = (raw.st_ctim, raw.st_mtim)
        #else
            let (changed, modified) = (raw.st_ctimespec, raw.st_mtimespec)
        #endif
        let file = "\(raw.st_dev).\(raw.st_ino)"
        let signature =
            "\(file).\(raw.st_size).\(modified.tv_sec).\(modified.tv_nsec).\(changed.tv_sec).\(changed.tv_nsec)"
        return Status(
            form: form, mode: UInt32(raw.st_mode) & 0o7777, size: Int64(raw.st_size), owner: raw.st_uid,
            group: raw.st_gid,
            file: file, signature: signature)
    }

    /// The folder that holds a path.
    package static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The path without symbolic links; itself where that cannot be told.
    package static func resolved(_ path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    package static func makeFolder(_ path: String, mode: UInt32 = 0o700) throws(StorageError) {
        if mkdir(path, mode_t(mode)) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, path != "/", path != "." else { throw failure("make the folder", path) }
        try makeFolder(folder(of: path), mode: mode)
        guard mkdir(path, mode_t(mode)) == 0 || errno == EEXIST else { throw failure("make the folder", path) }
    }

    /// A folder of its own, readable by its owner alone.
    package static func makeTemporaryFolder() throws(StorageError) -> String {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(base)/audit-ledger.XXXXXX".utf8CString)
        guard template.withUnsafeMutableBufferPointer({ mkdtemp($0.baseAddress!) }) != nil else {
            throw failure("make a temporary folder in", base)
        }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Removes a folder of files, which must hold no folders.
    package static func removeFolder(_ path: String) {
        for name in (try? names(in: path)) ?? [] { unlink("\(path)/\(name)") }
        rmdir(path)
    }

    package static func remove(_ path: String) { unlink(path) }

    package static func names(in folder: String) throws(StorageError) -> [String] {
        guard let stream = opendir(folder) else { throw failure("list", folder) }
        defer { closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                // The end of the folder, or an error, which would look just so.
                guard errno == 0 else { throw failure("list", folder) }
                break
            }
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// The whole content of a small file.
    package static func read(_ path: String, limit: Int) throws(StorageError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("read", path) }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: limit + 1)
        var count = 0
        while count <= limit {
            let got = bytes.withUnsafeMutableBytes { readSome(descriptor, $0.baseAddress! + count, limit + 1 - count) }
            if got < 0 {
                if errno == EINTR { continue }
                throw failure("read", path)
            }
            if got == 0 { break }
            count += got
        }
        guard count <= limit else {
            throw StorageError(
                .badInput, "\(path) has more than \(limit) bytes, which is more than such a file may have.")
        }
        return Array(bytes[..<count])
    }

    /// At most so many bytes of a file from a place on.
    package static func read(_ path: String, from offset: Int, count: Int) throws(StorageError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("read", path) }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: count)
        let got = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, count, off_t(offset)) }
        guard got >= 0 else { throw failure("read", path) }
        return Array(bytes[..<got])
    }

    /// Makes a file that must not exist, durably: content first, then the name.
    package static func create(_ path: String, _ bytes: [UInt8], mode: UInt32) throws(StorageError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode_t(mode))
        guard descriptor >= 0 else {
            if errno == EEXIST { throw StorageError(.exists, "\(path) exists already and is not overwritten.") }
            throw failure("create", path)
        }
        defer { close(descriptor) }
        do throws(StorageError) {
            try write(descriptor, bytes, at: 0, path)
            guard fsync(descriptor) == 0 else { throw failure("write", path) }
            try syncFolder(of: path)
        } catch {
            unlink(path)
            throw error
        }
    }

    static func write(_ descriptor: Int32, _ bytes: [UInt8], at offset: Int, _ path: String) throws(StorageError) {
        var done = 0
        while done < bytes.count {
            let put = bytes.withUnsafeBytes {
                pwrite(descriptor, $0.baseAddress! + done, bytes.count - done, off_t(offset + done))
            }
            if put < 0 && errno == EINTR { continue }
            guard put > 0 else { throw failure("write", path) }
            done += put
        }
    }

    /// Gives a finished file its name, which must be free, and makes both durable.
    package static func publish(_ path: String, as name: String) throws(StorageError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("read", path) }
        let synced = fsync(descriptor)
        close(descriptor)
        guard synced == 0 else { throw failure("write", path) }
        guard link(path, name) == 0 else {
            if errno == EEXIST { throw StorageError(.exists, "\(name) exists already and is not overwritten.") }
            throw failure("create", name)
        }
        unlink(path)
        try syncFolder(of: name)
    }

    /// Gives a finished file or folder another name, in the place of the file that bears it.
    package static func rename(_ path: String, to name: String) throws(StorageError) {
        guard systemRename(path, name) == 0 else { throw failure("create", name) }
        try syncFolder(of: name)
    }

    package static func syncFolder(of path: String) throws(StorageError) {
        let folder = folder(of: path)
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("open", folder) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure("write", folder) }
    }

    /// Copies a file into one that must not exist.
    package static func copy(_ source: String, to target: String) throws(StorageError) {
        let from = open(source, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard from >= 0 else { throw failure("read", source) }
        defer { close(from) }
        try copy(from, source, to: target)
    }

    /// Copies an open file into one that must not exist.
    static func copy(_ from: Int32, _ source: String, to target: String) throws(StorageError) {
        let to = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard to >= 0 else { throw failure("create", target) }
        defer { close(to) }
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        var offset = 0
        while true {
            let got = buffer.withUnsafeMutableBytes { pread(from, $0.baseAddress, $0.count, off_t(offset)) }
            if got < 0 && errno == EINTR { continue }
            guard got >= 0 else { throw failure("read", source) }
            if got == 0 { return }
            try write(to, Array(buffer[..<got]), at: offset, target)
            offset += got
        }
    }

    static func failure(_ what: String, _ path: String) -> StorageError {
        let code = errno
        let reason = String(cString: strerror(code))
        switch code {
        case ENOENT: return StorageError(.missing, "\(path) does not exist; check the path.")
        case ENOSPC, EDQUOT: return StorageError(.full, "The disk that holds \(path) is full; make room and try again.")
        case EACCES, EPERM, EROFS:
            return StorageError(
                .io, "Cannot \(what) \(path): \(reason). Check who owns it and whether it may be written.")
        default: return StorageError(.io, "Cannot \(what) \(path): \(reason).")
        }
    }
}

private func systemRename(_ path: String, _ name: String) -> Int32 { rename(path, name) }

private func readSome(_ descriptor: Int32, _ start: UnsafeMutableRawPointer, _ count: Int) -> Int {
    read(descriptor, start, count)
}
