extension KeyHistory {
    /// Begins with the key that entry 0 of a log names for the log's origin; nil where it names none that can be used.
    public init?(genesis entry: Entry) {
        guard entry.seq == 0, entry.kind == "genesis", let text = entry.body["vkey"]?.string,
            let key = try? VerifierKey(parsing: text), key.algorithm == .ed25519,
            let origin = entry.body["origin"]?.string, origin.utf8.elementsEqual(key.name.utf8)
        else { return nil }
        self.init(first: key)
    }

    /// Whether a note is signed by a key that one may trust who trusts another: that key itself, or one that took over
    /// from it, each handed over to by the one before. A key before it proves nothing: anybody may have made it up.
    public func extends(_ trusted: VerifierKey, to note: VerifiedNote) -> Bool {
        guard let start = terms.firstIndex(where: { $0.key == trusted }) else { return false }
        return terms[start...].contains { note.isSigned(by: $0.key) }
    }
}
