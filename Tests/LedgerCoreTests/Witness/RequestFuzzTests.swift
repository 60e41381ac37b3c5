import LedgerCore
import Testing

/// Changes good requests a little, always in the same way: what is read must be what was written, and nothing may crash.
@Suite("Requests to a witness, damaged")
struct RequestFuzzTests {
    @Test("A damaged request is refused, or says exactly what it reads as, and is decided")
    func damaged() throws {
        let log = try TestLog(40)
        let seeds = try [(0, 1), (3, 7), (8, 21), (39, 40), (40, 40)].map {
            Array(try log.request($0.0, $0.1).description.utf8)
        }
        let held = try [nil, 0, 3, 8, 40].map { try log.witnessed(at: $0) }
        var random = Seeded(2_026)
        var (read, cosigned) = (0, 0)
        for _ in 0..<20_000 {
            let bytes = Self.damage(seeds, &random)
            guard let request = try? AddCheckpointRequest(parsing: bytes) else { continue }
            read += 1
            #expect(Array(request.description.utf8) == bytes)
            for log in held {
                guard case .cosign(let note) = request.decide(log) else { continue }
                cosigned += 1
                // Whatever was damaged, the text is one that the log signed.
                #expect(try note.verified(by: log.keys).text == request.note.text)
            }
        }
        #expect(read > 100 && cosigned > 10, "\(read) were read and \(cosigned) cosigned, so nothing was looked at")
    }

    /// One to four changes to one of the seeds: bytes turned, put in, taken out, doubled, or taken from another seed.
    private static func damage(_ seeds: [[UInt8]], _ random: inout Seeded) -> [UInt8] {
        var bytes = seeds.randomElement(using: &random) ?? []
        let digits = Array("0123456789\n=A/+— old".utf8)
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let place = Int.random(in: 0...bytes.count, using: &random)
            let end = min(bytes.count, place + Int.random(in: 1...50, using: &random))
            switch Int.random(in: 0..<6, using: &random) {
            case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
            case 1: bytes.insert(digits.randomElement(using: &random) ?? 0, at: place)
            case 2: bytes.removeSubrange(place..<end)
            case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
            case 4:
                let other = seeds.randomElement(using: &random) ?? []
                bytes.replaceSubrange(place..<end, with: other.dropFirst(place).prefix(45))
            default: bytes = Array(bytes.prefix(place))
            }
        }
        return bytes
    }
}
