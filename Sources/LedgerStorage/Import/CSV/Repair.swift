/// Damage that another program did to a file and that can be undone without guessing. None is undone unless asked for.
public enum Repair: String, Hashable, Sendable, CaseIterable {
    /// Lines wrapped whole in one pair of quotes are unwrapped, where what comes out has as many fields as the header.
    case unwrap
    /// Separators and commas appended to the header and the rows are dropped, where nothing stands behind them.
    case trailing
    /// Texts that hold U+FFFD, where a letter was lost for good, are taken as they are.
    case lostLetters = "lost-letters"

    /// What to do about damage that this would repair.
    var advice: String { "get the file from its source again, or import with the repair “\(rawValue)”." }
}

/// How often a kind of damage was met, and on which line first.
struct Tally {
    private(set) var count = 0
    private(set) var firstLine = 0

    mutating func note(_ line: Int) {
        if count == 0 { firstLine = line }
        count += 1
    }
}

/// What is damaged in a file, counted over all of it.
struct Damage {
    var wrapped = Tally()
    var trailing = Tally()
    var lostLetters = Tally()
}
