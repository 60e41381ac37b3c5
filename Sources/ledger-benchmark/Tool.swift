#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// A program that is measured as a whole process.
struct Tool {
    let path: String

    /// The program of a name beside this one.
    static func beside(_ name: String) throws(BenchmarkError) -> Tool {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
        let own =
            count > 0
            ? String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) : CommandLine.arguments[0]
        let folder = own.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        let path = "\(folder)/\(name)"
        guard access(path, X_OK) == 0 else {
            throw BenchmarkError("\(name) is not built; run swift build -c release first.")
        }
        return Tool(path: path)
    }

    /// Runs it to its end.
    ///
    /// - Parameter statuses: those that are no failure.
    @discardableResult
    func run(
        _ arguments: [String], _ variables: [String: String] = [:], statuses: Set<Int32> = [0]
    ) throws(BenchmarkError) -> Measured {
        var ends: [Int32] = [0, 0]
        guard let errors = tmpfile(), pipe(&ends) == 0 else { throw BenchmarkError("There is no pipe or file left.") }
        defer { fclose(errors) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        posix_spawn_file_actions_adddup2(&actions, fileno(errors), 2)
        posix_spawn_file_actions_addclose(&actions, ends[0])
        posix_spawn_file_actions_addclose(&actions, ends[1])
        let words = ([path] + arguments).map { strdup($0) } + [nil]
        let surroundings = ["PATH": "/usr/bin:/bin"].merging(variables) { $1 }
        let environment = surroundings.map { strdup("\($0)=\($1)") } + [nil]
        defer { for word in words + environment { free(word) } }
        let start = Self.now
        var child = pid_t()
        let code = posix_spawn(&child, path, &actions, nil, words, environment)
        close(ends[1])
        defer { close(ends[0]) }
        guard code == 0 else { throw BenchmarkError("\(path) does not start.") }
        let output = Self.read(ends[0])
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        let wall = Self.now - start
        // The status of a process that ended by itself; that of a killed one is no multiple of 256.
        guard status & 0xFF == 0, statuses.contains(status >> 8) else {
            throw BenchmarkError("\(([path] + arguments).joined(separator: " ")) failed: \(Self.text(errors))")
        }
        return Measured(wall: wall, status: status >> 8, output: output)
    }

    static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    /// The beginning of what was written to a file.
    private static func text(_ file: UnsafeMutablePointer<FILE>) -> String {
        rewind(file)
        var bytes = [UInt8](repeating: 0, count: 4_096)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes[..<count], as: UTF8.self)
    }

    private static func read(_ descriptor: Int32) -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while true {
            let count = readAll(descriptor, &buffer, 4_096)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            // What a process prints beyond this is of no interest.
            if bytes.count < 1 << 16 { bytes.append(contentsOf: buffer[..<count]) }
        }
    }
}

private func readAll(_ descriptor: Int32, _ buffer: inout [UInt8], _ count: Int) -> Int {
    read(descriptor, &buffer, count)
}
