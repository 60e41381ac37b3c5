/// Unicode Normalization Form C (UAX #15), so that one text has one sequence of bytes.
public enum NFC {
    /// Whether the text is in Normalization Form C.
    public static func isNormalized(_ text: String) -> Bool {
        guard mayChange(text) else { return true }
        return normalize(text).utf8.elementsEqual(text.utf8)
    }

    /// The text in Normalization Form C.
    public static func normalize(_ text: String) -> String {
        guard mayChange(text) else { return text }
        var scalars: [UInt32] = []
        for scalar in text.unicodeScalars { decompose(scalar.value, into: &scalars) }
        order(&scalars)
        var result = String.UnicodeScalarView()
        for scalar in composed(scalars).compactMap(Unicode.Scalar.init) { result.append(scalar) }
        return String(result)
    }

    private static func mayChange(_ text: String) -> Bool {
        // ASCII is its own normal form, and most texts are ASCII.
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return false }
        return text.unicodeScalars.contains { isSuspect($0.value) }
    }

    /// Whether the character stands in no normalised text, or only in some.
    static func isSuspect(_ scalar: UInt32) -> Bool {
        // Latin up to U+02FF, kana, Chinese characters and Hangul syllables are their own normal form.
        if scalar < 0x300 || (0x3400...0x9FFF).contains(scalar) || (0xAC00...0xD7A3).contains(scalar) { return false }
        let bounds = tables.suspects
        var low = 0
        var high = bounds.count / 2
        while low < high {
            let middle = (low + high) / 2
            if bounds[middle * 2 + 1] < scalar { low = middle + 1 } else { high = middle }
        }
        return low < bounds.count / 2 && bounds[low * 2] <= scalar
    }

    private static func decompose(_ scalar: UInt32, into scalars: inout [UInt32]) {
        if (Hangul.syllable...Hangul.lastSyllable).contains(scalar) {
            let index = scalar - Hangul.syllable
            scalars.append(Hangul.leading + index / (Hangul.vowelCount * Hangul.trailingCount))
            scalars.append(Hangul.vowel + index / Hangul.trailingCount % Hangul.vowelCount)
            if index % Hangul.trailingCount > 0 { scalars.append(Hangul.trailing + index % Hangul.trailingCount) }
        } else if let pair = tables.decompositions[scalar] {
            decompose(pair.first, into: &scalars)
            if let second = pair.second { decompose(second, into: &scalars) }
        } else {
            scalars.append(scalar)
        }
    }

    /// Sorts every run of combining characters by combining class, stably.
    private static func order(_ scalars: inout [UInt32]) {
        for index in scalars.indices.dropFirst() {
            let combining = combiningClass(scalars[index])
            guard combining > 0 else { continue }
            var place = index
            while place > 0, combiningClass(scalars[place - 1]) > combining {
                scalars.swapAt(place, place - 1)
                place -= 1
            }
        }
    }

    private static func composed(_ scalars: [UInt32]) -> [UInt32] {
        var result: [UInt32] = []
        var starter: Int?
        var last: UInt8 = 0
        for scalar in scalars {
            let combining = combiningClass(scalar)
            // A character composes with the last starter unless one of its own or a higher class stands between.
            if let starter, last < combining || result.count == starter + 1, let one = pair(result[starter], scalar) {
                result[starter] = one
                continue
            }
            if combining == 0 {
                starter = result.count
                last = 0
            } else {
                last = combining
            }
            result.append(scalar)
        }
        return result
    }

    private static func pair(_ first: UInt32, _ second: UInt32) -> UInt32? {
        if first >= Hangul.leading, first - Hangul.leading < Hangul.leadingCount, second >= Hangul.vowel,
            second - Hangul.vowel < Hangul.vowelCount
        {
            let index = (first - Hangul.leading) * Hangul.vowelCount + (second - Hangul.vowel)
            return Hangul.syllable + index * Hangul.trailingCount
        }
        if (Hangul.syllable...Hangul.lastSyllable).contains(first),
            (first - Hangul.syllable) % Hangul.trailingCount == 0, second > Hangul.trailing,
            second - Hangul.trailing < Hangul.trailingCount
        {
            return first + (second - Hangul.trailing)
        }
        return tables.compositions[UInt64(first) << 32 | UInt64(second)]
    }

    private static func combiningClass(_ scalar: UInt32) -> UInt8 {
        Unicode.Scalar(scalar)?.properties.canonicalCombiningClass.rawValue ?? 0
    }
}

/// Hangul syllables are composed by arithmetic: The Unicode Standard, section 3.12.
private enum Hangul {
    static let syllable: UInt32 = 0xAC00
    static let lastSyllable: UInt32 = 0xD7A3
    static let leading: UInt32 = 0x1100
    static let vowel: UInt32 = 0x1161
    static let trailing: UInt32 = 0x11A7
    static let leadingCount: UInt32 = 19
    static let vowelCount: UInt32 = 21
    static let trailingCount: UInt32 = 28
}
