#if canImport(Glibc)
    @preconcurrency internal import Glibc
#else
    internal import Darwin
#endif

/// Standard input, be it a file, a pipe or a socket.
enum StandardInput {
    /// At most so many bytes, fewer only at its end.
    static func read(atMost count: Int) throws(CommandError) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: min(count, 1 << 16))
        while bytes.count < count {
            let wanted = min(buffer.count, count - bytes.count)
            let got = readSome(&buffer, wanted)
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else {
                let reason = String(cString: strerror(errno))
                throw CommandError(Status.failure, "Standard input cannot be read: \(reason).")
            }
            if got == 0 { break }
            bytes += buffer[..<got]
        }
        return bytes
    }

    private static func readSome(_ buffer: inout [UInt8], _ count: Int) -> Int {
        buffer.withUnsafeMutableBytes { readBytes(0, $0.baseAddress, count) }
    }
}

private func readBytes(_ descriptor: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, start, count)
}
