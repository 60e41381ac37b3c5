// Compiled together with LedgerCore by `Tests/Survival/run guided`: libFuzzer looks for inputs that reach new code.

/// The first byte of an input picks the parser, the rest is what it reads. Whatever is taken must be written as the same
/// bytes again where there is one form only.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let start, count > 0 else { return 0 }
    let input = UnsafeBufferPointer(start: start, count: count)
    guard let target = Guided(rawValue: input[0]) else { return -1 }
    target.read(Array(input.dropFirst()))
    return 0
}

enum Guided: UInt8, CaseIterable {
    case json, entry, note, checkpoint, receipt, policy, request, disclosure, tile, records, bundle, evidence, key

    func read(_ bytes: [UInt8]) {
        let text = String(validating: bytes, as: UTF8.self)
        switch self {
        case .json:
            guard let value = try? JSONValue.parse(bytes) else { return }
            precondition((try? JSONValue.parse(value.canonicalBytes)) == value)
        case .entry:
            guard let entry = try? Entry(bytes) else { return }
            var again: [UInt8] = []
            try? Entry.encode(
                seq: entry.seq, at: "\(entry.at)", kind: entry.kind, body: entry.body.canonicalBytes, prev: entry.prev,
                token: entry.token, into: &again)
            precondition(again == bytes)
        case .note: same(bytes, (try? SignedNote(parsing: bytes))?.description)
        case .checkpoint: same(bytes, text.flatMap { try? Checkpoint(parsing: $0) }?.text)
        case .receipt: same(bytes, (try? Receipt(parsing: bytes))?.description)
        case .policy: _ = try? Policy(parsing: bytes)
        case .request: same(bytes, (try? AddCheckpointRequest(parsing: bytes))?.description)
        case .disclosure: same(bytes, text.flatMap { try? Disclosure(parsing: $0) }?.text)
        case .tile: same(bytes, text.flatMap(Tile.init(path:))?.path)
        case .records:
            guard let tile = Tile(.entries, 0, width: 4) else { return }
            _ = try? EntryBundle.records(of: tile, in: bytes)
        case .bundle: bundle(bytes)
        case .evidence: same(bytes, text.flatMap { try? ForkEvidence(parsing: $0) }?.text)
        case .key: same(bytes, text.flatMap { try? VerifierKey(parsing: $0) }?.description)
        }
    }

    private func same(_ bytes: [UInt8], _ written: String?) {
        if let written { precondition(written.utf8.elementsEqual(bytes), "It is written as other bytes.") }
    }

    private func bundle(_ bytes: [UInt8]) {
        var (reader, chain) = (BundleReader(), LogChain())
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
            let isTaken = Array(line).withUnsafeBytes { line in
                switch try? reader.read(line) {
                case .heading, .ending: true
                case .entry(let bytes): (try? chain.append(bytes)) != nil
                case .erased(let hash): (try? chain.append(erased: hash)) != nil
                case nil: false
                }
            }
            guard isTaken else { return }
        }
        _ = try? reader.finish(isWhole: bytes.last == 0x0A)
    }
}
