import LedgerCore

/// Values that leave the clear on their way into an entry.
extension Checker {
    /// Whether a value in clear is to be sealed: on request, or because the table says so and nobody opened it.
    mutating func isToBeSealed(_ value: JSONValue, _ node: Node) -> Bool {
        guard !isWithinSealed, node.isClosed || !sealing.isEmpty else { return false }
        let place = path.dotted
        let names = [node.path, place].filter { sealing.contains($0) }
        for name in names { note(sealed: name) }
        if value.object?["sealed"] != nil { return false }
        if !names.isEmpty {
            if !node.isSealable { report(.seal, Self.neverSealed) }
            return node.isSealable
        }
        return node.isClosed && !opening.contains(node.path) && !opening.contains(place)
    }

    static let neverSealed = """
        This cannot be sealed: what is sealed can be erased, and deciders, decisions, grounds, dates and outcomes never \
        may be.
        """

    /// Puts digests in the place of the values that were found, and gives what opens them.
    func seal(_ body: inout JSONObject) -> [Disclosure] {
        guard !seals.isEmpty else { return [] }
        var value = JSONValue.object(body)
        var disclosures: [Disclosure] = []
        for place in seals {
            value.replace(at: place[...]) { clear in
                let disclosure = Disclosure(path: place.dotted, value: clear)
                disclosures.append(disclosure)
                return SealedValue.json(disclosure.digest)
            }
        }
        body = value.object ?? body
        return disclosures
    }
}

extension JSONValue {
    fileprivate mutating func replace(
        at path: ArraySlice<PathComponent>, with replacement: (JSONValue) -> JSONValue
    ) {
        guard let step = path.first else {
            self = replacement(self)
            return
        }
        switch (self, step) {
        case (.object(var object), .key(let key)):
            object[key]?.replace(at: path.dropFirst(), with: replacement)
            self = .object(object)
        case (.array(var elements), .index(let index)) where elements.indices.contains(index):
            elements[index].replace(at: path.dropFirst(), with: replacement)
            self = .array(elements)
        default: break
        }
    }
}
