/// Prose broken into lines of at most so many terminal cells.
enum Wrapped {
    /// The cells of a line where nobody says how wide it may be: in a pipe.
    static let usual = 100

    static func lines(_ text: String, cells: Int, indent: Int = 0) -> [String] {
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            let word = Printable.line(String(word))
            if line.isEmpty {
                line = word
            } else if Cells.width(line) + 1 + Cells.width(word) <= max(20, cells - indent) {
                line += " " + word
            } else {
                lines.append(margin + line)
                line = word
            }
        }
        return lines + (line.isEmpty ? [] : [margin + line])
    }
}
