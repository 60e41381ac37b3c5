/// A sealed value in clear, with its salt and its path: the text whose digest stands in the entry (RFC 9901 section
/// 4.2.1). The text is kept as it was made, since any other spelling of the same JSON has another digest.
public struct Disclosure: Hashable, Sendable {
    /// The most characters of a disclosure: more than the largest entry needs.
    public static let textLimit = 131_072
    /// 128 bits of salt, so that nobody finds a value by trying values.
    public static let saltBytes = 16

    /// base64url of the JSON array `[salt, path, value]`, kept verbatim.
    public let text: String
    /// At least 22 characters.
    public let salt: String
    /// Dotted, with indices: `facts.0.text`.
    public let path: String
    public let value: JSONValue

    /// A value sealed with a salt of its own from the system's random generator.
    public init(path: String, value: JSONValue) {
        var generator = SystemRandomNumberGenerator()
        self.init(
            path: path, value: value,
            salt: (0..<Self.saltBytes).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }

    init(path: String, value: JSONValue, salt: [UInt8]) {
        self.salt = Base64.encodeURL(salt)
        self.path = path
        self.value = value
        text = Base64.encodeURL(JSONValue.array([.string(self.salt), .string(path), value]).canonicalBytes)
    }

    /// Reads a disclosure as somebody hands it in.
    public init(parsing text: String) throws(DisclosureError) {
        guard text.utf8.count <= Self.textLimit else {
            throw DisclosureError("A disclosure has at most \(Self.textLimit) characters; this is something else.")
        }
        guard let bytes = Base64.decodeURL(text.utf8) else {
            throw DisclosureError("A disclosure is base64url without padding or white space; copy it whole.")
        }
        let json: JSONValue
        do throws(JSONError) {
            json = try JSONValue.parse(bytes)
        } catch {
            throw DisclosureError("What the disclosure encodes is no JSON, \(error); copy it whole.")
        }
        guard let parts = json.array, parts.count == 3, let salt = parts[0].string, let path = parts[1].string,
            (22...256).contains(salt.utf8.count), (1...512).contains(path.utf8.count)
        else {
            throw DisclosureError(
                "A disclosure encodes [salt, path, value] with a salt of at least 128 bits; this is something else.")
        }
        self.text = text
        self.salt = salt
        self.path = path
        value = parts[2]
    }

    /// SHA-256 of the text as it stands, RFC 9901 section 4.2.3.
    public var digest: Hash { SHA256.digest(text) }

    /// The digest as an entry holds it: 43 characters of base64url.
    public var digestText: String { Self.text(of: digest) }

    /// A digest as an entry holds it.
    public static func text(of digest: Hash) -> String { Base64.encodeURL(digest.bytes) }

    /// The digest that 43 characters of base64url spell; nil for anything else.
    public static func digest(of text: String) -> Hash? {
        guard text.utf8.count == 43, let bytes = Base64.decodeURL(text.utf8) else { return nil }
        return Hash(bytes: bytes)
    }
}

extension Disclosure: CustomStringConvertible, CustomReflectable {
    /// The path and the digest: no form of printing shows the value.
    public var description: String { "disclosure of \(path), digest \(digestText)" }

    public var customMirror: Mirror { Mirror(self, children: ["path": path, "digest": digestText]) }
}

/// Why a text is no disclosure: a whole sentence that repeats nothing of it.
public struct DisclosureError: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}
