/// Which paths somebody asks to seal, held against the table before anything is recorded: a misspelt one would leave a
/// value in clear for ever.
public enum SealingRequest {
    /// What is wrong with the paths, for entries of some kinds.
    public static func problems(_ paths: Set<String>, for kinds: [Kind]) -> [Problem] {
        paths.sorted().compactMap { path in
            let name = path.hasPrefix("replacement.") ? String(path.dropFirst("replacement.".count)) : path
            let nodes = kinds.flatMap { kind in kind == .correction ? Kind.all : [kind] }.compactMap {
                $0.root.descendant(name)
            }
            if nodes.contains(where: \.isSealable) { return nil }
            guard nodes.isEmpty else { return Problem(path: path, code: .seal, reason: Checker.neverSealed) }
            let sealable = Set(kinds.flatMap(\.fields).filter { $0.seal != .never }.map(\.path))
            return Problem(
                path: path, code: .unknownPath, reason: "No entry here has such a field, so there is nothing to seal.",
                suggestion: Nearest.to(name, among: sealable.sorted()))
        }
    }
}
