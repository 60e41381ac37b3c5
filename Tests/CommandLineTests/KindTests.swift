import Candidacy
import LedgerCore
import Testing

@testable import audit_ledger

@Suite("Kinds, told")
struct KindTests {
    @Test("The gist of every kind names fields that it has", arguments: Kind.all.map(\.name))
    func gist(_ name: String) throws {
        let kind = try #require(Kind.named(name))
        let paths = try #require(Gist.paths[kind.name])
        for path in paths { #expect(kind.field(at: path) != nil, "\(kind.name) \(path)") }
        let body = try #require(try JSONValue.parse(kind.example).object)
        #expect(!Gist.of(kind.name, body).isEmpty)
    }

    @Test(
        "The command of an example makes the body of the example",
        arguments: Kind.all.filter(\.isRecordable).map(\.name))
    func command(_ name: String) throws {
        let kind = try #require(Kind.named(name))
        let words = try #require(ExampleCommand.words(kind))
        var builder = DraftBuilder(kind: kind)
        for index in stride(from: 4, to: words.count, by: 2) {
            let parts = words[index].split(separator: "=", maxSplits: 1).map(String.init)
            try builder.set(parts[0], parts[1])
        }
        let example = try #require(try JSONValue.parse(kind.example).object)
        for leaf in Leaf.all(of: example, kind, keepsObjects: true) where !leaf.isSealed {
            let made = builder.body[path: leaf.path]
            #expect(made == (leaf.field?.type == .reference ? "@12" : leaf.value), "\(leaf.path)")
        }
    }

    @Test("A shell takes a quoted word as it is")
    func quoted() {
        #expect(ExampleCommand.quoted("seats=2") == "seats=2")
        #expect(ExampleCommand.quoted("text=it's 第六") == "'text=it'\\''s 第六'")
        #expect(ExampleCommand.quoted("") == "''")
    }

    @Test("Every field of every kind is explained", arguments: Kind.all.map(\.name))
    func explained(_ name: String) throws {
        let kind = try #require(Kind.named(name))
        let lines = ExplainedKind(kind).lines(cells: 100)
        for field in kind.fields { #expect(lines.contains { $0.hasPrefix("  \(field.path)  ") }, "\(field.path)") }
    }

    @Test("A page of kinds is no wider than the terminal", arguments: [60, 80, 132])
    func kinds(_ cells: Int) {
        for line in KindsCommand.lines(cells: cells) { #expect(Cells.width(line) <= cells) }
    }

    @Test("The values of a body stand in the order of the table, unknown ones last")
    func leaves() throws {
        let kind = try #require(Kind.named("ruling"))
        let body = try JSONValue.parse(
            #"{"decision":"stay","zeta":"?","grounds":[{"text":"b","code":"A"}],"candidacy":"c","request":{"text":{"sealed":"x"}}}"#
        )
        let leaves = Leaf.all(of: try #require(body.object), kind)
        #expect(
            leaves.map(\.path) == [
                "candidacy", "request.text", "decision", "grounds.0.code", "grounds.0.text", "zeta",
            ])
        #expect(leaves[1].text == "sealed")
        #expect(leaves[5].field == nil)
    }
}
