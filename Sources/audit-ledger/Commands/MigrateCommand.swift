internal import LedgerCore
internal import LedgerStorage

struct MigrateCommand: Command {
    static let name = "migrate"
    static let summary = "Show or apply changes of the schema, or begin a new one"
    static let help = """
        status [--exit-code]
             plan
             apply [--yes]
             new NAME [--folder FOLDER]

        A schema only goes forward. Each migration that is applied is an entry of its own in the ledger.

          status        which migrations the ledger has, and which are pending
          --exit-code   end with 8 where the ledger is not up to this software
          plan          the SQL of what is pending
          apply         apply it, each migration in a commit of its own
          --yes         do not ask on a terminal
          new NAME      write the next NNNN_NAME.sql to fill in, into --folder (migrations unless said)

        Exit status: 0 done · 1 could not run, or you said no · 6 the ledger is newer than this software · 8 see
        --exit-code · 64 the call is off · 75 busy, try again.

        For example:
          audit-ledger migrate status
          audit-ledger migrate new witness_policy --folder migrations
        """

    private enum Action: String, CaseIterable { case status, plan, apply, new }

    private let action: Action
    private let file: NewMigration?
    private let isSure: Bool
    private let hasExitCode: Bool

    init(_ arguments: inout Arguments) throws(CommandError) {
        hasExitCode = arguments.flag("--exit-code")
        isSure = arguments.flag("--yes")
        let folder = try arguments.value("--folder")
        action = try arguments.choice("status, plan, apply or new", among: Action.self)
        file =
            action == .new ? NewMigration(name: try arguments.positional("NAME"), folder: folder ?? "migrations") : nil
        if action != .new, folder != nil { throw .usage("--folder goes with migrate new.") }
        if action != .status, hasExitCode { throw .usage("--exit-code goes with migrate status.") }
    }

    func run(_ call: Call) throws(CommandError) -> Int32 {
        switch action {
        case .status: return try status(call)
        case .plan: return try plan(call)
        case .apply: return try apply(call)
        case .new:
            guard let path = try file?.write() else { return Status.usage }
            if call.isJSON {
                Output.json([("path", .string(path))])
            } else {
                Output.line("Wrote \(Printable.line(path)).")
            }
            return Status.success
        }
    }

    private func status(_ call: Call) throws(CommandError) -> Int32 {
        let reader = try call.reader()
        let history = try history(reader, call)
        if call.isJSON {
            Output.json([
                ("origin", .string(reader.identity.origin)), ("current", .bool(history.isCurrent)),
                ("migrations", .array(history.steps.map(Self.json))),
            ])
        } else {
            Output.heading(reader.identity, call.ledger)
            for step in history.steps {
                Output.line("\(Self.fileName(step))  \(step.state.rawValue)")
            }
            Output.line(history.isCurrent ? "Nothing is pending." : "The ledger is not up to this software.")
        }
        return hasExitCode && !history.isCurrent ? Status.findings : Status.success
    }

    private func plan(_ call: Call) throws(CommandError) -> Int32 {
        let reader = try call.reader()
        let pending = pending(try history(reader, call), call)
        if call.isJSON {
            Output.json([
                ("origin", .string(reader.identity.origin)),
                (
                    "migrations",
                    .array(
                        pending.map {
                            ["number": JSONValue($0.number), "name": .string($0.name), "sql": .string($0.sql)]
                        })
                ),
            ])
            return Status.success
        }
        if pending.isEmpty { Output.line("-- Nothing is pending.") }
        for migration in pending {
            Output.line("-- \(migration.fileName) \(migration.digest.digestText)")
            Output.line(migration.sql.hasSuffix("\n") ? String(migration.sql.dropLast()) : migration.sql)
        }
        return Status.success
    }

    private func apply(_ call: Call) throws(CommandError) -> Int32 {
        let writer = try call.recorder().writer
        let applied: [Migration]
        do throws(StorageError) {
            let pending = pending(try writer.migrationHistory(), call)
            if !pending.isEmpty, Terminal.isInput, Terminal.isError, !isSure, !call.isJSON {
                let names = pending.map(\.fileName).joined(separator: ", ")
                let question = "There is no way back. Apply \(names) to \(writer.identity.origin)? [yes/no] "
                guard Terminal.ask(question) == "yes" else { throw StorageError(.io, "Nothing was applied.") }
            }
            applied = try writer.migrate()
        } catch {
            throw CommandError(error)
        }
        if call.isJSON {
            Output.json([
                ("origin", .string(writer.identity.origin)), ("applied", .array(applied.map { .string($0.fileName) })),
            ])
        } else {
            Output.heading(writer.identity, call.ledger)
            for migration in applied { Output.line("Applied \(migration.fileName).") }
            if applied.isEmpty { Output.line("Nothing was pending.") }
        }
        return Status.success
    }

    private func history(_ reader: LedgerReader, _ call: Call) throws(CommandError) -> MigrationHistory {
        do throws(StorageError) {
            return try reader.migrationHistory(known: call.migrations)
        } catch {
            throw CommandError(error)
        }
    }

    private func pending(_ history: MigrationHistory, _ call: Call) -> [Migration] {
        let numbers = Set(history.steps.filter { $0.state == .pending }.map(\.number))
        return call.migrations.filter { numbers.contains($0.number) }
    }

    private static func fileName(_ step: MigrationHistory.Step) -> String {
        Migration(number: step.number, name: Printable.line(step.name), sql: "", digest: step.digest).fileName
    }

    private static func json(_ step: MigrationHistory.Step) -> JSONValue {
        [
            "number": JSONValue(step.number), "name": .string(step.name), "digest": .string(step.digest.digestText),
            "state": .string(step.state.rawValue),
        ]
    }
}
