import Testing

@testable import LedgerStorage

@Suite("Handing over between threads")
struct HandoffTests {
    @Test("Everything arrives once and in order, and then there is an end")
    func order() {
        let handoff = Handoff<Int>(capacity: 3)
        let thread = Workers.start {
            for number in 0..<10_000 { #expect(handoff.send(number)) }
            handoff.finish()
        }
        var expected = 0
        while let number = handoff.receive() {
            #expect(number == expected)
            expected += 1
        }
        #expect(expected == 10_000)
        thread?.join()
    }

    @Test("Who hands over to nobody is told, and does not wait for ever")
    func abandoned() {
        let handoff = Handoff<Int>(capacity: 1)
        let refused = Guarded(false)
        let thread = Workers.start {
            var number = 0
            while handoff.send(number) { number += 1 }
            refused.with { $0 = true }
        }
        #expect(handoff.receive() == 0)
        handoff.abandon()
        thread?.join()
        #expect(refused.with { $0 })
        #expect(handoff.receive() == nil)
    }
}
