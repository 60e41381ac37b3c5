import LedgerCore

extension Checker {
    /// Checks a token: 1 to 256 bytes without control characters.
    mutating func check(token: String) {
        if token.isEmpty || token.utf8.count > 256 || TextScan.fault(in: token, place: nil) != nil {
            report(.type, at: "token", "A token is 1 to 256 bytes of text without control characters.")
        }
    }

    static func isDigest(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            bytes.count == 71 && bytes[..<7].elementsEqual("sha256:".utf8)
                && bytes[7...].allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 >= 0x61 && $0 <= 0x66 }
        }
    }

    /// Whether the text has the shape of a language tag: RFC 5646 section 2.1, registration not looked up.
    static func isLanguage(_ text: String) -> Bool {
        guard text.utf8.count <= 35 else { return false }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, first.utf8.allSatisfy(isLetter) else { return false }
        let isPrivate = first.lowercased() == "x" || first.lowercased() == "i"
        guard (2...8).contains(first.utf8.count) || (isPrivate && parts.count > 1) else { return false }
        return parts.dropFirst().allSatisfy { part in
            (1...8).contains(part.utf8.count) && part.utf8.allSatisfy { isLetter($0) || $0 >= 0x30 && $0 <= 0x39 }
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x61 && byte <= 0x7A || byte >= 0x41 && byte <= 0x5A
    }

    /// The digest that stands for a sealed value, RFC 9901 section 4.2.3.
    mutating func seal(_ digest: JSONValue, alone: Bool, _ node: Node) {
        guard node.isSealable else {
            return report(.seal, Self.neverSealed)
        }
        guard alone, let text = digest.string, text.utf8.count == 43, Base64.decodeURL(text.utf8)?.count == 32 else {
            return report(.type, "A sealed value is `{\"sealed\":…}` and nothing else, 43 characters of base64url.")
        }
    }

    /// An object that is kept whole: no table knows its members.
    mutating func whole(_ object: JSONObject, _ field: Field) {
        if object.isEmpty { return report(.type, "An empty object says nothing; leave it out.") }
        if field.path == "replacement" {
            // Checked with the kind of what it replaces, once that is known.
            if superseded == nil { scan(.object(object), place: .prose, depth: 0) }
            return
        }
        let size = object.canonicalBytes.count
        if size > Self.documentLimit {
            return report(.limit, "A document has at most \(Self.documentLimit) bytes, not \(size).")
        }
        scan(.object(object), place: .identifier, depth: 0)
    }

    /// The most bytes of an object that is kept whole: 48 KiB.
    static let documentLimit = 49_152

    private mutating func scan(_ value: JSONValue, place: DigitSequence.Place, depth: Int) {
        // The entry and its body are two levels already.
        guard depth < JSONLimits.depth - 3 else { return report(.limit, "Objects and arrays nest too deep here.") }
        switch value {
        case .string(let text):
            if let fault = TextScan.fault(in: text, place: Hash(base64: text) == nil ? place : nil) { report(fault) }
        case .array(let elements):
            for (index, element) in elements.enumerated() {
                path.append(.index(index))
                scan(element, place: place, depth: depth + 1)
                path.removeLast()
            }
        case .object(let object):
            for member in object.members {
                path.append(.key(member.key))
                if !Self.isKey(member.key) {
                    report(.type, "A key is a lower-case letter and up to 63 letters and digits behind it.")
                }
                scan(member.value, place: place, depth: depth + 1)
                path.removeLast()
            }
        case .integer, .bool, .null: break
        }
    }

    private static func isKey(_ key: String) -> Bool {
        guard let first = key.utf8.first, first >= 0x61, first <= 0x7A, key.utf8.count <= JSONLimits.key else {
            return false
        }
        return key.utf8.allSatisfy { isLetter($0) || $0 >= 0x30 && $0 <= 0x39 }
    }

    mutating func misplaced(_ what: String, _ node: Node) {
        if let field = node.field {
            let type = field.type.isNumber ? "a whole number" : Self.article(field.type)
            report(.type, "This is \(type), not \(what).")
        } else if node.element != nil {
            report(.type, "This is an array, not \(what); its first member is `\(path.dotted).0`.")
        } else {
            let members = node.children.map { "`\($0.key)`" }.joined(separator: ", ")
            report(.type, "This is an object with \(members), not \(what).")
        }
    }

    mutating func unknown(_ key: String, in node: Node) {
        if kind != .correction, node === kind.root, key == "amends" {
            return report(
                .unknownPath,
                """
                A `\(kind.name)` is not amended: a mistake is put right with `correct`, and what happened anew is \
                recorded anew.
                """)
        }
        let parent = node.path.isEmpty ? "" : node.path + "."
        let siblings = Nearest.to(key, among: node.children.map(\.key)).map { parent + $0 }
        let known = siblings ?? Nearest.to(parent + key, among: kind.fields.map(\.path))
        report(.unknownPath, "A `\(kind.name)` has no such field.", suggestion: known)
    }
}
