internal import Candidacy
internal import LedgerCore

extension KeyFolder {
    private var personSecretPath: String { path + "/person.secret" }

    /// Makes the secret from which keys of persons are computed. Nothing existing is overwritten.
    package func makePersonSecret() throws(StorageError) -> String {
        try FileSystem.makeFolder(path)
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<PersonKey.secretBytes).map { _ in UInt8.random(in: 0...255, using: &generator) }
        try FileSystem.create(personSecretPath, Array((Hexadecimal.encode(bytes) + "\n").utf8), mode: 0o600)
        return personSecretPath
    }

    /// The secret from which keys of persons are computed. Its file must be readable by its owner alone.
    package func personSecret() throws(StorageError) -> [UInt8] {
        let path = personSecretPath
        guard let status = try FileSystem.status(path) else {
            throw StorageError(
                .keyMissing,
                "There is no \(path), from which keys of persons are computed; make it once with person-key --new, and keep a copy where you keep that of the signing key."
            )
        }
        guard status.form == .file, status.mode & 0o077 == 0 else {
            throw StorageError(
                .unsafePlace, "Others may read \(path), or it is no plain file; take their rights away with chmod 600."
            )
        }
        let text = String(decoding: try FileSystem.read(path, limit: 1_024), as: UTF8.self)
        guard text.hasSuffix("\n"), let bytes = Hexadecimal.decode(text.dropLast()),
            bytes.count == PersonKey.secretBytes
        else { throw StorageError(.keyMissing, "\(path) does not hold a secret; bring back the one that was there.") }
        return bytes
    }
}
