extension Tile {
    /// `tile/<level>/<index>`, `tile/entries/<index>`, and `.p/<width>` behind a partial tile; the index in groups of
    /// three digits, all but the last begun with `x`: 1234067 is `x001/x234/067`.
    public var path: String {
        let folder =
            switch content {
            case .hashes(let level): "tile/\(level)/"
            case .entries: "tile/entries/"
            }
        var groups = Self.group(index % 1_000)
        var rest = index / 1_000
        while rest > 0 {
            groups = "x\(Self.group(rest % 1_000))/\(groups)"
            rest /= 1_000
        }
        return folder + groups + (isFull ? "" : ".p/\(width)")
    }

    /// The tile with a path as ``path`` writes it; nil for every other text.
    public init?(path: String) {
        guard path.utf8.count <= Self.maximumPathBytes else { return nil }
        var parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)[...]
        guard let top = parts.popFirst(), top.elementsEqual("tile".utf8), let below = parts.popFirst() else {
            return nil
        }
        var width: UInt64 = 256
        if let partial = parts.dropLast().last, partial.reversed().starts(with: "p.".utf8), let digits = parts.popLast()
        {
            guard let decimal = TreeHeadText.size(digits), decimal < 256 else { return nil }
            width = decimal
            parts[parts.endIndex - 1] = partial.dropLast(2)
        }
        // Six groups number 2^54 tiles.
        guard let last = parts.popLast(), parts.count < 6, let content = Content(below) else { return nil }
        var index: UInt64 = 0
        for part in parts {
            guard part.first == UInt8(ascii: "x"), let group = Self.group(part.dropFirst()) else { return nil }
            index = index * 1_000 + group
        }
        guard let group = Self.group(last), let tile = Tile(content, index * 1_000 + group, width: Int(width)),
            // The one canonical form: no groups of zeros in front.
            tile.path.utf8.elementsEqual(path.utf8)
        else { return nil }
        self = tile
    }

    /// Those of `tile/entries/x018/x014/x398/x509/x481/983.p/255`.
    private static let maximumPathBytes = 47

    private static func group(_ number: UInt64) -> String {
        let digits = String(number)
        return String(repeating: "0", count: 3 - digits.utf8.count) + digits
    }

    private static func group(_ digits: some Collection<UInt8>) -> UInt64? {
        guard digits.count == 3 else { return nil }
        var number: UInt64 = 0
        for digit in digits {
            guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
            number = number * 10 + UInt64(digit - UInt8(ascii: "0"))
        }
        return number
    }
}

extension Tile.Content {
    fileprivate init?(_ folder: some Collection<UInt8>) {
        if folder.elementsEqual("entries".utf8) {
            self = .entries
        } else {
            guard let level = TreeHeadText.size(folder), level < 64 else { return nil }
            self = .hashes(level: Int(level))
        }
    }
}

extension Tile: CustomStringConvertible {
    public var description: String { path }
}
