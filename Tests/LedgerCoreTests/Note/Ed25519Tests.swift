@testable import LedgerCore
import Testing

@Suite("Ed25519 by libcrypto")
struct Ed25519Tests {
    /// RFC 8032 section 7.1, tests 1 to 3.
    @Test(
        "The test vectors of RFC 8032 are signed and verified",
        arguments: [
            (
                "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
            ),
            (
                "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
                "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
            ),
            (
                "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
                "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
                "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
            ),
        ])
    func vectors(_ seed: String, _ publicKey: String, _ message: String, _ signature: String) throws {
        let bytes = { (text: String) throws in try #require(Hexadecimal.decode(text)) }
        let key = try #require(try bytes(seed).withUnsafeBytes { Ed25519PrivateKey(seed: $0) })
        #expect(try key.publicKey() == bytes(publicKey))
        #expect(try key.seed() == bytes(seed))
        #expect(try key.sign(bytes(message)) == bytes(signature))
        #expect(try Ed25519.verify(bytes(signature), over: bytes(message), by: bytes(publicKey)))
        for bit in stride(from: 0, to: 512, by: 7) {
            var wrong = try bytes(signature)
            wrong[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(try !Ed25519.verify(wrong, over: bytes(message), by: bytes(publicKey)))
        }
        #expect(try !Ed25519.verify(bytes(signature), over: bytes(message) + [0], by: bytes(publicKey)))
    }

    @Test("Malformed input is a plain no")
    func malformed() throws {
        let key = try #require(Ed25519PrivateKey.random())
        let publicKey = try #require(key.publicKey())
        let signature = try #require(key.sign([1]))
        #expect(Ed25519.verify(signature, over: [1], by: publicKey))
        #expect(!Ed25519.verify(signature.dropLast(), over: [1], by: publicKey))
        #expect(!Ed25519.verify(signature + [0], over: [1], by: publicKey))
        #expect(!Ed25519.verify([], over: [1], by: publicKey))
        #expect(!Ed25519.verify(signature, over: [1], by: []))
        #expect(!Ed25519.verify(signature, over: [1], by: publicKey + [0]))
        // y = 2 is on no point of the curve.
        #expect(!Ed25519.verify(signature, over: [1], by: [2] + Array(repeating: 0, count: 31)))
    }

    @Test("S at or above the group order is refused: a signature has one form")
    func malleability() throws {
        let order = try #require(
            Hexadecimal.decode("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010"))
        let key = try #require(Ed25519PrivateKey.random())
        let publicKey = try #require(key.publicKey())
        var signature = try #require(key.sign([1]))
        var carry = 0
        for index in 0..<32 {
            let sum = Int(signature[32 + index]) + Int(order[index]) + carry
            signature[32 + index] = UInt8(sum & 255)
            carry = sum >> 8
        }
        #expect(carry == 0)
        #expect(!Ed25519.verify(signature, over: [1], by: publicKey))
    }

    /// libcrypto takes such a key: under the neutral element, R = S·B verifies over any message.
    @Test("A public key of low order is not taken, as anybody can sign under it")
    func lowOrder() throws {
        let neutral: [UInt8] = [1] + Array(repeating: 0, count: 31)
        let signature = neutral + Array(repeating: UInt8(0), count: 32)
        #expect(Ed25519.verify(signature, over: [1], by: neutral))
        #expect(Ed25519.verify(signature, over: [2], by: neutral))
        let prime: [UInt8] = [0xED] + Array(repeating: 0xFF, count: 30) + [0x7F]
        for point in [neutral, prime] {
            for sign: UInt8 in [0, 0x80] {
                let point = point.dropLast() + [point[31] | sign]
                #expect(throws: NoteError.self) { try VerifierKey(name: "a", publicKey: Array(point)) }
            }
        }
    }
}
