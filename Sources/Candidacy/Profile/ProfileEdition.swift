/// A profile with all that it inherits: the rules by which an election is judged.
///
/// What a child states replaces what its parent states of the same thing; all else of the parent stands.
public struct ProfileEdition: Hashable, Sendable {
    public let profile: Profile
    /// The profiles it is made of, the eldest first and its own last.
    public let lineage: [Profile]
    let items: [ProfileSection: [Inherited]]

    /// An element and the profile that states it.
    struct Inherited: Hashable, Sendable {
        let item: ProfileItem
        let origin: String
    }

    /// Adds to a profile what it inherits.
    ///
    /// - Parameter shelf: where parents are looked for.
    /// - Throws: where a parent is not there, profiles inherit in a circle, or something names what is not there.
    public init(_ profile: Profile, from shelf: ProfileShelf) throws(ProfileError) {
        self.profile = profile
        let lineage = try Self.lineage(of: profile, from: shelf)
        self.lineage = lineage
        var items: [ProfileSection: [Inherited]] = [:]
        for section in ProfileSection.allCases {
            items[section] = Self.merged(section, lineage)
        }
        self.items = items
        try checkNames()
    }

    private static func lineage(of profile: Profile, from shelf: ProfileShelf) throws(ProfileError) -> [Profile] {
        var lineage = [profile]
        while let parent = lineage[0].parent {
            guard !lineage.contains(where: { $0.id == parent.id }) else {
                throw ProfileError(path: "parent.id", message: "`\(parent.id)` would inherit from itself.")
            }
            guard lineage.count < ProfileLimits.lineage else {
                throw ProfileError(
                    path: "parent.id", message: "More than \(ProfileLimits.lineage) profiles inherit from each other.")
            }
            guard let next = shelf[parent.id, parent.version] else {
                let hint = Nearest.to(parent.id, among: shelf.ids).map { " Did you mean `\($0)`?" } ?? ""
                throw ProfileError(
                    path: "parent",
                    message:
                        "There is no profile `\(parent.id)` of version \(parent.version) at hand; record it first.\(hint)"
                )
            }
            lineage.insert(next, at: 0)
        }
        return lineage
    }

    private static func merged(_ section: ProfileSection, _ lineage: [Profile]) -> [Inherited] {
        var merged: [Inherited] = []
        var places: [[ProfileCell?]: Int] = [:]
        for profile in lineage {
            for item in profile.items[section] ?? [] {
                let inherited = Inherited(item: item, origin: profile.id)
                let key = section.key.map { item.cells[$0] }
                if let place = places[key] {
                    merged[place] = inherited
                } else {
                    places[key] = merged.count
                    merged.append(inherited)
                }
            }
        }
        return merged
    }

    func own(_ section: ProfileSection) -> [ProfileItem] { profile.items[section] ?? [] }

    /// The keys of the rules, its own and those inherited.
    public var ruleKeys: [String] { (items[.rules] ?? []).compactMap { $0.item.text("rule") } }
}
