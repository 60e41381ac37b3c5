extension Policy {
    /// Reads a policy file. Spaces and tabs part the words of a line; `#` begins a comment line.
    ///
    /// Types of keys that are not known here are refused: a witness that is left out would change what a quorum means.
    public init(parsing bytes: [UInt8]) throws(PolicyError) {
        var parser = PolicyParser()
        guard bytes.count <= Self.maximumByteCount else {
            throw .malformed(line: 1, "A policy has at most \(Self.maximumByteCount) bytes.")
        }
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) { try parser.take(line) }
        self = try parser.finish()
    }

    public init(parsing text: String) throws(PolicyError) { try self.init(parsing: Array(text.utf8)) }
}

/// A policy as far as it was read.
private struct PolicyParser {
    private var policy = Policy()
    private var line = 0
    private var hasQuorum = false
    private var members: [[UInt8]: Policy.Member] = [:]
    /// Members that stand in a group already.
    private var grouped: Set<Policy.Member> = []
    private var keys: Set<[UInt8]> = []

    mutating func take(_ bytes: ArraySlice<UInt8>) throws(PolicyError) {
        line += 1
        guard bytes.allSatisfy({ $0 == 0x09 || $0 >= 0x20 && $0 != 0x7F }) else {
            throw refused("It holds a control character; lines end with a newline alone.")
        }
        let words = bytes.split { $0 == 0x20 || $0 == 0x09 }.map(Array.init)
        guard let keyword = words.first, keyword.first != UInt8(ascii: "#") else { return }
        switch String(decoding: keyword, as: UTF8.self) {
        case "log": try takeLog(words)
        case "witness": try takeWitness(words)
        case "group": try takeGroup(words)
        case "quorum": try takeQuorum(words)
        default: throw refused("A line begins with log, witness, group, quorum or #.")
        }
    }

    func finish() throws(PolicyError) -> Policy {
        guard hasQuorum else { throw refused("There is no quorum line; quorum none asks for no cosignature.") }
        return policy
    }

    private mutating func takeLog(_ words: [[UInt8]]) throws(PolicyError) {
        guard words.count == 2 || words.count == 3 else { throw refused("It reads log <vkey> [<url>].") }
        guard policy.logs.count < Policy.maximumCount else { throw tooMany("logs") }
        let key = try key(words[1], .ed25519, "A log has a key of type 1, Ed25519.")
        policy.logs.append(Policy.Log(key: key, url: words.count > 2 ? words[2] : nil))
    }

    private mutating func takeWitness(_ words: [[UInt8]]) throws(PolicyError) {
        guard words.count == 3 || words.count == 4 else { throw refused("It reads witness <name> <vkey> [<url>].") }
        guard policy.witnesses.count < Policy.maximumCount else { throw tooMany("witnesses") }
        let key = try key(words[2], .cosignature, "A witness has a key of type 4, an Ed25519 cosigner's.")
        try define(words[1], as: .witness(policy.witnesses.count))
        policy.witnesses.append(Policy.Witness(name: words[1], key: key, url: words.count > 3 ? words[3] : nil))
    }

    private mutating func takeGroup(_ words: [[UInt8]]) throws(PolicyError) {
        guard words.count >= 4 else { throw refused("It reads group <name> all|any|<k> <member>….") }
        guard policy.groups.count < Policy.maximumCount else { throw tooMany("groups") }
        var members: [Policy.Member] = []
        for word in words[3...] {
            let member = try member(word)
            guard grouped.insert(member).inserted else {
                throw refused("The member \(policy.name(member)) stands in a group already; it can stand in one only.")
            }
            members.append(member)
        }
        let threshold: Int
        switch String(decoding: words[2], as: UTF8.self) {
        case "all": threshold = members.count
        case "any": threshold = 1
        default:
            guard let number = TreeHeadText.size(words[2]), number >= 1, number <= members.count else {
                throw refused("A threshold is all, any or a number from 1 to that of the members, \(members.count).")
            }
            threshold = Int(number)
        }
        try define(words[1], as: .group(policy.groups.count))
        policy.groups.append(Policy.Group(name: words[1], threshold: threshold, members: members))
    }

    private mutating func takeQuorum(_ words: [[UInt8]]) throws(PolicyError) {
        guard words.count == 2 else { throw refused("It reads quorum <name> or quorum none.") }
        guard !hasQuorum else { throw refused("There is a quorum line already; a policy has exactly one.") }
        hasQuorum = true
        policy.quorum = words[1].elementsEqual(Self.none) ? nil : try member(words[1])
    }

    private static let none = Array("none".utf8)

    private mutating func define(_ name: [UInt8], as member: Policy.Member) throws(PolicyError) {
        guard !name.elementsEqual(Self.none) else { throw refused("The name none is taken: quorum none.") }
        guard members.updateValue(member, forKey: name) == nil else {
            throw refused("The name is defined already; witnesses and groups share their names.")
        }
    }

    private func member(_ name: [UInt8]) throws(PolicyError) -> Policy.Member {
        guard let member = members[name] else {
            throw refused("It names a witness or group that no line above defines.")
        }
        return member
    }

    private mutating func key(
        _ word: [UInt8], _ algorithm: VerifierKey.Algorithm, _ rule: String
    ) throws(PolicyError) -> VerifierKey {
        guard let text = String(validating: word, as: UTF8.self) else { throw refused("The key is not UTF-8.") }
        let key: VerifierKey
        do {
            key = try VerifierKey(parsing: text)
        } catch {
            throw refused("\(error)")
        }
        guard key.algorithm == algorithm else { throw refused(rule) }
        // Whatever its name: one key must not count twice, and no log is its own witness.
        guard keys.insert(key.publicKey).inserted else { throw refused("The key stands in a line above already.") }
        return key
    }

    private func tooMany(_ what: String) -> PolicyError {
        refused("A policy has at most \(Policy.maximumCount) \(what) here.")
    }

    private func refused(_ reason: String) -> PolicyError { .malformed(line: line, reason) }
}
