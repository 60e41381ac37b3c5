/// The profiles at hand: those that ship, and those whose text a ledger holds.
public struct ProfileShelf: Sendable {
    private struct Key: Hashable {
        let id: String
        let version: Int64
    }

    private var profiles: [Key: Profile] = [:]

    /// Only what ships.
    public init() { for profile in Profile.shipped { put(profile) } }

    /// Adds a profile; what ships under the same id and version is hidden by it.
    public mutating func put(_ profile: Profile) { profiles[Key(id: profile.id, version: profile.version)] = profile }

    public subscript(id: String, version: Int64) -> Profile? { profiles[Key(id: id, version: version)] }

    public var ids: [String] { Set(profiles.keys.map(\.id)).sorted() }
}
