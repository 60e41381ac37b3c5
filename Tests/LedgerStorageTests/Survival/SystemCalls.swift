#if os(Linux)
    import CLedgerSQLite
    import Glibc
    import Synchronization

    /// The system calls of SQLite (`sqlite3_vfs.xSetSystemCall`), each of which can be made to fail on one thread.
    ///
    /// What is put in their place stays there, and hands everything on unless it is asked to fail on this very thread:
    /// other tests run at the same time.
    enum SystemCalls {
        private typealias Plain = @convention(c) @Sendable (Int, Int, Int, Int, Int, Int) -> Int

        /// Those that can fail. All take at most six integers or pointers, so that one form fits all on this platform.
        static let names = [
            "open", "close", "access", "getcwd", "stat", "fstat", "ftruncate", "fcntl", "read", "pread", "pread64",
            "write", "pwrite", "pwrite64", "fchmod", "fallocate", "unlink", "openDirectory", "mkdir", "rmdir", "fchown",
            "readlink", "lstat", "ioctl",
        ]

        private static let hooks: [Plain] = [
            { hook(0, $0, $1, $2, $3, $4, $5) }, { hook(1, $0, $1, $2, $3, $4, $5) },
            { hook(2, $0, $1, $2, $3, $4, $5) }, { hook(3, $0, $1, $2, $3, $4, $5) },
            { hook(4, $0, $1, $2, $3, $4, $5) }, { hook(5, $0, $1, $2, $3, $4, $5) },
            { hook(6, $0, $1, $2, $3, $4, $5) }, { hook(7, $0, $1, $2, $3, $4, $5) },
            { hook(8, $0, $1, $2, $3, $4, $5) }, { hook(9, $0, $1, $2, $3, $4, $5) },
            { hook(10, $0, $1, $2, $3, $4, $5) }, { hook(11, $0, $1, $2, $3, $4, $5) },
            { hook(12, $0, $1, $2, $3, $4, $5) }, { hook(13, $0, $1, $2, $3, $4, $5) },
            { hook(14, $0, $1, $2, $3, $4, $5) }, { hook(15, $0, $1, $2, $3, $4, $5) },
            { hook(16, $0, $1, $2, $3, $4, $5) }, { hook(17, $0, $1, $2, $3, $4, $5) },
            { hook(18, $0, $1, $2, $3, $4, $5) }, { hook(19, $0, $1, $2, $3, $4, $5) },
            { hook(20, $0, $1, $2, $3, $4, $5) }, { hook(21, $0, $1, $2, $3, $4, $5) },
            { hook(22, $0, $1, $2, $3, $4, $5) }, { hook(23, $0, $1, $2, $3, $4, $5) },
        ]

        /// The calls themselves; nil where this SQLite has none of that name. Put in place when first asked for.
        private static let originals: [Plain?] = {
            guard let vfs = sqlite3_vfs_find(nil), let get = vfs.pointee.xGetSystemCall else { return [] }
            return names.map { get(vfs, $0).map { unsafeBitCast($0, to: Plain.self) } }
        }()

        private static let isInstalled: Bool = {
            guard let vfs = sqlite3_vfs_find(nil), let set = vfs.pointee.xSetSystemCall else { return false }
            // Before any of them can be called.
            let there = originals
            for (index, name) in names.enumerated() where there[index] != nil {
                _ = set(vfs, name, unsafeBitCast(hooks[index], to: sqlite3_syscall_ptr.self))
            }
            return !there.isEmpty
        }()

        private static let thread = Atomic<UInt>(0)
        private static let call = Atomic<Int>(-1)
        private static let left = Atomic<Int>(0)
        private static let isForever = Atomic<Bool>(false)
        private static let failures = Atomic<Int>(0)

        /// Runs a body in which the so-many-th call of a name fails, and every later one too where it fails for ever.
        /// One caller at a time.
        ///
        /// - Returns: how often it failed.
        static func fail(_ name: String, _ number: Int, forever: Bool, _ body: () -> Void) -> Int {
            guard isInstalled, let index = names.firstIndex(of: name) else { return 0 }
            failures.store(0, ordering: .relaxed)
            left.store(number, ordering: .relaxed)
            isForever.store(forever, ordering: .relaxed)
            call.store(index, ordering: .relaxed)
            thread.store(UInt(pthread_self()), ordering: .releasing)
            body()
            thread.store(0, ordering: .releasing)
            return failures.load(ordering: .relaxed)
        }

        private static func hook(_ index: Int, _ a: Int, _ b: Int, _ c: Int, _ d: Int, _ e: Int, _ f: Int) -> Int {
            if thread.load(ordering: .acquiring) == UInt(pthread_self()), call.load(ordering: .relaxed) == index {
                let now = left.subtract(1, ordering: .relaxed).newValue
                if now == 0 || now < 0 && isForever.load(ordering: .relaxed) {
                    failures.add(1, ordering: .relaxed)
                    errno = EIO
                    switch names[index] {
                    case "getcwd": return 0
                    case "openDirectory": return Int(SQLITE_CANTOPEN)
                    case "fallocate": return Int(EIO)
                    default: return -1
                    }
                }
            }
            return originals[index]?(a, b, c, d, e, f) ?? -1
        }
    }
#endif
