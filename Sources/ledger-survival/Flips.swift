internal import LedgerCore
internal import LedgerMigrations
internal import LedgerStorage

/// Turns every single bit of everything that a small ledger is and leaves, one at a time, and asks whether it is seen.
struct Flips {
    private let folder: String
    /// Of so many bits one is turned.
    private let stride: Int
    /// Of so many bits in places that nothing is read from, one.
    private let spareStride: Int
    /// Which of so many processes this is.
    private let part: (number: Int, of: Int)

    init(_ words: [String]) throws(SurvivalError) {
        let numbers = words.dropFirst(2).compactMap { Int($0) }
        guard words.count == 6, numbers.count == 4, numbers[0] > 0, numbers[1] > 0, numbers[3] > 0 else {
            throw SurvivalError("flips FOLDER STRIDE SPARE-STRIDE PART PARTS")
        }
        folder = words[1]
        (stride, spareStride) = (numbers[0], numbers[1])
        part = (numbers[2], numbers[3])
    }

    /// What became of one turned bit.
    enum Outcome: String, CaseIterable {
        /// The verdict is another than intact, or what was read is refused.
        case detected
        /// The report says that less is known: the pin lags, or a field cannot be opened.
        case told
        /// Nothing that is read is another.
        case harmless
        /// Something else is believed.
        case believed
    }

    func run() throws {
        let material = try FlipMaterial(folder)
        let sound = report(material)
        guard sound.verdict == .intact else { throw SurvivalError("It is not intact: \(sound.checks)") }
        let (everything, readings) = (try material.everything(), try material.readings())
        let map = PageMap(try FileSystem.read(material.ledger, limit: 1 << 20), roots: try material.roots())
        try flip("ledger", material.ledger, map.regions) {
            if report(material).verdict != .intact { return .detected }
            let isAsBefore = (try? material.everything()) == everything && (try? material.readings()) == readings
            return isAsBefore ? .harmless : .believed
        }
        let pin = material.keys.pinPath(material.key)
        let slots = try FileSystem.read(pin, limit: 1 << 20).map { $0 == 0 ? Self.betweenSlots : "slot" }
        try flip("pin", pin, slots) { told(material, sound, readings) }
        try flip("disclosures", material.ledger + ".disclosures") { told(material, sound, readings) }
        try flip("key", material.keys.keyPath(material.key)) {
            let writer = try? LedgerWriter(material.ledger, keys: material.keys, migrations: LedgerMigrations.all)
            guard let writer, let transaction = try? writer.begin() else { return .detected }
            transaction.abandon()
            return .harmless
        }
        try flip("bundle", material.bundle) { try imported(material) }
        let policy = try Policy(log: material.key)
        flip("receipt", material.receipt) { bytes in
            guard let receipt = try? Receipt(parsing: bytes),
                let verified = try? receipt.verified(entry: material.entry, by: policy)
            else { return .detected }
            return verified.index == 2 ? .harmless : .believed
        }
        let receipt = try Receipt(parsing: material.receipt)
        flip("entry of a receipt", material.entry) { bytes in
            (try? receipt.verified(entry: bytes, by: policy)) == nil ? .detected : .believed
        }
        var tiles = TileVerifier()
        tiles.verifierKey = "\(material.key)"
        tiles.threads = 1
        for file in try files(material.tiles) {
            try flip("tile tree", file) { tiles.verify(material.tiles).verdict == .intact ? .believed : .detected }
        }
        guard report(material).verdict == .intact else { throw SurvivalError("The ledger was not put back.") }
    }

    private static let betweenSlots = "between the slots"
    private static let spare: Set = [PageMap.freeSpace, PageMap.freePage, betweenSlots]

    private func report(_ material: FlipMaterial) -> VerificationReport {
        var verifier = Verifier(migrations: LedgerMigrations.all, keys: material.keys)
        verifier.threads = 1
        return verifier.verify(material.ledger)
    }

    private func told(_ material: FlipMaterial, _ sound: VerificationReport, _ readings: [[UInt8]]) -> Outcome {
        let report = report(material)
        guard report.verdict == .intact else { return .detected }
        guard report.pin?.behind == 0, report.openFields == sound.openFields else { return .told }
        guard report.pin?.root == sound.pin?.root, report.size == sound.size else { return .believed }
        return (try? material.readings()) == readings ? .harmless : .believed
    }

    /// A bundle that is taken must be the one that was signed.
    private func imported(_ material: FlipMaterial) throws -> Outcome {
        let before = try FileSystem.read(material.observer, limit: 1 << 20)
        let writer = try LedgerWriter(material.observer, keys: material.keys, migrations: LedgerMigrations.all)
        var importer = BundleImporter(try Recorder(writer, cache: nil))
        importer.trust = .key(material.key)
        guard let report = try? importer.run(material.bundle) else {
            return try FileSystem.read(material.observer, limit: 1 << 20) == before ? .detected : .believed
        }
        throw SurvivalError("A bundle with a turned bit was taken: \(report)")
    }

    private func files(_ folder: String) throws -> [String] {
        try FileSystem.names(in: folder).flatMap { (name) throws -> [String] in
            let path = "\(folder)/\(name)"
            return try FileSystem.status(path)?.form == .folder ? try files(path) : [path]
        }
    }

    /// Turns bits of a file in place.
    private func flip(
        _ name: String, _ path: String, _ regions: [String]? = nil, _ judge: () throws -> Outcome
    ) throws {
        let bytes = try FileSystem.read(path, limit: 1 << 20)
        let file = try OpenFile(path)
        try count(name, bits: bytes.count * 8, regions) { bit in
            let (place, mask) = (bit / 8, UInt8(1) << UInt8(bit % 8))
            try file.write(bytes[place] ^ mask, at: place)
            let outcome = try judge()
            try file.write(bytes[place], at: place)
            return outcome
        }
    }

    /// Turns bits of what is handed over in memory.
    private func flip(_ name: String, _ bytes: [UInt8], _ judge: ([UInt8]) -> Outcome) {
        try? count(name, bits: bytes.count * 8) { bit in
            var changed = bytes
            changed[bit / 8] ^= UInt8(1) << UInt8(bit % 8)
            return judge(changed)
        }
    }

    /// A line for the whole and for each region of it: the name, and how often there was which outcome.
    private func count(
        _ name: String, bits: Int, _ regions: [String]? = nil, _ flip: (Int) throws -> Outcome
    ) throws {
        var counts: [Outcome: Int] = [:]
        var byRegion: [String: [Outcome: Int]] = [:]
        for bit in Swift.stride(from: part.number * stride, to: bits, by: stride * part.of) {
            if let regions, Self.spare.contains(regions[bit / 8]), bit % spareStride != 0 { continue }
            let outcome = try flip(bit)
            counts[outcome, default: 0] += 1
            if let regions { byRegion[regions[bit / 8], default: [:]][outcome, default: 0] += 1 }
            if outcome == .believed { print("believed: \(name), byte \(bit / 8), bit \(bit % 8)") }
        }
        for (region, counts) in [("", counts)] + byRegion.sorted(by: { $0.key < $1.key }) {
            let row = [name, region] + Outcome.allCases.map { "\(counts[$0, default: 0])" }
            print("flips\t" + row.joined(separator: "\t"))
        }
    }
}
