/// A whole log in one file, for others to import: what was recorded, and the signature that stands by it.
///
/// ```
/// audit-ledger/bundle@1 <vkey>
/// <entry 0 as stored>
/// <entry 1 as stored, or #<its hash> where its bytes were erased>
/// …
///
/// <the signed checkpoint over all of them>
/// ```
///
/// Every line ends with a newline, and an entry holds none. The key is that of entry 0. Where keys changed hands, the
/// checkpoints that both keys signed stand before the last, each with its blank line, smallest first.
public enum Bundle {
    /// What the first line begins with.
    public static let context = "audit-ledger/bundle@1"
    /// The most checkpoints of a bundle: one for each change of the key, and the last.
    public static let maximumNoteCount = 64
    /// The longest line that can mean anything: an entry.
    public static let maximumLineByteCount = EntryView.maximumBytes
    /// The most bytes of all checkpoints together.
    static let maximumNoteByteCount = 1 << 20

    /// The first line, newline included.
    public static func heading(_ key: VerifierKey) -> String { "\(context) \(key)\n" }

    /// The line of an entry whose bytes were erased, newline included.
    public static func erased(_ hash: Hash) -> String { "#\(hash.base64)\n" }

    /// What stands behind the entries.
    public static func ending(_ notes: [SignedNote]) -> String { notes.map { "\n\($0)" }.joined() }
}
