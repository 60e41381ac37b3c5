/// A word, literal or sign of SQL and where its bytes are.
struct Token: Equatable {
    enum Kind {
        /// A keyword or a name without quotes.
        case word
        /// A name in `"…"`, `` `…` `` or `[…]`.
        case quotedName
        /// A text in `'…'`.
        case text
        case number
        /// Any other byte.
        case sign
    }

    let kind: Kind
    let range: Range<Int>
    /// The content without its quotes.
    let content: String

    /// Whether this is the keyword, written in capitals here.
    func isKeyword(_ keyword: String) -> Bool { kind == .word && content.uppercased() == keyword }

    func isSign(_ sign: String) -> Bool { kind == .sign && content == sign }

    /// Whether this is the name; SQLite takes ASCII letters of both sizes for one.
    func isName(_ name: String) -> Bool {
        (kind == .word || kind == .quotedName) && content.lowercased() == name.lowercased()
    }
}
