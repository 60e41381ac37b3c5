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

/// Random moments to kill at, spread over about as long as the work takes on this machine just now.
struct Moments {
    private var random: Seeded
    private var longest: UInt32 = 40_000

    init(seed: UInt64) { random = Seeded(state: seed) }

    /// In microseconds.
    mutating func next() -> UInt32 { UInt32.random(in: 0...longest, using: &random) }

    /// Reaches further after a kill, and less far after work that was done before it could be killed.
    mutating func learn(_ wasKilled: Bool) { longest = wasKilled ? longest / 8 * 9 : longest / 4 * 3 }
}
