/// What a text holds that would identify a person for ever.
public enum PersonalDatum: String, Hashable, Sendable, CaseIterable {
    /// A resident identity number of China: 18 characters, the last a check character (GB 11643).
    case residentNumber = "resident-number"
    /// A mobile number of China: 11 digits that begin with 13 to 19.
    case mobileNumber = "mobile-number"
    /// A taxpayer number of Brazil (CPF): 11 digits, the last two check digits.
    case taxpayerNumber = "taxpayer-number"
    case mailAddress = "mail-address"
    /// A run of 11 digits or more, whatever it may be.
    case digitRun = "digit-run"

    /// What was found, in words that do not repeat it.
    public var description: String {
        switch self {
        case .residentNumber: "what looks like a resident identity number"
        case .mobileNumber: "what looks like a mobile telephone number"
        case .taxpayerNumber: "what looks like a taxpayer number (CPF)"
        case .mailAddress: "what looks like an e-mail address"
        case .digitRun: "a run of 11 digits or more"
        }
    }

    /// What the recorder can do instead.
    public var advice: String {
        switch self {
        case .residentNumber, .mobileNumber, .taxpayerNumber: "leave it out, or say it in words that identify nobody"
        case .mailAddress: "leave it out; a public office's address belongs in a field of type contact"
        case .digitRun:
            "leave it out; an address of a page belongs in a `url`, the key of a public register in `registryKey`"
        }
    }
}
