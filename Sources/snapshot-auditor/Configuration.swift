internal import Candidacy
internal import LedgerCore
internal import LedgerFacts

/// The file `audit-on-build.json` beside a snapshot:
///
/// ```json
/// { "file": "district-6.sqlite", "vkey": "…", "failOn": "high", "asOf": "2021-10-10" }
/// ```
///
/// `file` is a ledger, a bundle, or the folder of a published tree, in or below the folder of the configuration; `vkey`
/// is the verifier key as it is known from elsewhere. Without `failOn` the snapshot is verified and not audited; `asOf`
/// is the day to which days are counted, else that on which the newest entry was recorded.
struct Configuration {
    static let fields = ["file", "vkey", "failOn", "asOf"]

    let path: String
    /// As it was written.
    let file: String
    let verifierKey: VerifierKey
    let failOn: Severity?
    let asOf: CivilDate?
    private let source: SourceText

    /// Where the snapshot lies.
    var snapshot: String {
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        return folder + file
    }

    init(path: String) throws(Refusals) {
        let source = try SourceText(path: path)
        let object = try Self.object(source)
        for key in object.keys where !Self.fields.contains(key) {
            throw source.refusal(
                at: source.place(of: "\"\(key)\"") ?? 0,
                "“\(key)” is no field of this file. The fields are \(Self.fields.joined(separator: ", ")).")
        }
        let reader = FieldReader(source: source, object: object)
        self.path = path
        self.source = source
        file = try reader.required("file", "Name the ledger, the bundle or the folder of a published tree beside it.")
        guard Self.liesBelow(file) else {
            throw reader.refusal(
                "file",
                "“\(file)” does not lie below this folder. Put the snapshot itself into the target and name it from here, without “..” and without a slash in front."
            )
        }
        let key = try reader.required(
            "vkey",
            "Write the verifier key of the ledger as you know it from elsewhere; audit-ledger key show prints it.")
        do throws(NoteError) {
            verifierKey = try VerifierKey(parsing: key)
        } catch {
            throw reader.refusal("vkey", "The verifier key cannot be used: \(error) Copy it whole.")
        }
        failOn = try reader.value(
            "failOn", Severity.init(rawValue:), Severity.allCases.map(\.rawValue).joined(separator: ", "))
        asOf = try reader.value("asOf", { CivilDate($0) }, "a day such as 2021-10-10")
    }

    /// Why the snapshot that is named cannot be taken.
    func refusal(_ message: String) -> Refusals {
        FieldReader(source: source, object: JSONObject()).refusal("file", message)
    }

    private static func object(_ source: SourceText) throws(Refusals) -> JSONObject {
        do throws(JSONError) {
            guard let object = try JSONValue.parse(source.bytes).object else {
                throw JSONError(0, "the file is one object in braces")
            }
            return object
        } catch {
            throw source.refusal(at: error.offset, "This cannot be read: \(error.reason).")
        }
    }

    private static func liesBelow(_ file: String) -> Bool {
        let parts = file.split(separator: "/", omittingEmptySubsequences: false)
        return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    }
}

/// Takes the fields of the configuration, each a text.
private struct FieldReader {
    let source: SourceText
    let object: JSONObject

    func refusal(_ key: String, _ message: String) -> Refusals {
        source.refusal(at: source.place(of: "\"\(key)\"") ?? 0, message)
    }

    func required(_ key: String, _ hint: String) throws(Refusals) -> String {
        guard let text = try text(key) else { throw refusal(key, "“\(key)” is missing. \(hint)") }
        return text
    }

    func value<Value>(_ key: String, _ read: (String) -> Value?, _ choice: String) throws(Refusals) -> Value? {
        guard let text = try text(key) else { return nil }
        guard let value = read(text) else {
            throw refusal(key, "“\(text)” is not known as “\(key)”. Write \(choice).")
        }
        return value
    }

    private func text(_ key: String) throws(Refusals) -> String? {
        guard let value = object[key] else { return nil }
        guard let text = value.string, !text.isEmpty else {
            throw refusal(key, "“\(key)” is a text in double quotes.")
        }
        return text
    }
}
