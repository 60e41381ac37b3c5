/// The check that keeps personal data out of texts nobody can take back.
///
/// It reads texts only; references, digests, addresses of pages, contacts of public offices and instants are exempt.
public enum PrivacyCheck {
    /// What the text gives away about a person; nil if nothing was recognised.
    public static func datum(in text: String) -> PersonalDatum? {
        guard case .personal(let datum) = TextScan.fault(in: text, place: .prose) else { return nil }
        return datum
    }

    /// Whether an identifier begins with the name of a public register, `br-tse/`: a country and the register's name.
    static func isRegisterKey(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")), slash >= 4, bytes[2] == UInt8(ascii: "-") else {
            return false
        }
        return (0..<slash).allSatisfy { index in
            index == 2 || isLower(bytes[index]) || (index > 2 && (isDigit(bytes[index]) || bytes[index] == 0x2D))
        }
    }

    private static func isLower(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }
    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
