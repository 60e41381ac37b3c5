import LedgerCore

/// Keys and lines that others published, and the project's own.
enum NoteKeys {
    static let peter = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    static let peterSecret = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
    static let enoch = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop"

    /// The text that Go's note package signs in its tests, and its two signatures.
    static let text = """
        If you think cryptography is the answer to your problem,
        then you don't know what your problem is.

        """
    static let peterLine =
        "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
    static let enochLine =
        "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n"

    static let log = "example.org/ledger+ef706567+ASyVaiwOu1M0TEoaF5E6VkVWzdr1OgAbS67dLqC7+cvh"
    static let logSecret = "PRIVATE+KEY+example.org/ledger+ef706567+AXkq5U6ETESJCIlbPIX9CK/VMLcCuu1v3x0fr5pfCUeX"
    static let witness = "witness.example.org/w1+12ff9eb0+BDvqxNDZdHH6QKMEa6wTb45z2PKJAIhcKABRxI+YDfCS"

    /// The checkpoint over the reference tree, signed by the log and cosigned by the witness.
    static func checkpoint() throws -> String {
        try Vectors.sections("log-witness-proof.txt")[1].map { $0 + "\n" }.joined()
    }
}
