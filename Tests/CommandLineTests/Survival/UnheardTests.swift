import Foundation
import Testing

/// Swift reads the words of a call from the system; strace keeps it from that.
@Suite("A call that the system keeps back")
struct UnheardTests {
    private static let strace = "/usr/bin/strace"
    private static let isHere = FileManager.default.isExecutableFile(atPath: strace)

    @Test(
        "It is not taken for a call without a command",
        .enabled(if: isHere, "strace is not here: apt-get install strace"))
    func unheard() throws {
        let desk = try Desk()
        let answer = try desk.tool.launch(
            Self.strace,
            [
                "-f", "-qq", "-o", "/dev/null", "-P", "/proc/self/maps", "-e", "inject=openat,open:error=EIO",
                Tool.path, "list",
            ])
        // Where this Swift reads them elsewhere, they are heard.
        #expect(answer.status == 1 && answer.errors.contains("nothing was done") || answer.output.contains("genesis"))
        #expect(answer.status != 0 || answer.output.contains("genesis"))
    }
}
