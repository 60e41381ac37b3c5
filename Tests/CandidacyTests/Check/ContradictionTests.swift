import Candidacy
import LedgerCore
import Testing

@Suite struct ContradictionTests {
    private func found(_ kind: Kind, _ sets: [(String, JSONValue)]) throws -> [String] {
        var builder = DraftBuilder(kind: kind, body: try example(kind).body)
        for (path, value) in sets { try builder.set(path, json: value) }
        return problems(builder.draft, in: builder.body["source"] == nil ? committee : observer).map {
            "\($0.code.rawValue) \($0.path)"
        }
    }

    @Test func boundsRunUpwards() throws {
        #expect(try found(.declaration, [("count.min", 3), ("count.max", 3)]).isEmpty)
        #expect(try found(.declaration, [("count.min", 4), ("count.max", 3)]) == ["contradiction count.max"])
        #expect(
            try found(.obstructionReport, [("duration.minDays", 22), ("duration.maxDays", 21)])
                == ["contradiction duration.maxDays"])
    }

    @Test func daysFollowEachOther() throws {
        #expect(try found(.profile, [("validTo", "2010-03-13")]) == ["contradiction validTo"])
        #expect(try found(.election, [("nominations.close", "2021-08")]).isEmpty)
        #expect(try found(.election, [("nominations.close", "2021-07")]) == ["contradiction nominations.close"])
        #expect(try found(.committee, [("members.1.to", "2020")]) == ["contradiction members.1.to"])
    }

    @Test func nothingNamesItself() throws {
        #expect(try found(.candidacy, [("substitutes", "c-0006-01")]) == ["contradiction substitutes"])
        #expect(try found(.election, [("partOf", "example-2021")]) == ["contradiction partOf"])
    }

    @Test func aRulingHasNoRemedyThatIsNone() throws {
        #expect(try found(.ruling, [("remedy.until", "2021-09-20")]) == ["contradiction remedy.exists"])
        #expect(try found(.ruling, [("defect.curable", "no")]) == ["contradiction defect.cureUntil"])
        #expect(try found(.ruling, [("silent", ["grounds"])]) == ["contradiction silent"])
        #expect(try found(.ruling, [("silent", ["notice", "publication"])]).isEmpty)
    }

    @Test func anAttributionFitsWhatIsGiven() throws {
        #expect(try found(.formIssue, [("by.attribution", "none")]) == ["contradiction by.attribution"])
        #expect(try found(.formIssue, [("by.name", "王主任")]) == ["contradiction by.attribution"])
        #expect(try found(.formIssue, [("by.name", "王主任"), ("by.attribution", "named")]).isEmpty)
    }

    @Test func aProtectedReportHasNoDay() throws {
        #expect(try found(.obstructionReport, [("protected", "yes")]) == ["privacy effective"])
        #expect(try found(.obstructionReport, [("protected", "yes"), ("effective", "2011-04/2011-06")]).isEmpty)
    }

    @Test func anEffectIsSomebodysReading() throws {
        var reading = try example(.interpretation)
        reading.body["effectBy"] = nil
        #expect(problems(reading, in: observer).map(\.path) == ["effectBy"])
    }

    @Test func moreArePresentThanCounted() throws {
        #expect(
            try found(.session, [("present", ["m-1", "m-2"]), ("presentCount", 1)]) == ["contradiction presentCount"])
    }

    @Test func anUnlikelyCountIsRecorded() throws {
        // More votes than voters is a finding about the poll, not a mistake of the clerk.
        #expect(try found(.result, [("turnout", 5000)]).isEmpty)
    }
}
