internal import Candidacy
internal import LedgerCore
internal import LedgerStorage

struct PersonKeyCommand: Command {
    static let name = "person-key"
    static let summary = "Compute a person's key from an identity number and a secret"
    static let help = """
        FILE
        audit-ledger person-key --new

        Prints the key that candidacy.person takes: the same for one person in every election, and nothing to anybody
        without the secret. It is an HMAC; a plain hash of an identity number would tell the number. FILE holds the
        number, - is standard input; it is never an argument, which others on this machine could see, and is not kept.

          --new          make the secret, once; it lies beside the signing keys, for its owner alone. Keep a copy: without
                         it nobody computes the same keys again
          --keys FOLDER  the folder of keys

        Exit status: 0 done · 1 could not run, or there is no secret · 65 there is no number.

        For example:
          audit-ledger person-key --new
          audit-ledger person-key - < number.txt
        """

    private let file: String?
    private let isNew: Bool

    init(_ arguments: inout Arguments) throws(CommandError) {
        isNew = arguments.flag("--new")
        file = arguments.positional()
        guard isNew != (file != nil) else {
            throw .usage("Give the file with the number, or - for standard input; or --new to make the secret.")
        }
    }

    func run(_ call: Call) throws(CommandError) -> Int32 {
        let keys = try call.keys()
        guard let file else {
            let path = try reading { () throws(StorageError) in try keys.makePersonSecret() }
            if call.isJSON {
                Output.json([("person", .null), ("secret", .string(path))])
            } else {
                Output.line("Made \(Printable.line(path)). Keep a copy where you keep that of the signing key.")
            }
            return Status.success
        }
        let secret = try reading { () throws(StorageError) in try keys.personSecret() }
        let text = try InputFile.text(file, limit: 1_024)
        guard !text.utf8.contains(UInt8(ascii: "\n")), let key = PersonKey.key(of: text, secret: secret) else {
            throw CommandError(
                Status.badData, "\(Printable.line(InputFile.shown(file))) does not hold one number on one line.")
        }
        if call.isJSON {
            Output.json([("person", .string(key)), ("secret", .null)])
        } else {
            Output.line(key)
        }
        return Status.success
    }
}
