import Candidacy
import LedgerCore
import Testing

@Suite struct DraftBuilderTests {
    private func built(_ kind: Kind, _ sets: (String, String)...) throws -> String {
        var builder = DraftBuilder(kind: kind)
        for (path, text) in sets { try builder.set(path, text) }
        return String(decoding: builder.body.canonicalBytes, as: UTF8.self)
    }

    private func problem(_ kind: Kind, _ sets: (String, String)...) -> Problem? {
        var builder = DraftBuilder(kind: kind)
        do throws(DraftError) {
            for (path, text) in sets { try builder.set(path, text) }
            return nil
        } catch { return error.problems.first }
    }

    @Test func theTableTypesTheText() throws {
        #expect(try built(.constituency, ("seats", "2"), ("name", "2")) == #"{"name":"2","seats":2}"#)
        #expect(try built(.ruling, ("number", "17"), ("tally.for", "6")) == #"{"number":"17","tally":{"for":6}}"#)
        #expect(try built(.profile, ("document", #"{"a":[1]}"#)) == #"{"document":{"a":[1]}}"#)
        #expect(problem(.constituency, ("seats", "two"))?.code == .type)
        #expect(problem(.constituency, ("seats", "02"))?.code == .type)
        #expect(problem(.profile, ("document", "[1]"))?.code == .type)
    }

    @Test func arraysGrowByOne() throws {
        let list = try built(
            .list, ("entries.0.candidacy", "c-1"), ("entries.0.route", "joint"), ("entries.1.candidacy", "c-2"))
        #expect(list == #"{"entries":[{"candidacy":"c-1","route":"joint"},{"candidacy":"c-2"}]}"#)
        let gap = problem(.list, ("entries.0.candidacy", "c-1"), ("entries.2.candidacy", "c-3"))
        #expect(gap?.path == "entries.2.candidacy")
        #expect(gap?.reason.contains("next index is 1") == true)
    }

    @Test func plusBeginsAndMinusGoesOn() throws {
        let list = try built(
            .list, ("entries.+.candidacy", "c-1"), ("entries.-.route", "joint"), ("entries.+.candidacy", "c-2"))
        #expect(list == #"{"entries":[{"candidacy":"c-1","route":"joint"},{"candidacy":"c-2"}]}"#)
        #expect(try built(.session, ("present.+", "m-1"), ("present.+", "m-2")) == #"{"present":["m-1","m-2"]}"#)
        #expect(problem(.list, ("entries.-.route", "joint"))?.code == .unknownPath)
    }

    @Test func anUnknownPathHasANeighbour() {
        #expect(problem(.ruling, ("grounds.0.cod", "X"))?.suggestion == "grounds.*.code")
        #expect(problem(.ruling, ("ground.0.code", "X"))?.suggestion == "grounds.*.code")
        #expect(problem(.ruling, ("grounds.code", "X"))?.suggestion == "grounds.+.code")
        #expect(problem(.ruling, ("tally", "6"))?.suggestion == "tally.for")
        #expect(problem(.ruling, ("", "6"))?.code == .unknownPath)
        #expect(problem(.ruling, ("tally.", "6"))?.code == .unknownPath)
    }

    @Test func aBodyIsChangedWhereItStands() throws {
        var builder = DraftBuilder(kind: .ruling, body: try example(.ruling).body)
        try builder.set("tally.for", "7")
        try builder.remove("tally.abstain")
        try builder.remove("grounds.0")
        #expect(builder.body["tally"] == ["against": 1, "for": 7])
        #expect(builder.body["grounds"] == nil)
        try builder.remove("until")
        #expect(builder.draft.kind == "ruling")
    }
}
