import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Tool {
    /// Runs the tool and kills it after so many microseconds, unless it is done by then.
    ///
    /// - Returns: what it had answered, and whether it was killed.
    func run(_ words: [String], killedAfter microseconds: UInt32) throws -> (output: String, wasKilled: Bool) {
        let process = Process()
        process.executableURL = URL(filePath: Self.path)
        process.arguments = words
        process.currentDirectoryURL = URL(filePath: folder)
        process.environment = [
            "HOME": folder, "AUDIT_LEDGER_KEYS": folder + "/keys", "XDG_CACHE_HOME": folder + "/cache",
            "AUDIT_LEDGER": folder + "/ledger/ledger.sqlite", "TMPDIR": folder,
        ]
        let out = folder + "/out-\(UUID())"
        _ = FileManager.default.createFile(atPath: out, contents: nil)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: out))
        process.standardError = FileHandle.nullDevice
        try process.run()
        usleep(microseconds)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        let output = try String(contentsOfFile: out, encoding: .utf8)
        try FileManager.default.removeItem(atPath: out)
        return (output, process.terminationReason == .uncaughtSignal)
    }
}

/// Random numbers that are the same in every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
