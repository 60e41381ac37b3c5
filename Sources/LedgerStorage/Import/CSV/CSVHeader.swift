/// The names of the columns, read from the header line.
struct CSVHeader {
    /// In the order of the file, trailing empty ones left out.
    let names: [String]
    /// How many separators, or commas, were appended to the header line by a program that damaged it.
    let trailingCount: Int
    /// Whether the header line was wrapped whole in one pair of quotes.
    let isWrapped: Bool

    private let places: [String: Int]

    /// Names from fields; `extra` is how many commas followed the last of them outside its quotes.
    init(_ fields: [String], separator: UInt8, isWrapped: Bool, extra: Int) throws(Refusal) {
        var names = fields
        var trailing = extra
        while names.count > 1, names.last == "" {
            names.removeLast()
            trailing += 1
        }
        if separator != UInt8(ascii: ","), var last = names.popLast() {
            while last.last == "," {
                last.removeLast()
                trailing += 1
            }
            names.append(last)
        }
        var places: [String: Int] = [:]
        for (index, name) in names.enumerated() {
            guard !name.isEmpty else {
                throw Refusal(reason: "Column \(index + 1) of the header has no name; name it.")
            }
            if let first = places.updateValue(index, forKey: name) {
                throw Refusal(
                    reason:
                        "The header names \(ImportText.quoted(name)) twice, as columns \(first + 1) and \(index + 1); rename one."
                )
            }
        }
        self.names = names
        trailingCount = trailing
        self.isWrapped = isWrapped
        self.places = places
    }

    struct Refusal: Error {
        let reason: String
    }

    func place(of name: String) -> Int? { places[name] }
    var count: Int { names.count }

    /// The separator that stands most often in a header line outside quotes; comma where there is none of `;`, TAB, `|`
    /// and `,`. In a line wrapped whole in quotes, what stands within them counts; commas at the end of the line never do.
    static func separator(in window: UnsafeRawBufferPointer) -> UInt8 {
        var counts = [Tally(), Tally()]
        var isQuoted = false
        var closed: Int?
        var end = min(window.count, ImportLimits.row)
        for index in 0..<end {
            switch window[index] {
            case UInt8(ascii: "\""):
                isQuoted.toggle()
                closed = isQuoted ? closed : closed ?? index
            case 0x0A where !isQuoted, 0x0D where !isQuoted: end = index
            case let byte: counts[isQuoted ? 1 : 0].note(byte)
            }
            if index == end { break }
        }
        for byte in window[..<end].reversed() {
            guard byte == UInt8(ascii: ",") else { break }
            counts[0].forget(byte)
        }
        let isWrapped =
            window.first == UInt8(ascii: "\"")
            && closed.map { window[($0 + 1)..<end].allSatisfy { $0 == UInt8(ascii: ",") } } == true
        return counts[isWrapped ? 1 : 0].most
    }

    /// How often each separator was met.
    private struct Tally {
        private static let separators: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")]
        private var counts = [0, 0, 0, 0]

        mutating func note(_ byte: UInt8) {
            if let index = Self.separators.firstIndex(of: byte) { counts[index] += 1 }
        }

        mutating func forget(_ byte: UInt8) {
            if let index = Self.separators.firstIndex(of: byte) { counts[index] -= 1 }
        }

        var most: UInt8 {
            var best = 0
            for index in counts.indices where counts[index] > counts[best] { best = index }
            return Self.separators[best]
        }
    }
}
