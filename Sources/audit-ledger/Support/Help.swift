/// What `--help` without a command says.
enum Help {
    static var text: String {
        let width = Commands.all.map { $0.name.count }.max() ?? 0
        let commands = Commands.all.map { "  \(Printable.padded($0.name, cells: width))  \($0.summary)" }
        return """
            audit-ledger records decisions on who may stand for election, so that nobody can change, drop or reorder one
            unnoticed.

            audit-ledger [--ledger PATH] [--format text|json] [--keys FOLDER] [--origin NAME] COMMAND …

            Without a command the ledger is verified, audited and summed up.

            \(commands.joined(separator: "\n"))

              --ledger PATH   the ledger; else AUDIT_LEDGER, else ledger.sqlite in the current folder
              --format json   one JSON object on standard output, and nothing else (grammar \(Output.grammar))
              --keys FOLDER   where keys and pins lie; else AUDIT_LEDGER_KEYS, else ~/.config/audit-ledger/keys
                              further pins: AUDIT_LEDGER_PINS, folders parted by colons, on other disks
              --origin NAME   do nothing unless the ledger is this one
              --version, --help

            For example:
              audit-ledger init --origin elections.example.org/district-6 --committee ec-6 --timezone Asia/Shanghai
              audit-ledger record ruling --set candidacy=c-1 --set decision=refuse-nomination …
              audit-ledger verify

            Exit status: 0 done and intact · 1 could not run · 2 tampered · 3 truncated · 4 forked · 6 unverifiable ·
            8 a finding reaches the threshold · 9 a witness refused · 64 the call is off · 65 the data cannot be recorded · 75 busy, try again.
            """
    }
}
