internal import LedgerCore

extension Disclosure {
    /// The path as the table has it: `facts.*.text`.
    var generalPath: String {
        path.split(separator: ".").map { $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? "*" : $0 }
            .joined(separator: ".")
    }
}
