/// A point between two steps of an erasure, at which a crash leaves a state of its own. The next writer goes on from
/// each of them.
package enum ErasurePoint: CaseIterable, Sendable {
    /// The `redaction` is recorded, nothing erased.
    case recorded
    /// Listed beside the pin as well.
    case listed
    /// The file of disclosures without the erased ones is written, and has not taken the place of the old one.
    case written
    /// It has, and the old one's bytes were not overwritten.
    case replaced
    /// The bytes of an entry are erased in the ledger, and the journal was not overwritten.
    case committed
}
