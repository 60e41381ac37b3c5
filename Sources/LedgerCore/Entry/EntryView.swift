/// Where the members of an entry stand in its bytes, which have been proved canonical. Nothing is copied.
///
/// The bytes of version 1 are
/// `{"at":"…","body":{…},"kind":"…"[,"prev":"…"],"seq":N[,"token":"…"],"v":1}`;
/// an entry of an unknown version is any canonical object with `seq` and `v`, and names itself by `isKnown`.
public struct EntryView: Sendable {
    /// The longest entry: the entry bundle of C2SP tlog-tiles counts a length in two bytes.
    public static let maximumBytes = 65_535

    /// Without quotes.
    public let at: Range<Int>
    /// What `at` says; nil in an entry of an unknown version.
    public let moment: Timestamp?
    public let body: Range<Int>
    /// Without quotes.
    public let kind: Range<Int>
    /// The 44 characters of the link without quotes; nil in entry 0.
    public let prev: Range<Int>?
    public let seq: UInt64
    /// As escaped, without quotes.
    public let token: Range<Int>?
    /// Whether the entry is of version 1.
    public let isKnown: Bool
    /// How many members named `sealed` the body has.
    public let sealedCount: Int
    /// Whether it links to the hash that was expected.
    public let isLinked: Bool

    /// - Parameter link: the hash of the entry before, where it is known.
    public init(_ bytes: UnsafeRawBufferPointer, link: HashText? = nil) throws(EntryError) {
        guard bytes.count <= Self.maximumBytes else {
            throw EntryError(
                Self.maximumBytes, "an entry has at most \(Self.maximumBytes) bytes, this has \(bytes.count)")
        }
        do throws(JSONError) {
            if let view = try Self.version1(bytes, link) {
                self = view
            } else {
                self = try Self.unknownVersion(bytes, link)
            }
        } catch {
            throw EntryError(error)
        }
    }

    private init(
        at: Range<Int>, moment: Timestamp?, body: Range<Int>, kind: Range<Int>, prev: Range<Int>?, seq: UInt64,
        token: Range<Int>?, isKnown: Bool, sealedCount: Int, isLinked: Bool
    ) {
        self.at = at
        self.moment = moment
        self.body = body
        self.kind = kind
        self.prev = prev
        self.seq = seq
        self.token = token
        self.isKnown = isKnown
        self.sealedCount = sealedCount
        self.isLinked = isLinked
    }

    /// Nil where the bytes do not claim to be of version 1.
    private static func version1(
        _ bytes: UnsafeRawBufferPointer, _ expected: HashText?
    ) throws(JSONError) -> EntryView? {
        guard bytes.count > 6, bytes[bytes.count - 2] == UInt8(ascii: "1"), bytes[bytes.count - 3] == UInt8(ascii: ":"),
            bytes[bytes.count - 4] == UInt8(ascii: "\""), bytes[bytes.count - 5] == UInt8(ascii: "v"),
            bytes[bytes.count - 6] == UInt8(ascii: "\"")
        else { return nil }
        var scanner = CanonicalScanner(bytes)
        guard scanner.skip("{\"at\":") else { throw scanner.failure("an entry of version 1 begins with \"at\"") }
        let at = try text(&scanner)
        guard let moment = Timestamp.parse(UnsafeRawBufferPointer(rebasing: bytes[at])) else {
            throw JSONError(at.lowerBound, "\"at\" is not a moment like 2011-06-09T02:11:45Z")
        }
        guard scanner.skip(",\"body\":") else { throw scanner.failure("\"body\" is due") }
        let bodyStart = scanner.offset
        try scanner.object(depth: 1)
        let body = bodyStart..<scanner.offset
        guard scanner.skip(",\"kind\":") else { throw scanner.failure("\"kind\" is due") }
        let kind = try text(&scanner)
        var prev: Range<Int>?
        var isLinked = false
        if scanner.skip(",\"prev\":") {
            let link = try text(&scanner)
            isLinked = link.count == HashText.byteCount && expected?.stands(at: link.lowerBound, in: bytes) ?? false
            // What is the base64 of the hash before needs no look at its characters.
            guard isLinked || Base64.hash(UnsafeRawBufferPointer(rebasing: bytes[link])) != nil else {
                throw JSONError(link.lowerBound, "\"prev\" is not a hash in base64")
            }
            prev = link
        }
        guard scanner.skip(",\"seq\":") else { throw scanner.failure("\"seq\" is due") }
        let seq = try scanner.integer()
        guard seq >= 0 else { throw scanner.failure("\"seq\" is not negative") }
        var token: Range<Int>?
        if scanner.skip(",\"token\":") { token = try text(&scanner) }
        guard scanner.skip(",\"v\":1}"), scanner.isAtEnd else {
            throw scanner.failure("an entry of version 1 has no other members, and ends with \"v\"")
        }
        return EntryView(
            at: at, moment: moment, body: body, kind: kind, prev: prev, seq: UInt64(seq), token: token, isKnown: true,
            sealedCount: scanner.sealedCount, isLinked: isLinked)
    }

    private static func text(_ scanner: inout CanonicalScanner) throws(JSONError) -> Range<Int> {
        let start = scanner.offset + 1
        try scanner.string()
        return start..<scanner.offset - 1
    }

    private static func unknownVersion(
        _ bytes: UnsafeRawBufferPointer, _ expected: HashText?
    ) throws(JSONError) -> EntryView {
        var scanner = CanonicalScanner(bytes)
        try scanner.object(depth: 0)
        guard scanner.isAtEnd else { throw scanner.failure("something stands behind the entry") }
        guard case .object(let members) = try JSONValue.parse(bytes), let version = members["v"]?.integer, version > 1,
            let seq = members["seq"]?.integer, seq >= 0
        else { throw JSONError(0, "an entry has a version \"v\" and a number \"seq\"") }
        let prev = linkOfUnknown(members, bytes)
        let isLinked = prev.map { expected?.stands(at: $0.lowerBound, in: bytes) ?? false } ?? false
        return EntryView(
            at: 0..<0, moment: nil, body: 0..<0, kind: 0..<0, prev: prev, seq: UInt64(seq), token: nil, isKnown: false,
            sealedCount: 0, isLinked: isLinked)
    }

    /// Where the link of an entry of an unknown version stands, if it has one.
    private static func linkOfUnknown(_ members: JSONObject, _ bytes: UnsafeRawBufferPointer) -> Range<Int>? {
        guard let link = members["prev"]?.string, link.utf8.count == 44 else { return nil }
        let wanted = Array("\"prev\":\"\(link)\"".utf8)
        guard wanted.count <= bytes.count else { return nil }
        for start in 0...(bytes.count - wanted.count) where bytes[start..<start + wanted.count].elementsEqual(wanted) {
            return start + 8..<start + 52
        }
        return nil
    }
}
