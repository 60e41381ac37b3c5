internal import Candidacy
internal import LedgerCore

/// `{"kind":…,"body":{…}}` with an optional `token`: what a file of JSON says of one entry.
enum DraftElement {
    private static let members = ["body", "kind", "token"]

    /// Why bytes are no draft, and at which of them.
    struct Fault: Error {
        let offset: Int
        let code: ImportProblem.Code
        let message: String
    }

    /// - Parameter kind: what the bytes are a body of; nil where they name the kind themselves.
    static func parse(_ bytes: UnsafeRawBufferPointer, kind: String? = nil) throws(Fault) -> Draft {
        let value: JSONValue
        do throws(JSONError) { value = try JSONValue.parse(bytes) } catch {
            throw Fault(
                offset: error.offset, code: .json, message: "This is not JSON as a ledger takes it: \(error.reason).")
        }
        let start = bytes.firstIndex { !FileStart.isSpace($0) } ?? 0
        func fault(_ message: String, _ code: ImportProblem.Code = .shape) -> Fault {
            Fault(offset: start, code: code, message: message)
        }
        guard let object = value.object else {
            throw fault(
                kind.map { "An object is due here, the body of one entry of kind \($0)." }
                    ?? "An object {\"kind\":…,\"body\":{…}} is due here, one for each entry.")
        }
        // No kind has a field of that name, so an object with a body is a whole draft.
        if let kind, object["body"]?.object == nil { return Draft(kind: kind, body: object) }
        let draft = try draft(object, fault)
        if let kind, draft.kind != kind { throw fault("An entry of kind \(kind) is due here.") }
        return draft
    }

    private static func draft(
        _ object: JSONObject, _ fault: (String, ImportProblem.Code) -> Fault
    ) throws(Fault) -> Draft {
        var kind: String?
        var body: JSONObject?
        var token: String?
        for member in object.members {
            switch member.key {
            case "kind": kind = member.value.string
            case "body": body = member.value.object
            case "token": token = member.value.string
            default:
                throw fault(
                    "\(ImportText.quoted(member.key)) is no member of an entry to import, which has kind, body and perhaps token"
                        + (NearestName.nearest(to: member.key, among: members).map { "; did you mean “\($0)”?" } ?? "."),
                    .unknownMember)
            }
        }
        guard let kind, !kind.isEmpty else {
            throw fault("The member “kind” is missing or no text; name the kind of entry.", .shape)
        }
        guard let body else {
            throw fault("The member “body” is missing or no object; put the entry's fields into it.", .shape)
        }
        if token == nil, object["token"] != nil {
            throw fault("The member “token” is no text; write it in quotes.", .shape)
        }
        return Draft(kind: kind, body: body, token: token)
    }
}
