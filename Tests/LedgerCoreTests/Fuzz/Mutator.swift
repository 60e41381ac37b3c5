/// Damages inputs as accidents and attackers do, the same in every run.
struct Mutator {
    /// The longest input that is made; above the limits of the parsers.
    static let maximumCount = 300_000

    private var random: Seeded
    private static let tokens = [
        "\n\n", "\n", "\r\n", " ", "+", "=", "— ", "0", "00", "-1", "4611686018427387904", "4611686018427387905",
        "9223372036854775808", "18446744073709551616", "99999999999999999999", "\u{0}", "\u{7F}", "\u{85}", "\u{2028}",
        "e\u{301}", "\\u0000", "\\ud800", "\"", "{", "[", "}", "]", "1e9", "0.0", "\t", "#", "none", "all", "any",
    ].map { Array($0.utf8) }

    init(seed: UInt64) { random = Seeded(seed) }

    /// One of the seeds, damaged in one to eight places.
    mutating func input(from seeds: [[UInt8]]) -> [UInt8] {
        var bytes = seeds[below(seeds.count)]
        for _ in 0...below(8) where bytes.count <= Self.maximumCount { damage(&bytes, seeds) }
        return bytes.count > Self.maximumCount ? Array(bytes.prefix(Self.maximumCount)) : bytes
    }

    private mutating func damage(_ bytes: inout [UInt8], _ seeds: [[UInt8]]) {
        let place = below(bytes.count + 1)
        let rest = bytes.count - place
        switch below(11) {
        case 0: bytes.insert(UInt8(below(256)), at: place)
        case 1: if rest > 0 { bytes[place] = UInt8(below(256)) }
        case 2: if rest > 0 { bytes[place] ^= 1 << UInt8(below(8)) }
        case 3: bytes.removeSubrange(place..<place + below(min(rest, 64) + 1))
        case 4: bytes.insert(contentsOf: Self.tokens[below(Self.tokens.count)], at: place)
        case 5: bytes.insert(contentsOf: bytes[place..<place + below(min(rest, 256) + 1)], at: below(bytes.count + 1))
        case 6: bytes.removeLast(rest)
        case 7:
            let other = seeds[below(seeds.count)]
            bytes.replaceSubrange(place..., with: other[below(other.count + 1)...])
        case 8: repeatLine(&bytes, place)
        case 9: if rest > 1 { bytes.swapAt(place, place + below(rest)) }
        default:
            let piece = bytes[place..<place + below(min(rest, 32) + 1)]
            // Rarely long: length limits are few, and long inputs are slow.
            let count = below(below(50) == 0 ? 4_096 : 8)
            bytes.insert(contentsOf: Array(repeating: piece, count: count).flatMap { $0 }, at: place)
        }
    }

    private func lineRange(_ bytes: [UInt8], _ place: Int) -> Range<Int> {
        let start = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let end = bytes[place...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
        return start..<end
    }

    /// Repeats the line at a place, at times twice as often as any limit allows.
    private mutating func repeatLine(_ bytes: inout [UInt8], _ place: Int) {
        let range = lineRange(bytes, place)
        let line = Array(bytes[range])
        // A line may be the whole input, and repeated again and again.
        let room = (Self.maximumCount - min(bytes.count, Self.maximumCount)) / max(line.count, 1)
        let count = min(below(below(20) == 0 ? 200 : 4), room)
        bytes.insert(contentsOf: Array(repeating: line, count: count).joined(), at: range.lowerBound)
    }

    private mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<max(bound, 1), using: &random) }
}
