import LedgerCore

extension Checker {
    /// The most bytes of a text.
    static let textLimit = 8000

    mutating func string(_ text: String, _ node: Node, _ type: FieldType) {
        if text.isEmpty { return report(.type, "An empty text says nothing; leave it out.") }
        if Template.isPlaceholder(text) {
            return report(.missing, "A placeholder was left here: fill it in, or remove it if it is not known.")
        }
        switch type {
        case .text, .url, .contact: prose(text, node)
        case .identifier: identifier(text, node)
        case .reference: reference(text)
        case .choice(let words): word(text, of: words)
        case .yesNo: if text != "yes" && text != "no" { word(text, of: ["yes", "no"]) }
        case .date:
            if CivilDate(text) == nil { report(.type, "A day is written `2011-06-09`, and the calendar must have it.") }
        case .when: when(text)
        case .instant: if Instant(text) == nil { notInstant() }
        case .moment: if Instant(text) == nil { when(text, orInstant: true) }
        case .digest:
            if !Self.isDigest(text) {
                report(.type, "A digest is `sha256:` and 64 lower-case hexadecimal digits.")
            }
        case .language:
            if !Self.isLanguage(text) { report(.type, "A language is a tag of BCP 47, such as `zh` or `pt-BR`.") }
        case .count, .integer: report(.type, "This is a whole number, not a text.")
        case .object: report(.type, "This is a JSON object, not a text.")
        }
    }

    mutating func integer(_ number: Int64, _ node: Node, _ type: FieldType) {
        switch type {
        case .count where number < 0: report(.type, "A count is not negative.")
        case .count, .integer:
            if number.magnitude > JSONLimits.integer.magnitude {
                report(.type, "A number lies within ±9007199254740991.")
            }
        default: report(.type, "This is \(Self.article(type)), not a number; write it in quotes.")
        }
    }

    private mutating func prose(_ text: String, _ node: Node) {
        if text.utf8.count > Self.textLimit {
            return report(.limit, "A text has at most \(Self.textLimit) bytes, not \(text.utf8.count).")
        }
        let place: DigitSequence.Place? =
            !node.isRead ? nil : node.isRegisterKey && hasRegister ? .registerKey : .prose
        if let fault = TextScan.fault(in: text, place: place) { report(fault, sealable: node.isSealable) }
    }

    private mutating func identifier(_ text: String, _ node: Node) {
        var copy = text
        let (fits, isRegisterKey) = copy.withUTF8 { (IdentifierShape.fits($0), PrivacyCheck.isRegisterKey($0)) }
        guard fits else {
            return report(
                .type,
                """
                An id is a letter or digit and up to 95 of letters, digits and . _ / : - behind it; it is a key, \
                not a name.
                """)
        }
        let isExempt = isRegisterKey || (hasRegister && node.path == "id")
        if let fault = TextScan.fault(in: text, place: isExempt ? .registerKey : .identifier) { report(fault) }
        if let frame = node.names { name(text, frame, at: path.count == 1 ? node.path : path.dotted) }
    }

    private mutating func reference(_ text: String) {
        switch Reference(text) {
        case .hash(let hash): refer(to: hash)
        case .sequence, .identifier: report(.type, "The reference was not resolved to the hash of an entry.")
        case nil:
            report(
                .type,
                "A reference is `@12`, `@ruling:bar-1`, or the hash of an entry, 44 characters of base64.")
        }
    }

    mutating func report(_ fault: TextScan.Fault, sealable: Bool = false) {
        switch fault {
        case .control: report(.type, "A text has no control characters but line feeds.")
        case .bidirectional: report(.type, "A text has no characters that reverse the direction of reading.")
        case .notNormalized: report(.type, "A text is in Unicode Normalization Form C.")
        // What is sealed can be erased; that is what sealing is for.
        case .personal where isWithinSealed: break
        case .personal(let datum):
            report(
                .privacy,
                "This holds \(datum.description), which could never be taken back: \(datum.advice)\(sealable ? ", or seal it with `--seal \(path.dotted)`" : "")."
            )
        }
    }

    private mutating func word(_ text: String, of words: [String]) {
        if words.contains(text) { return }
        let list = words.map { "`\($0)`" }.joined(separator: ", ")
        report(.type, "This is one of \(list).", suggestion: Nearest.to(text, among: words))
    }

    private mutating func when(_ text: String, orInstant: Bool = false) {
        var copy = text
        guard case .failure(let failure) = copy.withUTF8({ When.read($0) }) else { return }
        switch failure.fault {
        case .shape where orInstant:
            report(.type, "This is a moment, `2020-11-15T17:11:25-03:00`, or a day, month, year or interval of them.")
        case .shape:
            report(
                .type,
                """
                This is a day, month or year, or an interval of them with `..` for an open end: `2011-06-09`, \
                `2011-04`, `2011-04/2011-06-07`, `../2011-06-08`.
                """)
        case .noSuchDay: report(.type, "The calendar has no such day.")
        case .reversed: report(.contradiction, "The interval ends before it begins.")
        case .wholeOpen: report(.type, "An interval that is open at both ends says nothing; leave it out.")
        }
    }

    private mutating func notInstant() {
        report(.type, "A moment has seconds and an offset: `2020-11-15T17:11:25-03:00`.")
    }

    static func article(_ type: FieldType) -> String {
        switch type {
        case .object: "a JSON object"
        case .choice, .yesNo: "a word"
        case .date, .when, .moment, .instant: "a date"
        default: "a text"
        }
    }
}
