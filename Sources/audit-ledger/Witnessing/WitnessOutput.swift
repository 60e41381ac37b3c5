internal import LedgerCore
internal import LedgerStorage

/// How `cosign show` tells what a witness holds.
enum WitnessOutput {
    static func show(_ witness: Witness, _ state: String, _ call: Call) throws(CommandError) -> Int32 {
        let logs = try reading { () throws(StorageError) in try witness.logs() }
        if call.isJSON {
            Output.json([
                ("vkey", .string("\(witness.verifierKey)")), ("state", .string(state)),
                ("logs", .array(logs.map(json))),
            ])
            return Status.success
        }
        Output.line(Terminal.bold(witness.verifierKey.name) + " · \(Printable.line(state))")
        Output.line("Verifier key: \(witness.verifierKey)")
        if logs.isEmpty { Output.line("It cosigns for no ledger yet; add one with cosign trust.") }
        for log in logs {
            Output.line()
            for line in text(log) { Output.line(line) }
        }
        return Status.success
    }

    private static func text(_ log: Witness.Log) -> [String] {
        var lines = [Terminal.bold(Printable.line(log.log.origin.text))]
        for key in log.log.keys { lines.append("  key       \(key)") }
        if log.log.keys.isEmpty { lines.append("  key       none: trusted no longer") }
        if let latest = log.log.latest, let time = log.cosignedAt {
            lines.append("  cosigned  size \(latest.size), root \(latest.root), at \(time)")
        } else {
            lines.append("  cosigned  nothing yet")
        }
        lines.append("  monitor   GET /\(SHA256.digest(log.log.origin.text).hexadecimal)/checkpoint")
        for kept in log.contradictions {
            let checkpoint = kept.request.checkpoint
            lines.append(
                "  \(kept.worth.rawValue.uppercased())  \(kept.at): size \(checkpoint.size), root \(checkpoint.root), answered \(kept.status)"
            )
        }
        if log.contradictions.contains(where: { $0.worth == .evidence }) {
            lines.append("  The ledger's key signed two histories; --format json has both notes and the proof.")
        } else if !log.contradictions.isEmpty {
            lines.append("  A suspicion proves nothing by itself; --format json has what came.")
        }
        return lines
    }

    private static func json(_ log: Witness.Log) -> JSONValue {
        .object(
            JSONObject([
                ("origin", .string(log.log.origin.text)),
                ("originHash", .string(SHA256.digest(log.log.origin.text).hexadecimal)),
                ("vkeys", .array(log.log.keys.map { .string("\($0)") })),
                ("size", .orNull(log.log.latest?.size)), ("root", .orNull(log.log.latest?.root.base64)),
                ("note", .orNull(log.note.map { "\($0)" })), ("at", .orNull(log.cosignedAt?.description)),
                ("contradictions", .array(log.contradictions.map(json))),
            ]))
    }

    private static func json(_ kept: KeptContradiction) -> JSONValue {
        .object(
            JSONObject([
                ("worth", .string(kept.worth.rawValue)), ("at", .string(kept.at.description)),
                ("status", JSONValue(kept.status.rawValue)), ("size", JSONValue(kept.request.checkpoint.size)),
                ("root", .string(kept.request.checkpoint.root.base64)), ("held", .orNull(kept.held)),
                ("request", .string("\(kept.request)")),
            ]))
    }
}
