extension DigitSequence {
    /// What the digits give away, each run of them judged whole; nil for nothing.
    func datum(in place: Place) -> PersonalDatum? {
        for group in groups {
            if let datum = Self.datum(ofRun: group, in: place) { return datum }
        }
        return groups.count > 1 && place != .registerKey ? grouped(in: place) : nil
    }

    private static func datum(ofRun run: [UInt8], in place: Place) -> PersonalDatum? {
        if CheckDigits.isResidentNumber(run) { return .residentNumber }
        // Keys of public registers often look like a number of another sort: 24 of 3,615 in Acre pass as CPF.
        if place == .registerKey { return nil }
        let digits = run.last == 10 ? run.dropLast() : run[...]
        if CheckDigits.isMobileNumber(digits) { return .mobileNumber }
        let international: [[UInt8]] = [[8, 6], [0, 0, 8, 6]]
        for prefix in international
        where digits.starts(with: prefix) && CheckDigits.isMobileNumber(digits.dropFirst(prefix.count)) {
            return .mobileNumber
        }
        if CheckDigits.isTaxpayerNumber(digits) { return .taxpayerNumber }
        if place == .identifier || digits.count < 11 || CheckDigits.isCaseNumber(digits) { return nil }
        return .digitRun
    }

    /// Numbers that are written in groups: `138 1234 5678`, `123.456.789-09`.
    private func grouped(in place: Place) -> PersonalDatum? {
        for first in groups.indices {
            var digits: [UInt8] = []
            var shape: [Int] = []
            for group in groups[first...] {
                digits += group
                shape.append(group.count)
                if digits.count > 18 { break }
                if shape.count == 1 { continue }
                if digits.count == 18, CheckDigits.isResidentNumber(digits), CheckDigits.hasBirthDate(digits) {
                    return .residentNumber
                }
                guard digits.count == 11 else { continue }
                if place == .prose, Self.mobileShapes.contains(shape), CheckDigits.isMobileNumber(digits) {
                    return .mobileNumber
                }
                if Self.taxpayerShapes.contains(shape), CheckDigits.isTaxpayerNumber(digits) { return .taxpayerNumber }
            }
        }
        return nil
    }

    // Only the usual groupings: a date followed by a number is no telephone number.
    private static let mobileShapes = [
        [3, 4, 4], [3, 8], [7, 4], [3, 3, 5], [4, 4, 3], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    ]
    private static let taxpayerShapes = [
        [3, 3, 3, 2], [9, 2], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    ]
}
