/// Who must have signed a checkpoint for it to count (C2SP tlog-policy): one of the logs, and a quorum of witnesses.
public struct Policy: Hashable, Sendable {
    /// The most bytes of a policy.
    public static let maximumByteCount = 262_144
    /// The most logs, witnesses and groups, of each; C2SP asks for at least 32.
    public static let maximumCount = 256

    /// A log whose signature counts.
    public struct Log: Hashable, Sendable {
        public let key: VerifierKey
        /// Opaque bytes; nil where none is given.
        public let url: [UInt8]?
    }

    /// A cosigner, under the name that it has in this policy only.
    public struct Witness: Hashable, Sendable {
        /// Opaque bytes: names are never compared in any other way.
        public let name: [UInt8]
        public let key: VerifierKey
        public let url: [UInt8]?
    }

    /// So many of some witnesses and groups.
    public struct Group: Hashable, Sendable {
        public let name: [UInt8]
        /// How many members must have witnessed, from 1 to their number.
        public let threshold: Int
        public let members: [Member]
    }

    /// A witness or a group by its place; a group has only members that were defined before it.
    public enum Member: Hashable, Sendable {
        case witness(Int)
        case group(Int)
    }

    public internal(set) var logs: [Log]
    public internal(set) var witnesses: [Witness] = []
    public internal(set) var groups: [Group] = []
    /// What must have witnessed; nil for `quorum none`.
    public internal(set) var quorum: Member?

    /// The signature of one log, and no cosignature: what a verifier key alone can prove.
    public init(log key: VerifierKey) throws(PolicyError) { logs = [Log(key: try Self.logKey(key), url: nil)] }

    init() { logs = [] }

    /// The same policy for one log, known from elsewhere; its own logs, where there are any, must name that one.
    public func accepting(_ key: VerifierKey) throws(PolicyError) -> Policy {
        guard logs.isEmpty || logs.contains(where: { $0.key == key }) else {
            throw .foreign("The policy does not name the log key \(key).")
        }
        return try replacingLogs(by: key)
    }

    /// The same quorum for one log, whatever logs the policy names.
    public func replacingLogs(by key: VerifierKey) throws(PolicyError) -> Policy {
        guard !witnesses.contains(where: { $0.key.publicKey == key.publicKey }) else {
            throw .key("The log key \(key) is that of a witness of the policy as well, and no log is its own witness.")
        }
        var policy = self
        policy.logs = [Log(key: try Self.logKey(key), url: nil)]
        return policy
    }

    private static func logKey(_ key: VerifierKey) throws(PolicyError) -> VerifierKey {
        guard key.algorithm == .ed25519 else { throw .key("\(key.name) is the key of a witness, not of a log.") }
        return key
    }

    /// The name that the policy gives a member.
    func name(_ member: Member) -> String {
        switch member {
        case .witness(let index): String(decoding: witnesses[index].name, as: UTF8.self)
        case .group(let index): String(decoding: groups[index].name, as: UTF8.self)
        }
    }
}
