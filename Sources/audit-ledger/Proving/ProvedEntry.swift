internal import LedgerCore
internal import LedgerStorage

/// An entry and the receipt that was found to be its own.
struct ProvedEntry {
    private let receipt: VerifiedReceipt
    let bytes: [UInt8]

    /// - Parameter names: those of the files, for messages.
    init(
        _ receipt: Receipt, _ bytes: [UInt8], by policy: Policy, names: (receipt: String, entry: String)
    ) throws(CommandError) {
        let name = Printable.line(InputFile.shown(names.receipt))
        do throws(ReceiptError) {
            do throws(ReceiptError) {
                self.receipt = try receipt.verified(entry: bytes, by: policy)
                self.bytes = bytes
            } catch {
                // A line of an export, or of an editor: no entry ends with a newline.
                guard case .proof = error, bytes.last == 0x0A else { throw error }
                self.receipt = try receipt.verified(entry: bytes.dropLast(), by: policy)
                self.bytes = bytes.dropLast()
            }
        } catch {
            throw Self.refused(error, name, entry: Printable.line(InputFile.shown(names.entry)))
        }
        // Other logs number their entries by place alone; ours say their number, and no honest log puts one elsewhere.
        if let stated = Self.view(self.bytes)?.seq, stated != receipt.index {
            throw CommandError(
                Verdict.tampered.exitStatus,
                "\(name): the log put this entry at \(receipt.index), and its bytes say that it is entry \(stated): whoever holds the log's key did not keep its order."
            )
        }
    }

    private static func view(_ bytes: [UInt8]) -> EntryView? { bytes.withUnsafeBytes { try? EntryView($0) } }

    private static func refused(_ error: ReceiptError, _ name: String, entry: String) -> CommandError {
        switch error {
        case .proof:
            CommandError(
                Verdict.tampered.exitStatus,
                "\(name): the receipt does not lead from \(entry) to the root that was signed: these are not the bytes that were recorded, or the receipt was changed. \(error)"
            )
        case .policy(.note), .note:
            CommandError(
                Verdict.tampered.exitStatus, "\(name): what the receipt says was signed was not. \(error)")
        case .policy(.foreign), .policy(.key), .policy(.malformed):
            CommandError(Verdict.unverifiable.exitStatus, "\(name): nothing is proved. \(error)")
        case .policy(.short):
            CommandError(
                Verdict.unverifiable.exitStatus,
                "\(name): the log signed, but too few others saw it. \(error)")
        case .malformed: CommandError(Status.badData, "\(name): \(error)")
        }
    }

    // MARK: What it proves

    var lines: [String] {
        let (verified, tree) = (receipt.checkpoint, receipt.checkpoint.checkpoint)
        var lines = [
            "This proves that entry \(receipt.index) of \(Printable.line(tree.origin.text)) is these \(bytes.count) bytes\(said)."
        ]
        lines.append("  hash \(receipt.leaf)")
        lines.append("  It is one of the \(tree.size) entries over which \(verified.log) signed root \(tree.root).")
        for cosigner in verified.cosigners {
            lines.append(
                "  Cosigned by \(Printable.line(cosigner.name)) at \(Self.moment(cosigner)): it had seen no larger tree of this log, and none that contradicts it."
            )
        }
        let others = verified.others.count
        if others > 0 {
            lines.append(
                "  \(others) further signature\(others == 1 ? " is" : "s are") by keys that you did not name, so nothing is known of \(others == 1 ? "it" : "them")."
            )
        }
        if verified.cosigners.isEmpty {
            lines.append(
                "No witness was asked for: the holder of the key may have shown others another ledger. Compare with theirs, or use a policy that names witnesses."
            )
        }
        lines.append(
            "Whether that key had been retired before, no receipt can say: only the ledger, held to it by verify --against."
        )
        lines.append("It does not prove that the entry is true, nor that nothing was left out.")
        return lines
    }

    /// What our own entries say of themselves.
    private var said: String {
        guard let entry = try? Entry(bytes) else { return "" }
        return Printable.line(", a \(entry.kind) that the log recorded at \(entry.at)")
    }

    private static func moment(_ cosigner: VerifiedCheckpoint.Cosigner) -> Timestamp {
        Timestamp(seconds: Int64(clamping: cosigner.time))
    }

    var json: [(String, JSONValue?)] {
        let (verified, tree) = (receipt.checkpoint, receipt.checkpoint.checkpoint)
        return [
            ("origin", .string(tree.origin.text)), ("seq", JSONValue(receipt.index)),
            ("hash", .string(receipt.leaf.base64)), ("bytes", JSONValue(bytes.count)), ("size", JSONValue(tree.size)),
            ("root", .string(tree.root.base64)), ("vkey", .string("\(verified.log)")),
            (
                "cosigners",
                .array(
                    verified.cosigners.map {
                        [
                            "name": .string($0.name), "vkey": .string("\($0.key)"),
                            "at": .string("\(Self.moment($0))"),
                        ]
                    })
            ), ("others", JSONValue(verified.others.count)),
        ]
    }
}
