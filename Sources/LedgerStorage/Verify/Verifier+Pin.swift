internal import LedgerCore

extension Verifier {
    /// Compares the ledger with the largest tree that its key sealed, where the key's pin lies on this machine.
    func checkPin(
        _ finding: PinFinding, _ connection: Connection, _ report: inout VerificationReport
    ) throws(StorageError) {
        let title = "The ledger is what its key last sealed"
        let pin: PinState
        switch finding {
        case .state(let state): pin = state
        case .absent:
            return report.add(
                "pin", title, .notApplicable,
                "The key of this ledger has no pin on this machine, so an older copy would not be noticed here.")
        case .unusable(let reason): return report.fail("pin", title, as: .unverifiable, reason)
        case .contradiction(let reason): return report.fail("pin", title, as: .truncated, reason)
        }
        guard pin.size <= report.size else {
            return report.fail(
                "pin", title, as: .truncated,
                "The key has sealed \(pin.size) entries and the ledger has \(report.size): it is an older copy, or entries were cut off."
            )
        }
        report.pin = VerificationReport.Pin(size: pin.size, root: pin.root, behind: report.size - pin.size)
        guard let root = report.root else {
            return report.add("pin", title, .skipped, "The tree could not be computed.")
        }
        let rootThen = pin.size == report.size ? root : try connection.tree(size: pin.size).root
        guard rootThen == pin.root else {
            return report.fail(
                "pin", title, as: .truncated,
                "At \(pin.size) entries the key sealed root \(pin.root.base64), and the ledger has \(rootThen.base64): its history is another."
            )
        }
        let behind = report.size - pin.size
        report.add(
            "pin", title, .pass,
            behind == 0
                ? "Size and root agree with the pin."
                : "The pin is \(behind) behind, as after a crash; the next writer completes it.")
    }
}
