import LedgerCore
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Every parser, fed with damaged input. Short unless `AUDIT_LEDGER_FUZZ_SECONDS` says how long.
@Suite("Fuzzing")
struct FuzzTests {
    /// So many executions of each target where no time is given.
    private static let shortCount = 300
    /// The longest that one input may take.
    private static let patience = Duration.seconds(2)
    /// What memory may grow by in a long run, in KiB, once every target was warm.
    private static let memoryLimit = 64 << 10

    private static let seconds = getenv("AUDIT_LEDGER_FUZZ_SECONDS").flatMap { Int(String(cString: $0)) }

    @Test("Each seed is taken")
    func seeds() throws {
        for target in try FuzzTarget.all() {
            for seed in target.seeds { #expect(target.run(seed) == nil, "\(target.name)") }
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
        var mutators = targets.indices.map { Mutator(seed: 1_000_000 + UInt64($0)) }
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
        let time = ContinuousClock().measure {
            guard let fault = target.run(input) else { return }
            Issue.record("\(target.name), round \(round): \(fault): \(Base64.encode(Array(input.prefix(4_096))))")
        }
        if time > patience { Issue.record("\(target.name), round \(round): \(input.count) bytes took \(time)") }
        return time
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
