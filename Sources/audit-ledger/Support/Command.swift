/// One verb of the command line: its words are taken in `init`, its work is done in `run`.
protocol Command: Sendable {
    static var name: String { get }
    /// One line for the list of commands.
    static var summary: String { get }
    /// What follows the name, the options with their meaning, and at least one example.
    static var help: String { get }

    init(_ arguments: inout Arguments) throws(CommandError)

    /// - Returns: the exit status.
    func run(_ call: Call) throws(CommandError) -> Int32
}

enum Commands {
    /// In the order of the list.
    static var all: [any Command.Type] {
        [
            InitCommand.self,
            RecordCommand.self,
            CorrectCommand.self,
            ImportCommand.self,
            DiscloseCommand.self,
            RedactCommand.self,
            SupportersCommand.self,
            PersonKeyCommand.self,
            BackupCommand.self,
            RestoreCommand.self,
            PublishCommand.self,
            CheckpointCommand.self,
            KeyCommand.self,
            MigrateCommand.self,
            VerifyCommand.self,
            ProveCommand.self,
            CheckProofCommand.self,
            AuditCommand.self,
            ChecksCommand.self,
            ListCommand.self,
            ShowCommand.self,
            StatusCommand.self,
            KindsCommand.self,
            ExplainCommand.self,
            ProfilesCommand.self,
            TemplateCommand.self,
            ExportCommand.self,
            CosignCommand.self,
        ]
    }

    static func named(_ name: String) -> (any Command.Type)? { all.first { $0.name == name } }
}
