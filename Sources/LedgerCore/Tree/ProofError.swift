/// Why a proof does not prove what it was handed in for.
public enum ProofError: Error, Hashable, Sendable {
    /// More than 63 hashes, or a size beyond 2^62.
    case tooLarge
    /// The leaf's index is not below the size of the tree.
    case indexOutsideTree
    /// The old tree is larger than the new one.
    case shrunk
    /// The proof has fewer hashes than the way to the root.
    case tooShort
    /// The proof has more hashes than the way to the root.
    case tooLong
    /// The hashes lead to another root.
    case wrongRoot
    /// The hashes lead to another root of the old tree.
    case wrongOldRoot
}

extension ProofError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .tooLarge: "The proof has more than 63 hashes or speaks of more than 2^62 leaves."
        case .indexOutsideTree: "The index is not below the size of the tree."
        case .shrunk: "The old tree is larger than the new one."
        case .tooShort: "The proof has too few hashes for a tree of this size."
        case .tooLong: "The proof has too many hashes for a tree of this size."
        case .wrongRoot: "The proof leads to another root."
        case .wrongOldRoot: "The proof leads to another root of the old tree."
        }
    }
}
