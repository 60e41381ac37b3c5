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
/// Every line ends with a newline, and an entry holds none. The key is that of entry 0; later ones are named by entries,
/// each under the signature of the key before.
public enum LogBundle {
    /// What the first line begins with.
    public static let context = "audit-ledger/bundle@1"
    /// The longest line that can mean anything: an entry.
    public static let maximumLineByteCount = EntryView.maximumBytes

    /// The first line, newline included.
    public static func heading(_ key: VerifierKey) -> String { "\(context) \(key)\n" }

    /// The line of an entry whose bytes were erased, newline included.
    public static func erased(_ hash: Hash) -> String { "#\(hash.base64)\n" }

    /// What stands behind the entries.
    public static func ending(_ checkpoint: SignedNote) -> String { "\n\(checkpoint)" }
}
