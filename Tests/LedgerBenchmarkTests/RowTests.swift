import Foundation
import Testing

@testable import ledger_benchmark

@Suite("Rows of the table")
struct RowTests {
    @Test(
        "A figure has three digits that count",
        arguments: [
            (0.0123, "0.012"), (0.9, "0.900"), (1, "1.00"), (9.994, "9.99"), (12.34, "12.3"), (123.4, "123"),
            (1_234_567, "1,234,567"), (.nan, "—"), (.infinity, "—"),
        ])
    func figures(_ value: Double, _ text: String) {
        #expect(Figure.number(value) == text)
    }

    @Test("A bound is met at itself, and missed beyond")
    func bounds() {
        func isMet(_ value: Double, _ bound: Row.Bound) -> Bool {
            Row.alone("work", 1, Figure(value: value, unit: "ms"), bound).isMet
        }
        #expect(isMet(4, .atMost(4)) && !isMet(4.01, .atMost(4)))
        #expect(isMet(0.75, .atLeast(0.75)) && !isMet(0.749, .atLeast(0.75)))
        #expect(isMet(0, .none))
        // A figure that could not be had meets nothing.
        #expect(!isMet(.nan, .atMost(4)) && !isMet(.nan, .atLeast(0)))
    }

    @Test("The ratio is the median of the turns, not the ratio of the medians")
    func pairs() {
        let pair = Pair(ours: [1, 2, 10], floor: [1, 6, 10])
        #expect(pair.medianOurs == 2)
        #expect(pair.medianFloor == 6)
        #expect(pair.ratio == 1)
        #expect(Pair.median([1, 2, 3, 10]) == 2.5)
        #expect(Pair.median([]).isNaN)
        let row = Row.speed("work", 100, pair, .atLeast(1))
        #expect(row.ours.text == "50.0/s")
        #expect(Row.times("work", 100, pair, .none).ours.text == "2,000 ms")
    }

    @Test("Each row is a JSON object with every figure as a number")
    func json() throws {
        let met = try object(Row.speed("w", 10, Pair(ours: [2], floor: [4]), .atLeast(3)))
        #expect(met["work"] as? String == "w")
        #expect((met["ours"] as? [String: Any])?["value"] as? Double == 5)
        #expect((met["beside"] as? [String: Any])?["unit"] as? String == "/s")
        #expect(met["value"] as? Double == 2)
        #expect(met["atLeast"] as? Double == 3)
        #expect(met["met"] as? Bool == false)
        let alone = try object(Row.alone("w", 10, Figure(value: .nan, unit: "µs"), .none))
        #expect(alone["beside"] is NSNull)
        #expect(alone["value"] is NSNull)
        #expect(alone["met"] == nil)
    }

    private func object(_ row: Row) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(row.json.utf8)) as? [String: Any])
    }
}
