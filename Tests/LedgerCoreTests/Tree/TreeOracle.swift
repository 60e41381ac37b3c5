import LedgerCore

/// RFC 6962 section 2.1 word for word: slow, recursive, and sharing nothing with what it checks but the two hashes.
enum TreeOracle {
    static func root(_ leaves: ArraySlice<Hash>) -> Hash {
        guard leaves.count > 1 else { return leaves.first ?? SHA256.digest([]) }
        let middle = leaves.startIndex + split(leaves.count)
        return .node(root(leaves[..<middle]), root(leaves[middle...]))
    }

    /// PATH(m, D[n]), section 2.1.1.
    static func path(_ index: Int, _ leaves: ArraySlice<Hash>) -> [Hash] {
        guard leaves.count > 1 else { return [] }
        let half = split(leaves.count)
        let middle = leaves.startIndex + half
        return index < half
            ? path(index, leaves[..<middle]) + [root(leaves[middle...])]
            : path(index - half, leaves[middle...]) + [root(leaves[..<middle])]
    }

    /// PROOF(m, D[n]), section 2.1.2, for 0 < m < n.
    static func proof(_ old: Int, _ leaves: ArraySlice<Hash>) -> [Hash] { subproof(old, leaves, true) }

    private static func subproof(_ old: Int, _ leaves: ArraySlice<Hash>, _ whole: Bool) -> [Hash] {
        guard old < leaves.count else { return whole ? [] : [root(leaves)] }
        let half = split(leaves.count)
        let middle = leaves.startIndex + half
        return old <= half
            ? subproof(old, leaves[..<middle], whole) + [root(leaves[middle...])]
            : subproof(old - half, leaves[middle...], false) + [root(leaves[..<middle])]
    }

    /// The largest power of two below a count.
    private static func split(_ count: Int) -> Int {
        var half = 1
        while half * 2 < count { half *= 2 }
        return half
    }
}
