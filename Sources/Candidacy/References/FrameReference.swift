/// That an entry names another one by kind and `id`, which must stand earlier.
public struct FrameReference: Hashable, Sendable {
    /// Where it stands: `entries.0.candidacy`.
    public let path: String
    /// The kind of the entry named.
    public let kind: Frame
    public let id: String
}
