public enum NotebookMigrations {
    public static let lines = CompiledMigrations.all.map { "\($0.number) \($0.name) \($0.digest)" }
}
