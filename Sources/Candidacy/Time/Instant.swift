/// A moment on the clock: RFC 3339 with seconds and offset, the offset kept as given.
public struct Instant: Hashable, Sendable {
    /// As it is written.
    public let text: String
    /// Seconds since 1970-01-01T00:00:00Z, fractions dropped.
    public let seconds: Int

    public init?(_ text: String) {
        var copy = text
        guard let seconds = copy.withUTF8({ Self.read($0) }) else { return nil }
        self.text = text
        self.seconds = seconds
    }

    static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard bytes.count >= 20, bytes.count <= 40, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"),
            let date = CivilDate.read(UnsafeBufferPointer(rebasing: bytes[..<10])),
            let hour = CivilDate.number(bytes, 11, 2), let minute = CivilDate.number(bytes, 14, 2),
            let second = CivilDate.number(bytes, 17, 2), hour < 24, minute < 60, second <= 60
        else { return nil }
        var end = 19
        if bytes[end] == UInt8(ascii: ".") {
            end += 1
            let first = end
            while end < bytes.count, bytes[end] >= UInt8(ascii: "0"), bytes[end] <= UInt8(ascii: "9") { end += 1 }
            guard end > first else { return nil }
        }
        guard let offset = offset(bytes, at: end) else { return nil }
        return date.dayNumber * 86_400 + hour * 3600 + minute * 60 + second - offset
    }

    /// The offset from UTC in seconds, if nothing follows it.
    private static func offset(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
        guard start < bytes.count else { return nil }
        if bytes[start] == UInt8(ascii: "Z") { return start + 1 == bytes.count ? 0 : nil }
        guard bytes.count == start + 6, bytes[start + 3] == UInt8(ascii: ":"),
            let hours = CivilDate.number(bytes, start + 1, 2), let minutes = CivilDate.number(bytes, start + 4, 2),
            hours < 24, minutes < 60
        else { return nil }
        switch bytes[start] {
        case UInt8(ascii: "+"): return hours * 3600 + minutes * 60
        case UInt8(ascii: "-"): return -(hours * 3600 + minutes * 60)
        default: return nil
        }
    }
}
