import LedgerCore
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Every parser, fed with damaged input. Short unless `AUDIT_LEDGER_FUZZ_SECONDS` says how long; then
/// `AUDIT_LEDGER_FUZZ_SEED` is a number that makes other inputs.
@Suite("Fuzzing")
struct FuzzTests {
    /// So many executions of each target where no time is given.
    private static let shortCount = 300
    /// The most work that one input may make for this thread; a busy machine is not the parser's fault.
    private static let patience = Duration.seconds(2)
    /// What memory may grow by in a long run, in KiB, once every target was warm.
    private static let memoryLimit = 64 << 10

    private static let seconds = number("AUDIT_LEDGER_FUZZ_SECONDS")
    private static let seed = UInt64(clamping: number("AUDIT_LEDGER_FUZZ_SEED") ?? 1) * 1_000_000

    private static func number(_ name: String) -> Int? { getenv(name).flatMap { Int(String(cString: $0)) } }

    @Test("Each seed is taken")
    func seeds() throws {
        for target in try FuzzTarget.all() {
            for seed in target.seeds { #expect(target.run(seed) == nil, "\(target.name)") }
        }
    }

    /// What the first byte of a kept input stands for; the order is that of `Tests/Survival/Guided/Guided.swift`.
    private static let kept = [
        "JSON", "entry", "note", "checkpoint", "receipt", "policy", "add-checkpoint request", "disclosure",
        "path of a tile", "entry bundle", "bundle", "fork evidence", "verifier key",
    ]

    @Test("What libFuzzer found to reach new code is refused or means what it says")
    func corpus() throws {
        let targets = Dictionary(uniqueKeysWithValues: try FuzzTarget.all().map { ($0.name, $0) })
        let lines = try Vectors.text("guided-corpus.txt").split(separator: "\n")
        #expect(lines.count > 100)
        for line in lines {
            let input = try #require(Base64.decode(Array(line.utf8)))
            let parser = try #require(input.first)
            let target = try #require(targets[Self.kept[Int(parser)]])
            #expect(target.run(Array(input.dropFirst())) == nil, "\(target.name): \(line)")
        }
    }

    @Test("Damaged input is refused or means what it says", .enabled(if: seconds == nil))
    func short() throws {
        for (number, target) in try FuzzTarget.all().enumerated() {
            var mutator = Mutator(seed: UInt64(number))
            for round in 0..<Self.shortCount { Self.execute(target, &mutator, round) }
        }
    }

    @Test("So for a long time, in bounded memory", .enabled(if: seconds != nil))
    func long() throws {
        let targets = try FuzzTarget.all()
        var mutators = targets.indices.map { Mutator(seed: Self.seed + UInt64($0)) }
        var counts = targets.map { _ in 0 }
        var slowest = Duration.zero
        let clock = ContinuousClock()
        let end = clock.now + .seconds(Self.seconds ?? 0)
        var warm: Int?
        while clock.now < end {
            for (place, target) in targets.enumerated() where clock.now < end {
                for _ in 0..<200 {
                    slowest = max(slowest, Self.execute(target, &mutators[place], counts[place]))
                    counts[place] += 1
                }
            }
            if warm == nil, counts[0] >= 2_000 { warm = Self.peakMemory() }
        }
        for (target, count) in zip(targets, counts) { print("fuzzed \(target.name): \(count)") }
        print("executions: \(counts.reduce(0, +)), slowest \(slowest), peak \(Self.peakMemory() ?? 0) KiB")
        if let warm, let peak = Self.peakMemory() {
            print("memory grew by \(peak - warm) KiB after warming up")
            #expect(peak - warm < Self.memoryLimit)
        }
    }

    @discardableResult
    private static func execute(_ target: FuzzTarget, _ mutator: inout Mutator, _ round: Int) -> Duration {
        let input = mutator.input(from: target.seeds)
        let start = worked()
        let fault = target.run(input)
        let time = worked() - start
        if let fault {
            Issue.record("\(target.name), round \(round): \(fault): \(Base64.encode(Array(input.prefix(4_096))))")
        }
        if time > patience { Issue.record("\(target.name), round \(round): \(input.count) bytes took \(time)") }
        return time
    }

    /// The work that this thread has done.
    private static func worked() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(Int(time.tv_sec)) + .nanoseconds(Int(time.tv_nsec))
    }

    /// The most memory this process ever had, in KiB; nil where the system does not say.
    private static func peakMemory() -> Int? {
        guard let file = fopen("/proc/self/status", "r") else { return nil }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        while fgets(&line, 256, file) != nil {
            let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            if text.hasPrefix("VmHWM:") { return Int(text.filter(\.isNumber)) }
        }
        return nil
    }
}
