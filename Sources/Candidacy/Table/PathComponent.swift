/// One step of the way into a body: a key of an object or an index of an array.
enum PathComponent: Hashable, Sendable {
    case key(String)
    case index(Int)

    /// The largest number of members an array may have.
    static let memberLimit = 256

    /// The index that the text spells: digits without a leading zero, below the limit.
    static func index(_ text: some StringProtocol) -> Int? {
        guard text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let index = Int(text), index < memberLimit,
            String(index) == text
        else { return nil }
        return index
    }
}

extension Sequence<PathComponent> {
    /// Dotted: `grounds.0.code`.
    var dotted: String {
        map { component in
            switch component {
            case .key(let key): key
            case .index(let index): String(index)
            }
        }.joined(separator: ".")
    }
}
