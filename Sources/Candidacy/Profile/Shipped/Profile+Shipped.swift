extension Profile {
    /// The profiles that come with this package, parents first.
    public static let shipped: [Profile] = [
        standards, article2011, cnDirect2010, cnDirect2015, cnDirect2020, brTSE2018, brTSE2020,
    ].compactMap { try? parse($0) }

    /// The newest shipped edition of an id.
    public static func named(_ id: String) -> Profile? {
        shipped.filter { $0.id == id }.max { $0.version < $1.version }
    }
}
