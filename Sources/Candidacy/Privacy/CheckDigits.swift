/// The check digits by which a run of digits betrays what it is.
enum CheckDigits {
    /// Whether 17 digits and a check character (10 for X) are a resident identity number: ISO 7064 MOD 11-2.
    static func isResidentNumber(_ digits: some RandomAccessCollection<UInt8>) -> Bool {
        guard digits.count == 18 else { return false }
        var sum = 0
        for digit in digits.dropLast() {
            guard digit < 10 else { return false }
            sum = (sum + Int(digit)) * 2
        }
        return (sum + Int(digits.last ?? 0)) % 11 == 1
    }

    /// Whether the eight digits in the middle of an identity number are a day on which somebody alive was born.
    static func hasBirthDate(_ digits: some RandomAccessCollection<UInt8>) -> Bool {
        let digits = digits.map(Int.init)
        guard digits.count == 18 else { return false }
        let year = digits[6] * 1000 + digits[7] * 100 + digits[8] * 10 + digits[9]
        return (1880...2100).contains(year)
            && CivilDate(year: year, month: digits[10] * 10 + digits[11], day: digits[12] * 10 + digits[13]) != nil
    }

    /// Whether 11 digits are a taxpayer number of Brazil: two check digits, weights 10 and 11 descending to 2.
    static func isTaxpayerNumber(_ digits: some RandomAccessCollection<UInt8>) -> Bool {
        let digits = digits.map(Int.init)
        guard digits.count == 11, digits.allSatisfy({ $0 < 10 }), Set(digits).count > 1 else { return false }
        for count in 9...10 {
            var sum = 0
            for index in 0..<count { sum += digits[index] * (count + 1 - index) }
            let check = sum * 10 % 11 % 10
            guard digits[count] == check else { return false }
        }
        return true
    }

    /// Whether 11 digits are a mobile number of China.
    static func isMobileNumber(_ digits: some RandomAccessCollection<UInt8>) -> Bool {
        let digits = Array(digits)
        return digits.count == 11 && digits[0] == 1 && digits[1] >= 3 && digits.allSatisfy { $0 < 10 }
    }

    /// Whether 20 digits are a case number of a Brazilian court: CNJ resolution 65 of 2008, ISO 7064 MOD 97-10.
    static func isCaseNumber(_ digits: some RandomAccessCollection<UInt8>) -> Bool {
        let digits = Array(digits)
        guard digits.count == 20 else { return false }
        var remainder = 0
        for digit in digits[..<7] + digits[9...] + digits[7..<9] { remainder = (remainder * 10 + Int(digit)) % 97 }
        return remainder == 1
    }
}
