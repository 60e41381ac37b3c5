internal import LedgerCore

extension Verifier {
    /// Compares the ledger with the largest tree that its key sealed, where the key's pin lies on this machine.
    func checkPin(
        _ finding: PinFinding, _ connection: Connection, _ report: inout VerificationReport
    ) throws(StorageError) {
        let title = "The ledger is what its key last sealed"
        let pins: [PinState]
        let all: [PinState]
        let missing: String?
        switch finding {
        case .states(let states, let retired, let path):
            missing = path
            pins = states.sorted { $0.size > $1.size }
            all = (states + retired).sorted { $0.size > $1.size }
        case .absent:
            return report.add(
                "pin", title, .notApplicable,
                "The key of this ledger has no pin on this machine, so an older copy would not be noticed here.")
        case .unusable(let reason): return report.fail("pin", title, as: .unverifiable, reason)
        case .contradiction(let reason): return report.fail("pin", title, as: .truncated, reason)
        }
        for pin in all where pin.size > report.size {
            return report.fail(
                "pin", title, as: .truncated,
                "The key has sealed \(pin.size) entries and the ledger has \(report.size): it is an older copy, or entries were cut off."
            )
        }
        if let pin = pins.first {
            report.pin = VerificationReport.Pin(size: pin.size, root: pin.root, behind: report.size - pin.size)
        }
        guard let root = report.root else {
            return report.add("pin", title, .skipped, "The tree could not be computed.")
        }
        for pin in all {
            let rootThen = pin.size == report.size ? root : try connection.tree(size: pin.size).root
            guard rootThen != pin.root else { continue }
            return report.fail(
                "pin", title, as: .truncated,
                "At \(pin.size) entries the key sealed root \(pin.root.base64), and the ledger has \(rootThen.base64): its history is another."
            )
        }
        if let missing {
            return report.fail(
                "pin", title, as: .unverifiable,
                "The pin \(missing) is not there, and another pin of the key is, with which the ledger agrees; copy that one to it."
            )
        }
        let behind = report.size - (pins.last?.size ?? report.size)
        let agree =
            pins.count == 1 ? "Size and root agree with the pin." : "Size and root agree with all \(pins.count) pins."
        report.add(
            "pin", title, .pass,
            behind == 0 ? agree : "The pin is \(behind) behind, as after a crash; the next writer completes it.")
    }
}
