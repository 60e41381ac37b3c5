/// A day, a month, a year, or an interval of them with `..` for an open end: the plain part of EDTF (ISO 8601-2).
///
/// Equality is that of the text: `2011-04` and `2011-04-01/2011-04-30` allow the same days and are not equal.
public struct When: Hashable, Sendable {
    /// As it is written.
    public let text: String
    /// The first day it allows; nil where it is open.
    public let earliest: CivilDate?
    /// The last day it allows; nil where it is open.
    public let latest: CivilDate?

    /// Why a text is no such date.
    enum Fault: Hashable { case shape, noSuchDay, reversed, wholeOpen }

    public init?(_ text: String) {
        var copy = text
        guard case .success(let bounds) = copy.withUTF8({ Self.read($0) }) else { return nil }
        self.text = text
        earliest = bounds.earliest
        latest = bounds.latest
    }

    public init(_ date: CivilDate) {
        text = date.description
        earliest = date
        latest = date
    }

    /// Whether it allows one day only.
    public var isDay: Bool { earliest != nil && earliest == latest }

    /// Whether each end says a month or a year, and no day.
    public var isCoarse: Bool {
        text.split(separator: "/").allSatisfy { $0.utf8.count < 10 }
    }

    struct Bounds: Hashable {
        var earliest: CivilDate?
        var latest: CivilDate?
    }

    struct Failure: Error { let fault: Fault }

    static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<Bounds, Failure> {
        guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else {
            guard let (earliest, latest) = side(bytes) else { return .failure(Failure(fault: sideFault(bytes))) }
            return .success(Bounds(earliest: earliest, latest: latest))
        }
        let first = UnsafeBufferPointer(rebasing: bytes[..<slash])
        let second = UnsafeBufferPointer(rebasing: bytes[(slash + 1)...])
        if isOpen(first), isOpen(second) { return .failure(Failure(fault: .wholeOpen)) }
        let start = side(first)
        let end = side(second)
        if start == nil, !isOpen(first) { return .failure(Failure(fault: sideFault(first))) }
        if end == nil, !isOpen(second) { return .failure(Failure(fault: sideFault(second))) }
        if let start, let end, start.0 > end.1 { return .failure(Failure(fault: .reversed)) }
        return .success(Bounds(earliest: start?.0, latest: end?.1))
    }

    private static func isOpen(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.count == 2 && bytes[0] == UInt8(ascii: ".") && bytes[1] == UInt8(ascii: ".")
    }

    /// First and last day of a day, month or year.
    private static func side(_ bytes: UnsafeBufferPointer<UInt8>) -> (CivilDate, CivilDate)? {
        guard let year = CivilDate.number(bytes, 0, 4) else { return nil }
        switch bytes.count {
        case 10:
            guard let day = CivilDate.read(bytes) else { return nil }
            return (day, day)
        case 7:
            guard bytes[4] == UInt8(ascii: "-"), let month = CivilDate.number(bytes, 5, 2),
                let first = CivilDate(year: year, month: month, day: 1),
                let last = CivilDate(year: year, month: month, day: CivilDate.dayCount(year: year, month: month))
            else { return nil }
            return (first, last)
        case 4:
            guard let first = CivilDate(year: year, month: 1, day: 1),
                let last = CivilDate(year: year, month: 12, day: 31)
            else { return nil }
            return (first, last)
        default: return nil
        }
    }

    /// A well-formed side that is refused names a day or month the calendar does not have.
    private static func sideFault(_ bytes: UnsafeBufferPointer<UInt8>) -> Fault {
        let hasMonth = bytes.count == 7 || bytes.count == 10
        guard hasMonth, CivilDate.number(bytes, 0, 4) != nil, bytes[4] == UInt8(ascii: "-"),
            CivilDate.number(bytes, 5, 2) != nil,
            bytes.count == 7 || (bytes[7] == UInt8(ascii: "-") && CivilDate.number(bytes, 8, 2) != nil)
        else { return .shape }
        return .noSuchDay
    }
}

extension When: CustomStringConvertible {
    public var description: String { text }
}
