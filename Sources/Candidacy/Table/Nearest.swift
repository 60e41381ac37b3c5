/// What somebody who misspelt a word probably meant.
public enum Nearest {
    /// The candidate with the fewest edits to `word`, of equals the one whose length is nearest, then the first; nil if
    /// none is close enough to be meant.
    ///
    /// An edit is an insertion, a deletion, a substitution or a swap of neighbours; about a third of the word's
    /// characters may differ. A candidate's last component that equals the word counts as close:
    /// `code` finds `grounds.*.code`.
    public static func to(_ word: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(word.lowercased().utf8)
        guard !wanted.isEmpty, wanted.count <= 100 else { return nil }
        let limit = max(1, min(wanted.count / 3 + 1, 6))
        var best: (distance: Int, gap: Int, word: String)?
        for candidate in candidates {
            let utf8 = Array(candidate.lowercased().utf8)
            var distance = abs(utf8.count - wanted.count) <= limit ? edits(wanted, utf8) : Int.max
            if distance > limit, utf8.count > wanted.count + 1, utf8.hasSuffix([UInt8(ascii: ".")] + wanted) {
                distance = limit
            }
            let gap = abs(utf8.count - wanted.count)
            guard distance <= limit else { continue }
            if best.map({ (distance, gap) < ($0.distance, $0.gap) }) ?? true { best = (distance, gap, candidate) }
        }
        return best?.word
    }

    /// The distance of Damerau and Levenshtein, neighbours swapped counting as one edit.
    static func edits(_ one: [UInt8], _ other: [UInt8]) -> Int {
        if one.isEmpty || other.isEmpty { return max(one.count, other.count) }
        var before: [Int] = []
        var previous = Array(0...other.count)
        for row in 1...one.count {
            var current = [row]
            for column in 1...other.count {
                let same = one[row - 1] == other[column - 1]
                var least = min(
                    previous[column] + 1, current[column - 1] + 1, previous[column - 1] + (same ? 0 : 1))
                if row > 1, column > 1, one[row - 1] == other[column - 2], one[row - 2] == other[column - 1] {
                    least = min(least, before[column - 2] + 1)
                }
                current.append(least)
            }
            before = previous
            previous = current
        }
        return previous[other.count]
    }
}

extension Array where Element == UInt8 {
    fileprivate func hasSuffix(_ suffix: [UInt8]) -> Bool {
        count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
    }
}
