internal import Candidacy
internal import LedgerCore

struct ProfilesCommand: Command {
    static let name = "profiles"
    static let summary = "List the rule profiles that ship, show one, or check a file of your own"
    static let help = """
        [show ID|FILE | check FILE] [--parent FILE …]

        A profile holds the rules by which an election is judged: steps, routes, numbers, days, grounds, remedies, each
        with its article, its own words, and a mark that says whether they were verified. Needs no ledger. To put one on
        record: init --profile, or record profile --profile.

          show ID|FILE      every rule of a profile, what it inherits included
          check FILE        whether a file is a profile; what is wrong is told with its path in the file
          --parent FILE     a profile that it inherits from and that does not ship; may be given several times
          --format json     one object; its member document is the file to begin a profile of one's own from

        Exit status: 0 done · 1 could not run · 64 the call is off · 65 the file is no profile.

        For example:
          audit-ledger profiles
          audit-ledger profiles show cn-direct-2020
          audit-ledger profiles check ./province.json
        """

    private enum Action: String, CaseIterable { case show, check }

    private let action: Action?
    private let word: String
    private let parents: [String]

    init(_ arguments: inout Arguments) throws(CommandError) {
        parents = try arguments.values("--parent")
        guard let first = arguments.positional() else {
            (action, word) = (nil, "")
            if !parents.isEmpty { throw .usage("--parent goes with profiles show and profiles check.") }
            return
        }
        guard let action = Action(rawValue: first) else {
            let hint = Nearest.to(first, among: Action.allCases.map(\.rawValue)).map { " Did you mean \($0)?" } ?? ""
            throw .usage("“\(Printable.line(first, cells: 40))” is neither show nor check.\(hint)")
        }
        self.action = action
        word = try arguments.positional(action == .show ? "ID or FILE" : "FILE")
    }

    func run(_ call: Call) throws(CommandError) -> Int32 {
        guard let action else {
            list(call)
            return Status.success
        }
        var others: [Profile] = []
        for parent in parents { others.append(try ProfileSource.profile(parent)) }
        let edition = try ProfileSource.edition(try ProfileSource.profile(word), word, parents: others)
        let shown = ShownProfile(edition)
        switch (action, call.isJSON) {
        case (.show, true): Output.json(shown.json)
        case (.show, false): for line in shown.lines(cells: Terminal.width ?? Wrapped.usual) { Output.line(line) }
        case (.check, true): Output.json([("profile", shown.head)])
        case (.check, false): for line in shown.summary { Output.line(line) }
        }
        return Status.success
    }

    private func list(_ call: Call) {
        if call.isJSON {
            let heads = Profile.shipped.compactMap { try? ProfileSource.edition($0, $0.id) }
                .map { ShownProfile($0).head }
            return Output.json([("profiles", .array(heads))])
        }
        let width = Profile.shipped.map(\.id.utf8.count).max() ?? 0
        for profile in Profile.shipped {
            let days = "\(profile.validFrom) to \(profile.validTo.map { "\($0)" } ?? "now")"
            Output.line(
                "\(Printable.padded(profile.id, cells: width))  \(Printable.padded(days, cells: 24))  \(profile.title)")
        }
    }
}
