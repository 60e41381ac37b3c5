/// The members of a JSON object, each key once, always in the order of their bytes.
public struct JSONObject: Hashable, Sendable {
    /// One member of an object.
    public struct Member: Hashable, Sendable {
        public let key: String
        public var value: JSONValue
    }

    /// In ascending order of key.
    public private(set) var members: [Member] = []

    public init() {}

    /// The given members; of two with one key the later stands.
    public init(_ members: some Sequence<(String, JSONValue)>) {
        for (key, value) in members { self[key] = value }
    }

    public var isEmpty: Bool { members.isEmpty }
    public var keys: [String] { members.map(\.key) }

    /// The value of a key; setting nil removes the member.
    public subscript(key: String) -> JSONValue? {
        get {
            let place = place(of: key)
            return place.found ? members[place.index].value : nil
        }
        set {
            let place = place(of: key)
            switch (place.found, newValue) {
            case (true, let value?): members[place.index].value = value
            case (true, nil): members.remove(at: place.index)
            case (false, let value?): members.insert(Member(key: key, value: value), at: place.index)
            case (false, nil): break
            }
        }
    }

    /// Adds a member unless its key stands already; says whether it did.
    mutating func insert(_ key: String, _ value: JSONValue) -> Bool {
        if let last = members.last, Self.isBefore(last.key, key) {
            members.append(Member(key: key, value: value))
            return true
        }
        let place = place(of: key)
        if place.found { return false }
        members.insert(Member(key: key, value: value), at: place.index)
        return true
    }

    private func place(of key: String) -> (index: Int, found: Bool) {
        var low = 0
        var high = members.count
        while low < high {
            let middle = (low + high) / 2
            if Self.isBefore(members[middle].key, key) { low = middle + 1 } else { high = middle }
        }
        return (low, low < members.count && members[low].key == key)
    }

    /// Keys are ASCII, so the order of texts is that of UTF-16 code units, which RFC 8785 section 3.2.3 asks for.
    private static func isBefore(_ one: String, _ other: String) -> Bool { one < other }
}
