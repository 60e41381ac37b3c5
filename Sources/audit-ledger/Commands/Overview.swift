internal import LedgerCore
internal import LedgerStorage

/// What is done without a command: verify, then sum up.
struct Overview {
    let isQuick: Bool

    func run(_ call: Call) throws(CommandError) -> Int32 {
        let report = VerifyCommand.report(call, isQuick: isQuick)
        if call.isJSON {
            VerificationOutput.json(report)
        } else {
            VerificationOutput.text(report, call.ledger)
            if report.verdict == .intact { try summarize(call) }
        }
        return report.verdict.exitStatus
    }

    private func summarize(_ call: Call) throws(CommandError) {
        let reader = try call.reader()
        let counts: [(kind: String, count: Int)]
        do throws(StorageError) {
            counts = try reader.freshFacts().counts()
        } catch {
            throw CommandError(error)
        }
        Output.line()
        for (kind, count) in counts {
            let number = String(count)
            Output.line(String(repeating: " ", count: max(0, 9 - number.count)) + "\(number)  \(kind)")
        }
    }
}
