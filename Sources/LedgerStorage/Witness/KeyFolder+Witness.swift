internal import LedgerCore

extension KeyFolder {
    /// Makes the key of a witness. It has no pin: what it cosigned stands in its state. Nothing existing is overwritten.
    func makeWitnessKey(_ name: String) throws(StorageError) -> SigningKey {
        let key: SigningKey
        let secret: String
        do throws(NoteError) {
            // A cosigner is named as a log is: what could not be told apart by eye is refused.
            _ = try Origin(name)
            key = try SigningKey(random: name, algorithm: .cosignature)
            secret = try key.secretText()
        } catch {
            throw StorageError(.badInput, "No key can be made for a witness named “\(name)”: \(error)")
        }
        try FileSystem.makeFolder(path)
        try FileSystem.create(keyPath(key.verifierKey), Array((secret + "\n").utf8), mode: 0o600)
        return key
    }

    /// The private key of a witness.
    func witnessKey(_ key: VerifierKey) throws(StorageError) -> SigningKey {
        guard try FileSystem.status(keyPath(key)) != nil else {
            throw StorageError(
                .keyMissing, "The key of this witness, \(key), is not in \(path); name its folder with --keys.")
        }
        let signingKey = try signingKey(key)
        if let other = try nameOfLog(withPointOf: key) {
            throw StorageError(
                .unsafePlace,
                "The key of this witness is also the key of the log \(other), and nobody is a witness of himself; retire this witness and make another with cosign init."
            )
        }
        return signingKey
    }

    /// The name under which a log's key in this folder has the same public key.
    private func nameOfLog(withPointOf key: VerifierKey) throws(StorageError) -> String? {
        for name in try FileSystem.names(in: path) where name.hasSuffix(".key") {
            // What may not be read, or is no key, is no log's that this user could sign for.
            guard let bytes = try? FileSystem.read("\(path)/\(name)", limit: 4_096),
                let text = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first,
                let other = (try? SigningKey(parsing: String(text)))?.verifierKey
            else { continue }
            if other.algorithm == .ed25519, other.publicKey == key.publicKey { return other.name }
        }
        return nil
    }
}
