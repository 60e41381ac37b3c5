/// What a validly signed request that contradicts what was cosigned is worth.
public enum Contradiction: String, Hashable, Sendable {
    /// The proof does not verify. Whoever has a true checkpoint can send it with a broken proof, so this says that
    /// somebody should look, and no more.
    case suspicion
    /// Two notes by the log's key, and what shows that no tree has both roots: their sizes are equal, or the proof leads
    /// to the new root and, at the old size, to another root than the one cosigned.
    case evidence
}
