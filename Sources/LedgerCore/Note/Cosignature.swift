/// The bytes of a timestamped Ed25519 cosignature (C2SP tlog-cosignature, `cosignature/v1`).
enum Cosignature {
    /// `cosignature/v1\ntime <seconds>\n` and the text of the note: what a cosigner signs.
    static func message(time: UInt64, text: [UInt8]) -> [UInt8] { Array("cosignature/v1\ntime \(time)\n".utf8) + text }

    /// POSIX seconds, eight bytes big-endian and at most 2^63 − 1, and the 64 bytes of the signature.
    static func split(_ signature: [UInt8]) -> (time: UInt64, signature: ArraySlice<UInt8>)? {
        guard signature.count == 8 + Ed25519.signatureCount else { return nil }
        let time = signature.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        return time <= UInt64(Int64.max) ? (time, signature.dropFirst(8)) : nil
    }
}
