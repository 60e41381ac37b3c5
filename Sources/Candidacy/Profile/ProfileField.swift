/// One member of an element of a profile's section.
struct ProfileField: Hashable, Sendable {
    enum Shape: Hashable, Sendable {
        case text
        /// The key of a rule of this profile or its parents.
        case rule
        case identifier
        case date
        case yesNo
        /// A whole number that is not negative.
        case count
        /// `1/3`; its columns end in `numerator` and `denominator`.
        case fraction
        case word([String])
        /// A list of words.
        case words([String])
        /// A list of texts.
        case texts
        /// A list of places in laws.
        case citations
    }

    enum Need: Hashable, Sendable {
        case required, optional
        /// What stands where the file says nothing.
        case fallback(String)
    }

    /// As the file writes it.
    let name: String
    /// The column of the section's table; for a fraction what its two columns begin with.
    let column: String
    let shape: Shape
    let need: Need
    let meaning: String

    init(_ name: String, _ shape: Shape, _ need: Need, column: String? = nil, _ meaning: String) {
        self.name = name
        self.column = column ?? name
        self.shape = shape
        self.need = need
        self.meaning = meaning
    }
}

extension ProfileField.Shape {
    /// As the documentation writes it.
    var name: String {
        switch self {
        case .text: "text"
        case .rule: "key of a rule"
        case .identifier: "id"
        case .date: "date"
        case .yesNo: "`yes` or `no`"
        case .count: "number"
        case .fraction: "fraction, `1/3`"
        case .word(let words): words.map { "`\($0)`" }.joined(separator: ", ")
        case .words(let words): "list of " + words.map { "`\($0)`" }.joined(separator: ", ")
        case .texts: "list of texts"
        case .citations: "list of places, see below"
        }
    }
}
