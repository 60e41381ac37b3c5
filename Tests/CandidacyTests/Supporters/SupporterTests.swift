@testable import Candidacy
import LedgerCore
import Testing

@Suite("Commitments to supporters")
struct SupporterTests {
    private func lines(_ count: Int) -> [String] { (0..<count).map { "roll-\($0)" } }

    @Test("Every slip leads to the root, and to no other", arguments: [1, 2, 10, 16, 17, 100])
    func slips(_ count: Int) throws {
        let commitments = try SupporterCommitments(lines: lines(count))
        let other = try SupporterCommitments(lines: lines(count))
        #expect(commitments.slips.count == count)
        for slip in commitments.slips {
            let read = try SupporterSlip(parsing: slip.text)
            #expect(read == slip)
            #expect(read.leads(to: commitments.root) && !read.leads(to: other.root))
        }
    }

    @Test("Neither root nor slip tells how many there are")
    func size() throws {
        for count in [1, 10, 16] {
            #expect(try SupporterCommitments(lines: lines(count)).slips.allSatisfy { $0.size == 16 })
        }
        #expect(try SupporterCommitments(lines: lines(17)).slips[0].size == 32)
    }

    @Test("Another roll id, nonce or sibling leads elsewhere")
    func forged() throws {
        let commitments = try SupporterCommitments(lines: lines(10))
        let text = commitments.slips[3].text
        let forged = try SupporterSlip(parsing: text.replacing("roll roll-3", with: "roll roll-4"))
        #expect(!forged.leads(to: commitments.root))
        var parts = text.split(separator: "\n").map(String.init)
        parts[5] = "nonce AAAAAAAAAAAAAAAAAAAAAA"
        #expect(try !SupporterSlip(parsing: parts.joined(separator: "\n")).leads(to: commitments.root))
        parts = text.split(separator: "\n").map(String.init)
        parts.removeLast()
        #expect(try !SupporterSlip(parsing: parts.joined(separator: "\n")).leads(to: commitments.root))
    }

    @Test("A list is refused with the line")
    func lists() {
        func line(_ lines: [String]) -> Int? {
            do throws(SupporterError) {
                _ = try SupporterCommitments(lines: lines)
                return 0
            } catch { return error.line }
        }
        #expect(line(["a", "", "b", "a"]) == 4)
        #expect(line(["a", String(repeating: "x", count: 97)]) == 2)
        #expect(line(["", ""]) == nil)
    }

    @Test("65,536 supporters are a list, a roll id has 96 bytes, a slip 8,192; one more is none")
    func limits() throws {
        #expect(try SupporterCommitments.rollIDs(lines(65_536)).count == 65_536)
        let error = #expect(throws: SupporterError.self) { try SupporterCommitments.rollIDs(lines(65_537)) }
        #expect(error?.line == 65_537)
        #expect(try SupporterCommitments.rollIDs([String(repeating: "x", count: 96)]).count == 1)
        #expect(throws: SupporterError.self) { try SupporterCommitments.rollIDs([String(repeating: "x", count: 97)]) }
        let text = try SupporterCommitments(lines: ["roll-0"]).slips[0].text
        func slip(_ count: Int) -> String {
            text.replacing("roll roll-0", with: "roll roll-0" + String(repeating: "x", count: count - text.utf8.count))
        }
        #expect(try SupporterSlip(parsing: slip(8_192)).rollID.hasSuffix("xxx"))
        #expect(throws: SupporterError.self) { try SupporterSlip(parsing: slip(8_193)) }
    }

    @Test(
        "What is no slip is refused",
        arguments: ["", "audit-ledger/supporter@1\n", String(repeating: "x\n", count: 5_000)])
    func malformed(_ text: String) { #expect(throws: SupporterError.self) { try SupporterSlip(parsing: text) } }
}

@Suite("Keys of persons")
struct PersonKeyTests {
    private let secret = [UInt8](repeating: 7, count: 32)

    @Test("One number has one key, however it is written; another secret gives another")
    func key() throws {
        let key = try #require(PersonKey.key(of: "11010519491231002x", secret: secret))
        #expect(PersonKey.key(of: " 110105-19491231-002X\n", secret: secret) == key)
        #expect(PersonKey.key(of: "110105194912310021", secret: secret) != key)
        #expect(PersonKey.key(of: "11010519491231002x", secret: [UInt8](repeating: 8, count: 32)) != key)
        #expect(PersonKey.key(of: " - ", secret: secret) == nil)
        #expect(PersonKey.key(of: "1", secret: [1]) == nil)
    }

    @Test("A key passes for an id, whatever the number")
    func identifier() throws {
        var draft = try example(.candidacy)
        for number in 0..<100 {
            draft.body["person"] = .string(try #require(PersonKey.key(of: "\(number)", secret: secret)))
            #expect(problems(draft).isEmpty)
        }
    }
}
