import LedgerCore

extension FuzzTarget {
    /// What is taken of a bundle whose checkpoint was signed is the bundle that was signed.
    static func bundle() throws -> FuzzTarget {
        let bundle = try TestBundle()
        let (text, root) = (try bundle.text, bundle.root)
        return FuzzTarget("bundle", seeds: [text]) { bytes in
            guard let (chain, checkpoint) = try? TestBundle.read(bytes) else { return nil }
            // The root binds every entry; lines of signatures may be repeated.
            return checkpoint.root == root && chain.edge.root == root ? nil : "a bundle that nobody signed is taken"
        }
    }

    static func forkEvidence() throws -> FuzzTarget {
        let text = try TestBundle.fork().text
        return FuzzTarget(
            canonical: "fork evidence", seeds: [text],
            { bytes in
                guard let text = String(validating: bytes, as: UTF8.self) else { throw NoteError.unverified }
                return try ForkEvidence(parsing: text)
            }, { $0.text })
    }
}
