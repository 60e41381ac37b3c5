/// What a tree reads of its storage: leaf hashes and complete rows.
///
/// A reader that lacks what is asked for throws; both calls append, in order, to an array that is used again.
public protocol HashReader<Failure>: ~Copyable {
    associatedtype Failure: Error

    /// Appends the hashes of the leaves in `range`, at most 256 of them.
    func leaves(_ range: Range<UInt64>, into hashes: inout [Hash]) throws(Failure)

    /// Appends the sixteen hashes of `row`.
    func row(_ row: TreeRow, into hashes: inout [Hash]) throws(Failure)
}

/// Why a tree or a proof could not be had.
public enum TreeError<Failure: Error>: Error {
    /// The reader failed.
    case reader(Failure)
    /// The reader handed over another number of hashes than was asked for.
    case miscounted(expected: Int, got: Int)
    /// A size or an index lies outside the tree; one sentence.
    case outOfRange(String)
}

extension TreeError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .reader(let failure): "\(failure)"
        case .miscounted(let expected, let got): "The storage handed over \(got) hashes instead of \(expected)."
        case .outOfRange(let reason): reason
        }
    }
}
