extension Ed25519 {
    /// Whether a public key is one of the eight points whose order divides the cofactor, in any encoding.
    ///
    /// Under such a key anybody can sign, some of them any message with one signature: a ledger that named one could
    /// disown all it ever signed. The sign bit is left out of the comparison, as both signs are of low order.
    static func isOfLowOrder(_ publicKey: [UInt8]) -> Bool {
        guard let last = publicKey.last else { return false }
        let y = publicKey.dropLast() + [last & 0x7F]
        return lowOrder.contains { Hexadecimal.encode(Array(y)) == $0 }
    }

    /// The y of these points, and p and p + 1, which encode 0 and 1 once more.
    private static let lowOrder = [
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    ]
}
