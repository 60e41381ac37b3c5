internal import LedgerCore
internal import LedgerStorage

/// `cosign` as a filter: one request in, one answer out.
struct CosignFilter {
    let state: String
    /// `-` is standard input.
    let file: String

    func run(_ call: Call) throws(CommandError) -> Int32 {
        let witness = try call.witness(state)
        let request = try request()
        let answer = try reading { () throws(StorageError) in try witness.answer(request) }
        if call.isJSON {
            Output.json([
                ("status", JSONValue(answer.status.rawValue)), ("contentType", .string(answer.contentType)),
                ("body", .string(answer.body)), ("reason", .orNull(answer.reason)),
                ("contradiction", .orNull(answer.contradiction?.rawValue)),
            ])
        } else if answer.status == .ok {
            Terminal.write(answer.body)
        } else {
            Terminal.write("\(answer.status)\n\(answer.body)")
        }
        guard let reason = answer.reason else { return Status.success }
        Output.error("audit-ledger: The request was refused: \(reason)\(answer.contradiction?.remark ?? "")")
        return Status.refused
    }

    private func request() throws(CommandError) -> [UInt8] {
        let limit = AddCheckpointRequest.maximumByteCount
        if file == "-" { return try StandardInput.read(atMost: limit + 1) }
        return try reading { () throws(StorageError) in try FileSystem.read(file, limit: limit) }
    }
}

extension Contradiction {
    /// What to tell the operator of a witness.
    var remark: String {
        switch self {
        case .evidence:
            " It was kept: with what was cosigned before, it proves that the ledger's key signed two histories. See cosign show."
        case .suspicion: " It was kept as a suspicion, which by itself proves nothing. See cosign show."
        }
    }
}
