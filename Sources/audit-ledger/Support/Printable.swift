/// Text made fit for a terminal: what came from a file can move no cursor and turn no direction.
enum Printable {
    /// The text on one line, at most so many terminal cells wide.
    static func line(_ text: String, cells: Int = .max) -> String {
        if text.utf8.count <= cells, Cells.isPlain(text) { return text }
        var line = ""
        var width = 0
        for character in text {
            let shown = shown(character)
            let cell = Cells.width(shown)
            guard width + cell <= cells else { return shorten(line, width, cells) }
            line += shown
            width += cell
        }
        return line
    }

    /// Text of several lines, each made fit by itself.
    static func lines(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }.joined(separator: "\n")
    }

    /// Canonical JSON that means the same and that a terminal does not obey: what it would obey stands in strings only,
    /// where it can be escaped.
    static func json(_ text: String) -> String {
        guard !text.unicodeScalars.allSatisfy(isHarmless) else { return text }
        var shown = ""
        for scalar in text.unicodeScalars {
            if isHarmless(scalar) {
                shown.unicodeScalars.append(scalar)
            } else {
                let digits = String(scalar.value, radix: 16)
                shown += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        }
        return shown
    }

    private static func shown(_ character: Character) -> String {
        String(String.UnicodeScalarView(character.unicodeScalars.map { isHarmless($0) ? $0 : "\u{FFFD}" }))
    }

    private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case ..<0x20, 0x7F...0x9F: false
        // Controls of direction, and of lines and paragraphs.
        case 0x200E, 0x200F, 0x061C, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: false
        default: true
        }
    }

    private static func shorten(_ line: String, _ width: Int, _ cells: Int) -> String {
        guard cells > 0 else { return "" }
        var line = line
        var width = width
        while width > cells - 1, let last = line.popLast() { width -= Cells.width(String(last)) }
        return line + "…"
    }

    /// The text padded with spaces to so many terminal cells.
    static func padded(_ text: String, cells: Int) -> String {
        let line = line(text, cells: cells)
        return line + String(repeating: " ", count: max(0, cells - Cells.width(line)))
    }
}
