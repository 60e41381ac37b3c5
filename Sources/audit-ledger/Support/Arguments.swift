internal import Candidacy

/// The words of a call, taken one after the other by the command that knows them.
struct Arguments {
    private var words: [String]
    /// Words behind `--`, which are no options whatever they look like.
    private var literals: [String]
    /// Every option that was asked for, for a suggestion.
    private var known: [String] = ["--help"]

    init(_ words: [String]) {
        let end = words.firstIndex(of: "--")
        self.words = Array(words[..<(end ?? words.count)])
        literals = end.map { Array(words[($0 + 1)...]) } ?? []
    }

    /// Whether an option without a value was given.
    mutating func flag(_ names: String...) -> Bool {
        known += names
        let count = words.count
        words.removeAll { names.contains($0) }
        return words.count < count
    }

    /// The values of an option that may be given several times, as `--set a=b` or `--set=a=b`, in order.
    mutating func values(_ name: String) throws(CommandError) -> [String] { try ordered(name).map(\.value) }

    /// The values of several options in the order in which they were given, each with the name of its option.
    mutating func ordered(_ names: String...) throws(CommandError) -> [(name: String, value: String)] {
        known += names
        var values: [(name: String, value: String)] = []
        while let (index, name) = place(of: names) {
            let word = words.remove(at: index)
            if word.utf8.count > name.utf8.count {
                values.append((name, String(word.dropFirst(name.count + 1))))
            } else {
                guard index < words.count, !words[index].hasPrefix("--") else {
                    throw .usage("\(name) needs a value behind it.")
                }
                values.append((name, words.remove(at: index)))
            }
        }
        return values
    }

    private func place(of names: [String]) -> (index: Int, name: String)? {
        for (index, word) in words.enumerated() {
            if let name = names.first(where: { word == $0 || word.hasPrefix($0 + "=") }) { return (index, name) }
        }
        return nil
    }

    /// The value of an option that may be given once.
    mutating func value(_ name: String) throws(CommandError) -> String? {
        let values = try values(name)
        guard values.count <= 1 else { throw .usage("\(name) was given \(values.count) times; give it once.") }
        if let value = values.first, value.isEmpty { throw .usage("\(name) needs a value that is not empty.") }
        return values.first
    }

    /// The value of an option, one of some words.
    mutating func word(_ name: String, among words: [String]) throws(CommandError) -> String? {
        guard let value = try value(name) else { return nil }
        guard words.contains(value) else {
            let hint = Nearest.to(value, among: words).map { " Did you mean \($0)?" } ?? ""
            throw .usage("\(name) takes \(words.joined(separator: ", ")), not “\(value)”.\(hint)")
        }
        return value
    }

    /// The value of an option, a whole number.
    mutating func number(_ name: String) throws(CommandError) -> UInt64? {
        guard let value = try value(name) else { return nil }
        guard let number = UInt64(value) else { throw .usage("\(name) takes a whole number, not “\(value)”.") }
        return number
    }

    /// The value of an option, a day.
    mutating func day(_ name: String) throws(CommandError) -> CivilDate? {
        guard let value = try value(name) else { return nil }
        guard let day = CivilDate(value) else {
            throw .usage("\(name) takes a day such as 2011-06-09, not “\(Printable.line(value, cells: 40))”.")
        }
        return day
    }

    /// The next word that is no option; nil where there is none. Options that take values are taken before.
    mutating func positional() -> String? {
        if let index = words.firstIndex(where: { !$0.hasPrefix("-") || $0 == "-" }) { return words.remove(at: index) }
        return literals.isEmpty ? nil : literals.removeFirst()
    }

    mutating func positional(_ name: String) throws(CommandError) -> String {
        guard let word = positional() else { throw .usage("\(name) is missing.") }
        return word
    }

    /// The next word, one of some that a command knows.
    mutating func choice<Word: RawRepresentable & CaseIterable>(
        _ name: String, among words: Word.Type
    ) throws(CommandError) -> Word where Word.RawValue == String {
        guard let choice = try optionalChoice(name, among: words) else { throw .usage("\(name) is missing.") }
        return choice
    }

    /// The next word, one of some that a command knows; nil where there is none.
    mutating func optionalChoice<Word: RawRepresentable & CaseIterable>(
        _ name: String, among words: Word.Type
    ) throws(CommandError) -> Word? where Word.RawValue == String {
        guard let word = positional() else { return nil }
        if let choice = Word(rawValue: word) { return choice }
        let hint = Nearest.to(word, among: Word.allCases.map(\.rawValue)).map { " Did you mean \($0)?" } ?? ""
        throw .usage("“\(Printable.line(word, cells: 40))” is none of \(name).\(hint)")
    }

    /// All further words.
    mutating func positionals() -> [String] {
        var words: [String] = []
        while let word = positional() { words.append(word) }
        return words
    }

    /// Refuses what nobody took.
    mutating func finish() throws(CommandError) {
        guard let word = words.first ?? literals.first else { return }
        guard word.hasPrefix("-") else { throw .usage("There is nothing to be done with “\(word)”.") }
        let name = String(word.prefix { $0 != "=" })
        let hint = Nearest.to(name, among: known).map { " Did you mean \($0)?" } ?? ""
        throw .usage("There is no option \(name).\(hint)")
    }
}
