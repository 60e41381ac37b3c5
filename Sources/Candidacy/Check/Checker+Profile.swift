import LedgerCore

extension Checker {
    /// Holds what an entry says of a profile to the profile itself, where it holds it.
    mutating func profile(_ body: JSONObject) {
        guard let document = body["document"]?.object else { return }
        let profile: Profile
        do throws(ProfileError) {
            profile = try Profile(.object(document))
        } catch {
            let path = error.path.isEmpty ? "document" : "document.\(error.path)"
            return report(.type, at: place(path), error.message)
        }
        let stated = profile.entryBody
        for name in ["id", "version", "digest", "validFrom", "validTo", "parent"]
        where body[name]?.canonicalBytes != stated[name]?.canonicalBytes {
            contradiction(name, "The document says otherwise: \(Self.shown(stated[name])).")
        }
        let (coverage, told) = (body["coverage"]?.object, stated["coverage"]?.object)
        for name in ["jurisdiction", "complete"] where coverage?[name] != told?[name] {
            contradiction("coverage.\(name)", "The document says otherwise: \(Self.shown(told?[name])).")
        }
    }

    private static func shown(_ value: JSONValue?) -> String {
        value.map { "`\($0.string ?? String(decoding: $0.canonicalBytes, as: UTF8.self))`" } ?? "nothing"
    }
}
