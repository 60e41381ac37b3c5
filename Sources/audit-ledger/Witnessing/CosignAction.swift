internal import LedgerCore

/// What `cosign` is asked to do, with the words that belong to it.
enum CosignAction {
    case filter(file: String)
    case cgi
    case create(name: String, trusted: [VerifierKey])
    case trust(VerifierKey)
    case distrust(VerifierKey)
    case show

    private enum Word: String, CaseIterable { case create = "init", trust, distrust, show }

    init(_ arguments: inout Arguments) throws(CommandError) {
        let isCGI = arguments.flag("--cgi")
        let file = try arguments.value("--from")
        let name = try arguments.value("--name")
        let trusted = try arguments.values("--trust")
        let word = try arguments.optionalChoice("init, trust, distrust or show", among: Word.self)
        if word != nil, isCGI || file != nil { throw .usage("--cgi and --from go with cosign alone.") }
        if word != .create, name != nil || !trusted.isEmpty { throw .usage("--name and --trust go with cosign init.") }
        if isCGI, file != nil { throw .usage("A web server hands the request to --cgi itself; leave out --from.") }
        switch word {
        case nil: self = isCGI ? .cgi : .filter(file: file ?? "-")
        case .create:
            guard let name else {
                throw .usage("--name is missing: the witness's name for ever, such as witness.example.org/w1.")
            }
            self = .create(name: name, trusted: try Self.keys(trusted))
        case .trust: self = .trust(try Self.key(try arguments.positional("VKEY")))
        case .distrust: self = .distrust(try Self.key(try arguments.positional("VKEY")))
        case .show: self = .show
        }
    }

    private static func keys(_ texts: [String]) throws(CommandError) -> [VerifierKey] {
        var keys: [VerifierKey] = []
        for text in texts { keys.append(try key(text)) }
        return keys
    }

    private static func key(_ text: String) throws(CommandError) -> VerifierKey {
        do throws(NoteError) {
            return try VerifierKey(parsing: text)
        } catch {
            throw .usage("“\(Printable.line(text, cells: 60))” is no verifier key: \(error)")
        }
    }
}
