internal import Candidacy
internal import LedgerCore
internal import LedgerStorage

#if canImport(Glibc)
    @preconcurrency internal import Glibc
#else
    internal import Darwin
#endif

/// `audit-ledger [--ledger PATH] COMMAND …`
@main
enum AuditLedger {
    static let version = "0.1.0"

    static func main() {
        Surroundings.prepare()
        // Swift reads them from the system, and gives none where it cannot: that is no call without a command.
        guard !CommandLine.arguments.isEmpty else {
            Output.error("audit-ledger: The system did not tell what was asked for; nothing was done. Try again.")
            exit(Status.failure)
        }
        var words = Array(CommandLine.arguments.dropFirst())
        let status: Int32
        do throws(CommandError) {
            status = try run(&words)
        } catch {
            if wantsJSON, !Output.hasAnswered {
                Output.json([("error", ["message": .string(error.message), "status": .integer(Int64(error.status))])])
            }
            Terminal.flush()
            Output.error("audit-ledger: \(error.message)")
            if error.status == Status.usage { Output.error("See audit-ledger --help, or audit-ledger COMMAND --help.") }
            exit(error.status)
        }
        Terminal.flush()
        exit(status)
    }

    /// Whether JSON was asked for, as far as words show that could not be taken.
    private static var wantsJSON: Bool {
        let words = CommandLine.arguments.prefix { $0 != "--" }
        return words.contains("--format=json") || zip(words, words.dropFirst()).contains { $0 == ("--format", "json") }
    }

    private static func run(_ words: inout [String]) throws(CommandError) -> Int32 {
        guard let command = try command(&words) else { return try withoutCommand(words) }
        if words.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) {
            Output.line("audit-ledger \(command.name) \(command.help)")
            return Status.success
        }
        var arguments = Arguments(words)
        let call = try Call(&arguments)
        guard call.format != .sarif || command.name == AuditCommand.name else {
            throw .usage("--format sarif is for audit alone; take json.")
        }
        let made = try command.init(&arguments)
        try arguments.finish()
        return try made.run(call)
    }

    /// Takes the name of the command from the words: the first that is neither an option nor the value of one.
    private static func command(_ words: inout [String]) throws(CommandError) -> (any Command.Type)? {
        let takesValue: Set = ["--ledger", "--format", "--keys", "--origin"]
        var index = 0
        while index < words.count, words[index].hasPrefix("-") { index += takesValue.contains(words[index]) ? 2 : 1 }
        guard index < words.count else { return nil }
        let name = words.remove(at: index)
        guard let command = Commands.named(name) else {
            let hint = Nearest.to(name, among: Commands.all.map { $0.name }).map { " Did you mean \($0)?" } ?? ""
            throw .usage("There is no command “\(Printable.line(name, cells: 40))”.\(hint)")
        }
        return command
    }

    private static func withoutCommand(_ words: [String]) throws(CommandError) -> Int32 {
        var arguments = Arguments(words)
        if arguments.flag("--help", "-h") {
            Output.line(Help.text)
            return Status.success
        }
        if arguments.flag("--version") {
            Output.line("audit-ledger \(version) (SQLite \(Connection.libraryVersion))")
            return Status.success
        }
        let call = try Call(&arguments)
        try arguments.finish()
        guard call.format != .sarif else { throw .usage("--format sarif is for audit alone; take json.") }
        return try Overview(isQuick: false).run(call)
    }
}
