/// A SHA-256 digest: 32 bytes, held as four words so that no hash is ever an allocation.
public struct Hash: Hashable, Sendable, BitwiseCopyable {
    /// How many bytes a hash has.
    public static let byteCount = 32

    private var words: (UInt64, UInt64, UInt64, UInt64)

    init() { words = (0, 0, 0, 0) }

    /// The hash that stands in `bytes`; nil unless there are exactly 32.
    public init?(bytes: UnsafeRawBufferPointer) {
        guard bytes.count == Self.byteCount else { return nil }
        self.init()
        withUnsafeMutableBytes { $0.copyMemory(from: bytes) }
    }

    /// The hash that stands in `bytes`; nil unless there are exactly 32.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == Self.byteCount else { return nil }
        self.init()
        withUnsafeMutableBytes { $0.copyBytes(from: bytes) }
    }

    /// The hash written as standard base64 with padding, 44 characters, in its one canonical form; else nil.
    public init?(base64 text: some StringProtocol) {
        var text = String(text)
        guard let hash = text.withUTF8({ Base64.hash(UnsafeRawBufferPointer($0)) }) else { return nil }
        self = hash
    }

    /// Standard base64 with padding, 44 characters (RFC 4648 section 4).
    public var base64: String { withUnsafeBytes { Base64.encode($0) } }

    /// 64 lower-case hexadecimal digits.
    public var hexadecimal: String { withUnsafeBytes { Hexadecimal.encode($0) } }

    public var bytes: [UInt8] { withUnsafeBytes { Array($0) } }

    public func withUnsafeBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try Swift.withUnsafeBytes(of: words, body)
    }

    mutating func withUnsafeMutableBytes<Result>(_ body: (UnsafeMutableRawBufferPointer) -> Result) -> Result {
        Swift.withUnsafeMutableBytes(of: &words, body)
    }

    public static func == (one: Hash, other: Hash) -> Bool { one.words == other.words }

    public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

extension Hash: CustomStringConvertible {
    public var description: String { base64 }
}
