internal import Candidacy
internal import LedgerCore
internal import LedgerStorage

struct SupportersCommand: Command {
    static let name = "supporters"
    static let summary = "Commit to the supporters of a candidacy without naming any, and check a supporter's slip"
    static let help = """
        commit FILE --out FOLDER
        audit-ledger supporters check SLIP --root ROOT

        commit reads the roll ids of those who support a candidacy, one a line, makes a slip for each and prints the root
        over all. The root goes on record with joint-recommendation; the list does not, and is not kept. Each slip is
        handed to its supporter alone, who can show with it later that they were counted. Then destroy list and folder:
        whoever has a slip knows a supporter. Slips are numbered like the lines of the list.

        check says whether a slip leads to a root that is on record.

          --out FOLDER   a new folder for the slips, for its owner alone
          --root ROOT    44 characters of base64, from commitment.root of the entry

        Exit status: 0 done, or the slip leads to the root · 1 could not run · 2 it does not · 65 the list or the slip
        cannot be used.

        For example:
          audit-ledger supporters commit roll-ids.txt --out slips
          audit-ledger supporters check slip-0007.txt --root 'p3qTf0c0e0mW0mO6mQZlq2n1r3yq3c9V5z1wqk0b0hI='
        """

    private enum Verb: String, CaseIterable { case commit, check }

    private let verb: Verb
    private let file: String
    private let target: String?
    private let root: Hash?

    init(_ arguments: inout Arguments) throws(CommandError) {
        target = try arguments.value("--out")
        let text = try arguments.value("--root")
        root = text.flatMap { Hash(base64: $0) }
        verb = try arguments.choice("commit and check", among: Verb.self)
        file = try arguments.positional(verb == .commit ? "FILE" : "SLIP")
        guard text == nil || root != nil else { throw .usage("--root takes 44 characters of base64; copy it whole.") }
        switch verb {
        case .commit:
            guard target != nil, text == nil else { throw .usage("commit takes --out FOLDER, and nothing else.") }
        case .check:
            guard target == nil, root != nil else { throw .usage("check takes --root ROOT, and nothing else.") }
        }
    }

    func run(_ call: Call) throws(CommandError) -> Int32 {
        switch verb {
        case .commit: try commit(call)
        case .check: try check(call)
        }
    }

    private func commit(_ call: Call) throws(CommandError) -> Int32 {
        let target = target ?? "slips"
        let list = try InputFile.text(file, limit: 16 << 20)
        // By scalars: to characters, a carriage return and a line feed are one.
        let lines = list.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Self.trimmed)
        let commitments: SupporterCommitments
        do throws(SupporterError) {
            commitments = try SupporterCommitments(lines: lines)
        } catch {
            let fault = Fault(
                file: InputFile.shown(file), line: error.line, column: error.line.map { _ in 1 }, code: "supporters",
                message: error.description)
            throw .badData("Nothing was made.", [fault])
        }
        try reading { () throws(StorageError) in try Self.write(commitments.slips, to: target) }
        let count = commitments.slips.count
        if call.isJSON {
            Output.json([
                ("scheme", .string(SupporterCommitments.scheme)), ("root", .string(commitments.root.base64)),
                ("count", JSONValue(count)), ("folder", .string(target)),
            ])
            return Status.success
        }
        Output.line("Root \(commitments.root)")
        Output.line(
            "\(count) \(count == 1 ? "slip" : "slips") in \(Printable.line(target)); hand each to its supporter alone.")
        Output.line("To record it, with the count sealed:")
        Output.line(
            "  --set commitment.scheme=\(SupporterCommitments.scheme) --set commitment.root=\(commitments.root) --set counts.verified=\(count)"
        )
        return Status.success
    }

    private static func trimmed(_ line: Substring.UnicodeScalarView) -> String {
        let isSpace = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\t" || scalar == "\r" }
        let end = line.lastIndex { !isSpace($0) }
        guard let end, let start = line.firstIndex(where: { !isSpace($0) }) else { return "" }
        return String(line[start...end])
    }

    /// All slips or none: the folder gets its name when every one is on the disk.
    private static func write(_ slips: [SupporterSlip], to target: String) throws(StorageError) {
        let draft = target + ".new"
        for path in [target, draft] where try FileSystem.status(path) != nil {
            throw StorageError(.exists, "\(path) exists already and is not overwritten; choose another folder.")
        }
        try FileSystem.makeFolder(draft)
        do throws(StorageError) {
            for (index, slip) in slips.enumerated() {
                let digits = String(index + 1)
                let number = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
                try FileSystem.create("\(draft)/slip-\(number).txt", Array(slip.text.utf8), mode: 0o600)
            }
            try FileSystem.rename(draft, to: target)
        } catch {
            FileSystem.removeFolder(draft)
            throw error
        }
    }

    private func check(_ call: Call) throws(CommandError) -> Int32 {
        let slip: SupporterSlip
        let text = try InputFile.text(file, limit: SupporterSlip.textLimit + 1)
        do throws(SupporterError) {
            slip = try SupporterSlip(parsing: text)
        } catch {
            throw CommandError(Status.badData, "\(Printable.line(InputFile.shown(file))): \(error)")
        }
        let leads = root.map { slip.leads(to: $0) } ?? false
        if call.isJSON {
            Output.json([("counted", .bool(leads)), ("root", .orNull(root?.base64))])
        } else {
            Output.line(
                leads
                    ? "The slip leads to this root: whoever it was given to was counted."
                    : "The slip does not lead to this root.")
        }
        return leads ? Status.success : Verdict.tampered.exitStatus
    }
}
