import Foundation
import Testing

@testable import Candidacy
@testable import LedgerCore
@testable import LedgerStorage
@testable import audit_ledger

/// Holds the page on limits against the constants.
@Suite("The documented limits")
struct LimitPageTests {
    /// What stands in the first two columns of the page.
    private static let limits: [(what: String, most: Int, unit: String)] = [
        ("an entry", EntryView.maximumBytes, "bytes"),
        ("objects and arrays within each other", JSONLimits.depth, "levels"),
        ("an integer, either way", Int(JSONLimits.integer), ""),
        ("a key of an object", JSONLimits.key, "bytes"),
        ("a text of an entry", Checker.textLimit, "bytes"),
        ("an identifier", IdentifierShape.limit, "bytes"),
        ("an array of an entry", PathComponent.memberLimit, "members"),
        ("an object that is kept whole", Checker.documentLimit, "bytes"),
        ("problems that are told of one entry", DraftError.limit, ""),
        ("a profile", ProfileLimits.bytes, "bytes"),
        ("a list of a profile", ProfileLimits.list, "elements"),
        ("a text of a profile", ProfileLimits.text, "bytes"),
        ("a deadline of a profile", Int(ProfileLimits.days), "days"),
        ("profiles that inherit from each other", ProfileLimits.lineage, ""),
        ("a list of supporters", SupporterCommitments.limit, "roll ids"),
        ("a roll id", SupporterCommitments.rollIDLimit, "bytes"),
        ("a slip of a supporter", SupporterSlip.textLimit, "bytes"),
        ("a disclosure", Disclosure.textLimit, "characters"),

        ("an origin", Origin.maximumByteCount, "bytes"),
        ("a signed note", SignedNote.maximumByteCount, "bytes"),
        ("signatures of a note", SignedNote.maximumSignatureCount, ""),
        ("a receipt", Receipt.maximumByteCount, "bytes"),
        ("hashes of a proof", InclusionProof.maximumCount, ""),
        ("a policy", Policy.maximumByteCount, "bytes"),
        ("logs, witnesses or groups of a policy", Policy.maximumCount, "of each"),
        ("keys of a ledger", KeyHistory.maximumCount, ""),
        ("a line of a bundle", LogBundle.maximumLineByteCount, "bytes"),
        ("erased entries of an imported log", LogChain.maximumErasures, ""),
        ("imported logs of a ledger", Int(LogPlace.maximumCount), ""),
        ("hashes or entries of a tile", Tile.fullWidth, ""),
        ("files of a folder of a tile tree", TileVerifier.maximumNames, ""),
        ("a list of published erasures", PublishedErasures.maximumByteCount, "bytes"),
        ("a list of erasures beside the pin", ErasureList.limit, "bytes"),
        ("a request to a witness", AddCheckpointRequest.maximumByteCount, "bytes"),
        ("a text that a witness cosigns", AddCheckpointRequest.maximumTextByteCount, "bytes"),
        ("logs that a witness trusts", WitnessLimits.logs, ""),
        ("keys of a log that a witness trusts", WitnessLimits.keysOfALog, ""),
        ("contradictions that a witness keeps", Int(WitnessLimits.contradictions), "of each log and sort"),

        ("a line of JSON Lines", ImportLimits.line, "bytes"),
        ("an element of a JSON array", ImportLimits.element, "bytes"),
        ("a row of CSV", ImportLimits.row, "bytes"),
        ("a field of CSV", ImportLimits.field, "bytes"),
        ("columns of CSV", ImportLimits.columns, ""),
        ("a name of a column", ImportLimits.columnName, "bytes"),
        ("a column map", ImportLimits.map, "bytes"),
        ("a list of a column map", ImportLimits.mapList, "elements"),
        ("frame entries of one file", ImportLimits.frames, ""),
        ("problems that are told of an import", ImportReport.problemLimit, ""),
        ("entries of a batch of `record`", DraftFile.entryLimit, ""),
        ("a batch of `record`", DraftFile.byteLimit, "bytes"),
        ("a text that `--set-file` reads", InputFile.textLimit, "bytes"),
        ("checks of a folder", CheckShelf.mostFiles, ""),
        ("a check", CheckShelf.mostBytes, "bytes"),
        ("findings of one check", FactsCache.QueryLimits().rows, "kept; the rest are counted"),
        ("work of one check", FactsCache.QueryLimits().seconds, "seconds"),
        ("memory of one check", Int(FactsCache.QueryLimits().bytes), "bytes"),
        ("texts of the findings of one check", FactsCache.QueryLimits().answerBytes, "bytes"),

        ("a step back of the clock that is no anomaly", Int(Transaction.toleratedSeconds), "seconds"),
        ("a step back of the clock that a witness waits out", Int(WitnessLimits.toleratedSeconds), "seconds"),
    ]

    @Test("The page has a line for every limit, with the value that holds, and no other line")
    func lines() throws {
        let page = try String(
            contentsOf: TestFiles.root.appending(path: "Sources/audit-ledger/Documentation.docc/Limits.md"),
            encoding: .utf8)
        let rows = page.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| what ") }
        let shown = rows.map { $0.split(separator: "|").prefix(2).map { $0.trimmingCharacters(in: .whitespaces) } }
        let due = Self.limits.map { limit in
            [limit.what, Self.grouped(limit.most) + (limit.unit.isEmpty ? "" : " " + limit.unit)]
        }
        #expect(shown == due)
    }

    private static func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        return digits.indices.map { place in
            (place > 0 && (digits.count - place) % 3 == 0 ? "," : "") + String(digits[place])
        }.joined()
    }
}
