public enum RegisterChecks {
    public static let ids = CompiledChecks.all.map { "\($0.id)" }
}
