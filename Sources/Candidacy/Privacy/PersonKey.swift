internal import LedgerCore

/// A person's key over several candidacies: an HMAC of an identity number with a secret. A plain hash of such a number
/// is as good as the number: there are few enough to try them all.
public enum PersonKey {
    /// How many bytes a secret has.
    public static let secretBytes = 32

    /// `p-` and 32 letters from a to p: 128 bits without a digit, so that no key looks like a number of somebody.
    ///
    /// Spaces, hyphens, dots and slashes count for nothing, and small letters as capital ones.
    /// - Returns: nil where there is nothing else in the number, or libcrypto fails.
    public static func key(of number: String, secret: [UInt8]) -> String? {
        let digits = number.utf8.compactMap { byte -> UInt8? in
            switch byte {
            case 0x09...0x0D, UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"): nil
            case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 0x20
            default: byte
            }
        }
        guard !digits.isEmpty, secret.count == secretBytes,
            let hash = HMAC.sha256(key: secret, Array("audit-ledger/person@1\n".utf8) + digits)
        else { return nil }
        let letters = hash.bytes.prefix(16).flatMap { [$0 >> 4, $0 & 15] }.map { UInt8(ascii: "a") + $0 }
        return "p-" + String(decoding: letters, as: UTF8.self)
    }
}
