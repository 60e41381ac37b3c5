import LedgerCore
import Testing

@testable import LedgerStorage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite("Bytes of a file to import")
struct ByteSourceTests {
    @Test("All bytes are read once, and the digest is theirs")
    func digest() throws {
        let bytes = (0..<700_001).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let file = ImportFile(bytes)
        let source = try ByteSource(path: file.path)
        var read: [UInt8] = []
        for _ in 0..<2 {
            read = []
            repeat {
                read += source.window
                source.consume(source.window.count)
            } while try source.fill()
            #expect(read == bytes)
            #expect(source.byteCount == bytes.count)
            #expect(source.digest == SHA256.digest(bytes))
            try source.rewind()
        }
    }

    @Test("What is no regular file is refused, and a pipe nobody writes to does not hang")
    func notRegular() throws {
        for path in ["/", "/dev/zero", "/no/such/file", "", "a\u{0}b"] {
            let error = #expect(throws: ImportError.self) { try ByteSource(path: path) }
            #expect(error?.code == .open)
        }
        let file = ImportFile("")
        unlink(file.path)
        #expect(mkfifo(file.path, 0o600) == 0)
        let error = #expect(throws: ImportError.self) { try ByteSource(path: file.path) }
        #expect(error?.message.contains("regular file") == true)
    }

    @Test("A pipe is read to its end, but not twice")
    func pipes() throws {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        ImportFile.write(Array("{\"kind\":\"close\",\"body\":{}}\n".utf8), to: ends[1])
        close(ends[1])
        let source = try ByteSource(descriptor: ends[0], name: "standard input")
        let reading = try readAll(DraftReader(source))
        close(ends[0])
        #expect(reading.drafts.count == 1)
        #expect(#expect(throws: ImportError.self) { try source.rewind() }?.code == .needsFile)

        #expect(pipe(&ends) == 0)
        ImportFile.write(Array("a,b\n1,2\n".utf8), to: ends[1])
        close(ends[1])
        let error = #expect(throws: ImportError.self) {
            _ = try readAll(DraftReader(ByteSource(descriptor: ends[0], name: "-"), options: .brazil))
        }
        close(ends[0])
        #expect(error?.code == .needsFile)
    }

    @Test("An error of reading is never the end of the file")
    func readError() throws {
        let file = ImportFile("{}\n")
        let descriptor = open(file.path, O_WRONLY)
        defer { close(descriptor) }
        let error = #expect(throws: ImportError.self) {
            _ = try readAll(DraftReader(ByteSource(descriptor: descriptor, name: "f")))
        }
        #expect(error?.code == .read)
        #expect(error?.description.hasPrefix("f: Reading failed") == true)
    }

    @Test("A descriptor is read from where it stands")
    func offset() throws {
        let file = ImportFile("skipped\na,b\n1,2\n")
        let descriptor = open(file.path, O_RDONLY)
        defer { close(descriptor) }
        lseek(descriptor, 8, SEEK_SET)
        let options = DraftReader.Options(map: try plainColumnMap())
        let reading = try readAll(DraftReader(ByteSource(descriptor: descriptor, name: "f"), options: options))
        #expect(reading.texts("text") == ["1"])
        #expect(reading.digest == SHA256.digest("a,b\n1,2\n"))
    }

    @Test("A file's name cannot command a terminal")
    func name() {
        let error = #expect(throws: ImportError.self) { try ByteSource(path: "/no/\u{1B}[2Jx\u{202E}") }
        #expect(error?.file == "/no/?[2Jx?")
    }

    @Test("A file that changes while it is read is refused")
    func changed() throws {
        let file = ImportFile("a,b\n" + String(repeating: "1,2\n", count: 300_000))
        var reader = try DraftReader(path: file.path, options: DraftReader.Options(map: try plainColumnMap()))
        file.append("3,4\n")
        var error: ImportError?
        do throws(ImportError) { while try reader.next() != nil {} } catch let thrown { error = thrown }
        #expect(error?.code == .changed)
        #expect(reader.digest == nil)
    }
}
