#if os(Linux)
    import LedgerStorage
    import Testing

    /// Every system call that SQLite makes for an append fails once, and from then on for ever.
    @Suite("A system call of SQLite that fails", .serialized)
    struct SystemCallTests {
        private static let entries: UInt64 = 4

        @Test("What was acknowledged is there, and nothing half-done is", arguments: [false, true])
        func append(_ forever: Bool) throws {
            let base = try TestLedger(entries: Int(Self.entries) - 1)
            var counts: [String: Int] = [:]
            for name in SystemCalls.names {
                for number in 1...500 {
                    let ledger = try TestLedger(copying: base)
                    ledger.options.busyMilliseconds = 100
                    var isAcknowledged = false
                    let failures = SystemCalls.fail(name, number, forever: forever) {
                        isAcknowledged = (try? ledger.append(2)) != nil
                    }
                    guard failures > 0 else { break }
                    counts[name, default: 0] += 1
                    try expectSound(ledger, isAcknowledged, "\(name) number \(number)")
                }
            }
            let total = counts.values.reduce(0, +)
            print("SQLite's system calls: \(total) failed\(forever ? " for ever" : ""): \(counts.sorted { $0 < $1 })")
            for name in ["open", "fcntl", "fstat", "pread64", "pwrite64", "unlink"] {
                #expect(counts[name, default: 0] > 0, "\(name) was never called")
            }
        }

        private func expectSound(_ ledger: TestLedger, _ isAcknowledged: Bool, _ fault: String) throws {
            let report = ledger.verify()
            #expect(report.verdict == .intact, "\(fault): \(report.summary)")
            let isThere = report.size == Self.entries + 2
            #expect(isThere || report.size == Self.entries && !isAcknowledged, "\(fault): \(report.size) entries")
            try ledger.append(1)
            let after = ledger.verify()
            #expect(after.verdict == .intact && after.pin?.behind == 0, "\(fault), then: \(after.summary)")
            #expect(after.size == report.size + 1, "\(fault), then")
        }
    }
#endif
