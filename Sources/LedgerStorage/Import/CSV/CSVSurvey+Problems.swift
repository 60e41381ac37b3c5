extension CSVSurvey {
    /// What is wrong with the file as a whole and stands in the way of importing it.
    func problems(_ header: CSVHeader, _ repairs: Set<Repair>) -> [ImportProblem] {
        if encoding == nil, let badByte {
            return [
                ImportProblem(
                    line: badByte.line, column: badByte.column, .encoding,
                    "Byte \(ImportText.hexadecimal(badByte.byte)) is not UTF-8, and the map does not say what it is; set encoding in the "
                        + "map's format (iso-8859-1 or windows-1252), or save the file as UTF-8.")
            ]
        }
        var problems: [ImportProblem] = []
        if header.isWrapped, !repairs.contains(.unwrap) {
            problems.append(
                ImportProblem(
                    line: 1, column: 1, .wrappedLine,
                    "The header line stands whole in one pair of quotes, and so \(does(damage.wrapped)); \(Repair.unwrap.advice)"
                ))
        }
        if header.trailingCount > 0, !repairs.contains(.trailing) {
            problems.append(
                ImportProblem(
                    line: 1, column: 1, .trailingSeparators,
                    "\(ImportText.count(header.trailingCount, "separator")) at the end of the header line belong to no column, and "
                        + "likewise \(does(damage.trailing)); \(Repair.trailing.advice)"))
        }
        return problems
    }

    /// What a person should know of the file although it can be imported.
    func notices(_ repairs: Set<Repair>) -> [ImportProblem] {
        var notices: [ImportProblem] = []
        func note(_ tally: Tally, _ code: ImportProblem.Code, _ sentence: String) {
            guard tally.count > 0 else { return }
            notices.append(
                ImportProblem(
                    line: tally.firstLine, column: 1, code,
                    "\(ImportText.count(tally.count, "row")) of the file, this the first, \(sentence)"))
        }
        if repairs.contains(.unwrap) {
            note(damage.wrapped, .wrappedLine, "stood whole in one pair of quotes; those that could be unwrapped were.")
        } else {
            note(damage.wrapped, .wrappedLine, "stand whole in one pair of quotes; another program damaged the file.")
        }
        if repairs.contains(.trailing) {
            note(
                damage.trailing, .trailingSeparators,
                "ended with separators that belong to no column; they were dropped.")
        } else {
            note(damage.trailing, .trailingSeparators, "end with separators that belong to no column.")
        }
        note(
            damage.lostLetters, .lostLetters,
            "hold U+FFFD, where a letter was lost for good; a problem is reported where the map reads such a text.")
        return notices
    }

    private func does(_ tally: Tally) -> String {
        tally.count == 1 ? "does 1 row" : "do \(ImportText.count(tally.count, "row"))"
    }
}
