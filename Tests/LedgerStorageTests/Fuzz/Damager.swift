/// Damages inputs as accidents and attackers do, the same in every run.
struct Damager {
    /// The longest input that is made.
    static let maximumCount = 100_000

    private var random: Seeded
    private static let tokens = [
        "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\r", "\u{0}", "\u{FEFF}", "{", "}", "[", "]", ":", "\\u0000",
        "\\ud800", "null", "-1", "1e9", "99999999999999999999", "\u{85}", "\u{2028}", "e\u{301}", "=1+1", "#NULO#",
    ].map { Array($0.utf8) }

    init(seed: UInt64) { random = Seeded(seed) }

    /// One of the seeds, damaged in one to eight places.
    mutating func input(from seeds: [[UInt8]]) -> [UInt8] {
        var bytes = seeds[below(seeds.count)]
        for _ in 0...below(8) { damage(&bytes) }
        return Array(bytes.prefix(Self.maximumCount))
    }

    private mutating func damage(_ bytes: inout [UInt8]) {
        let place = below(bytes.count + 1)
        let rest = bytes.count - place
        switch below(8) {
        case 0: bytes.insert(UInt8(below(256)), at: place)
        case 1: if rest > 0 { bytes[place] = UInt8(below(256)) }
        case 2: if rest > 0 { bytes[place] ^= 1 << UInt8(below(8)) }
        case 3: bytes.removeSubrange(place..<place + below(min(rest, 64) + 1))
        case 4: bytes.insert(contentsOf: Self.tokens[below(Self.tokens.count)], at: place)
        case 5: bytes.insert(contentsOf: bytes[place..<place + below(min(rest, 256) + 1)], at: below(bytes.count + 1))
        case 6: bytes.removeLast(rest)
        default:
            let piece = bytes[place..<place + below(min(rest, 32) + 1)]
            let count = below(below(50) == 0 ? 1_024 : 8)
            bytes.insert(contentsOf: Array(repeating: piece, count: count).flatMap { $0 }, at: place)
        }
    }

    mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<max(bound, 1), using: &random) }
}
