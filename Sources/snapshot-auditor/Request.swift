/// What the plugin asks for: paths, and nothing from the environment.
struct Request {
    let configuration: String
    let output: String
    var migrations: [String] = []
    /// The checks that ship.
    var checks: [String] = []
    /// Those of the package that is built.
    var ownChecks: [String] = []

    /// Nil for words that are no request.
    init?(_ words: some Collection<String>) {
        var words = Array(words)[...]
        guard let configuration = words.popFirst(), let output = words.popFirst() else { return nil }
        (self.configuration, self.output) = (configuration, output)
        while let word = words.popFirst() {
            guard let path = words.popFirst() else { return nil }
            switch word {
            case "--migration": migrations.append(path)
            case "--check": checks.append(path)
            case "--own-check": ownChecks.append(path)
            default: return nil
            }
        }
    }
}
