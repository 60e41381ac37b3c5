public enum NotebookChecks {
    public static let lines = CompiledChecks.all.map { "\($0.id) \($0.severity) \($0.title)" }
}
