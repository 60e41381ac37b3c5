public import LedgerCore

/// The largest tree that a key has sealed, as its pin remembers it.
public struct PinState: Hashable, Sendable {
    /// How many entries.
    public let size: UInt64
    /// The Merkle root over them.
    public let root: Hash
    /// The state of the ledger file when this was written; another state means that somebody else wrote.
    let fileSignature: String

    init(size: UInt64, root: Hash, fileSignature: String) {
        self.size = size
        self.root = root
        self.fileSignature = fileSignature
    }

    /// Whether the ledger file is as this key's last writer left it.
    package func knows(_ file: FileSystem.Status) -> Bool { fileSignature == file.signature }

    static let empty = PinState(size: 0, root: .emptyRoot, fileSignature: "none")
}

extension PinState {
    /// How many bytes a slot of the pin has.
    static let slotBytes = 1_024

    /// `audit-ledger/pin@1`, origin, size, root, file signature, and the SHA-256 of those lines, a line each; then
    /// line feeds up to the slot's length.
    func slot(origin: String) -> [UInt8] {
        let text = "audit-ledger/pin@1\n\(origin)\n\(size)\n\(root.base64)\n\(fileSignature)\n"
        var bytes = Array((text + SHA256.digest(text).hexadecimal + "\n").utf8)
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: max(0, Self.slotBytes - bytes.count)))
        return bytes
    }

    /// The state that a slot holds; nil where the slot was never written, torn or damaged.
    init?(slot bytes: some Collection<UInt8>, origin: String) {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count >= 6, lines[0] == "audit-ledger/pin@1", lines[1] == origin,
            let size = UInt64(lines[2]), let root = Hash(base64: lines[3])
        else { return nil }
        self.init(size: size, root: root, fileSignature: String(lines[4]))
        guard Array(bytes) == slot(origin: origin) else { return nil }
    }
}
