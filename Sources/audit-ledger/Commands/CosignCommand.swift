internal import LedgerCore
internal import LedgerStorage

struct CosignCommand: Command {
    static let name = "cosign"
    static let summary = "Be a witness: cosign the checkpoints of other ledgers"
    static let help = """
        [--from FILE] [--state FILE]
             --cgi [--state FILE]
             init --name NAME [--trust VKEY …] [--state FILE]
             trust VKEY [--origin ORIGIN] [--state FILE]
             distrust VKEY [--state FILE]
             show [--state FILE]

        A witness (C2SP tlog-witness) cosigns what continues the checkpoint that it cosigned last, and nothing else, so
        that no ledger can show it two histories. Without a word behind it, cosign is a filter: an add-checkpoint request
        on standard input, cosignature lines on standard output. What a witness cosigned stands in its state, which is
        changed durably before anything is signed.

        Where a request is refused, the first line of standard output is the status that the specification demands,
        such as 409 Conflict, what follows is the body, and the exit status is 9.

          --from FILE     the request; standard input unless said
          --cgi           one request of a web server (CGI/1.1): POST /add-checkpoint, GET /HASH/checkpoint
          init            make key and state of a new witness; neither is ever overwritten
          --name NAME     the name under which it cosigns, an address without scheme: witness.example.org/w1
          --trust VKEY    the verifier key of a ledger that it is to cosign for; as often as needed
          trust, distrust such a key from now on, or no longer; what was cosigned stays known
          --origin ORIGIN the ledger that the key signs for, where that is not the key's name
          show            key, ledgers, what was cosigned, and requests that contradicted it
          --state FILE    else AUDIT_LEDGER_WITNESS, else witness.sqlite in the current folder

        Never put an older copy of the state back: the witness could cosign a second history. Make another witness.

        Exit status: 0 cosigned, or done · 1 could not run · 9 the request was refused · 64 the call is off ·
        65 the data cannot be used · 75 busy, try again.

        For example:
          audit-ledger cosign init --name witness.example.org/w1 --trust elections.example.org/district-6+1a2b3c4d+AX…
          audit-ledger cosign < request > cosignatures
        """

    private let action: CosignAction
    private let state: String

    init(_ arguments: inout Arguments) throws(CommandError) {
        state = try arguments.value("--state") ?? Call.variable("AUDIT_LEDGER_WITNESS") ?? "witness.sqlite"
        action = try CosignAction(&arguments)
    }

    func run(_ call: Call) throws(CommandError) -> Int32 {
        if call.origin != nil {
            guard case .trust = action else { throw .usage("--origin goes with cosign trust.") }
        }
        switch action {
        case .filter(let file): return try CosignFilter(state: state, file: file).run(call)
        case .cgi:
            if call.isJSON { throw .usage("cosign --cgi answers a web server, not in JSON; leave out --format json.") }
            return try WitnessGateway(state: state).run(call)
        case .create(let name, let trusted): return try create(name, trusted, call)
        case .trust(let key): return try trust(key, call)
        case .distrust(let key): return try distrust(key, call)
        case .show: return try WitnessOutput.show(open(call), state, call)
        }
    }

    private func create(_ name: String, _ trusted: [VerifierKey], _ call: Call) throws(CommandError) -> Int32 {
        let keys = try call.keys()
        let key = try reading { () throws(StorageError) in
            try NewWitness(name: name, trusted: trusted).create(state, keys: keys)
        }
        if call.isJSON {
            Output.json([
                ("name", .string(name)), ("vkey", .string("\(key)")), ("state", .string(state)),
                ("keys", .string(keys.path)), ("trusted", .array(trusted.map { .string("\($0)") })),
            ])
        } else {
            Output.line("Made. Its verifier key, for everybody: \(key)")
            Output.line("It cosigns for \(trusted.count) \(trusted.count == 1 ? "ledger" : "ledgers").")
            Output.line(
                "Its key lies in \(Printable.line(keys.path)), its state in \(Printable.line(state)); never put an older copy of the state back."
            )
        }
        return Status.success
    }

    private func trust(_ key: VerifierKey, _ call: Call) throws(CommandError) -> Int32 {
        let witness = try open(call)
        let changed = try reading { () throws(StorageError) in try witness.trust(key, of: call.origin) }
        let origin = call.origin ?? key.name
        tell(
            key, changed, call,
            changed
                ? "Trusted from now on to sign for \(Printable.line(origin))."
                : "Was trusted to sign for \(Printable.line(origin)) already.")
        return Status.success
    }

    private func distrust(_ key: VerifierKey, _ call: Call) throws(CommandError) -> Int32 {
        let witness = try open(call)
        let changed = try reading { () throws(StorageError) in try witness.distrust(key) }
        tell(key, changed, call, changed ? "Trusted no longer." : "Was not trusted.")
        return Status.success
    }

    private func tell(_ key: VerifierKey, _ changed: Bool, _ call: Call, _ text: String) {
        guard call.isJSON else { return Output.line(text) }
        Output.json([("vkey", .string("\(key)")), ("changed", .bool(changed))])
    }

    private func open(_ call: Call) throws(CommandError) -> Witness { try call.witness(state) }
}

extension Call {
    func witness(_ state: String) throws(CommandError) -> Witness {
        let keys = try keys()
        return try reading { () throws(StorageError) in try Witness(state, keys: keys) }
    }
}
