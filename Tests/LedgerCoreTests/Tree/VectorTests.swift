import LedgerCore
import Testing

@Suite("Published and frozen vectors of the tree")
struct TreeVectorTests {
    /// The leaves of the reference tree of RFC 6962 implementations (transparency-dev/merkle, testonly/constants.go).
    static let inputs = [
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
    ]

    static func leaves() throws -> [Hash] { try inputs.map { Hash.leaf(try #require(Hexadecimal.decode($0))) } }

    @Test("The reference tree of eight leaves has its nine roots")
    func referenceRoots() throws {
        let leaves = try Self.leaves()
        var edge = RightEdge()
        #expect(edge.root.hexadecimal == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        let lines = try #require(Vectors.sections("log-witness-proof.txt").first).filter { $0.hasPrefix("MTH[") }
        #expect(lines.count == 8)
        for (leaf, line) in zip(leaves, lines) {
            edge.append(leaf)
            #expect("MTH[\(edge.size)]=\(edge.root.hexadecimal)" == line)
        }
    }

    @Test("The proofs of the reference tree are the published ones")
    func referenceProofs() throws {
        let reader = MemoryReader(try Self.leaves())
        let inclusion = try Tree.inclusionProof(of: 3, in: 8, reader: reader)
        #expect(
            inclusion.hashes.map(\.base64) == [
                "ApjRIpBtz8EIkstTpzmS/FufST6kybrbJ7eRtBJ6f+c=", "+sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU=",
                "a0eq8p7jwq+a+Im8H7klTavTEXfxYjLdaqsDXKOb9uQ=",
            ])
        // RFC 6962 implementations agree on 6 -> 8: [i, j, k] of the figure in section 2.1.3.
        let consistency = try Tree.consistencyProof(from: 6, to: 8, reader: reader)
        #expect(
            consistency.hashes.map(\.hexadecimal) == [
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ])
        let root = reader.tree.root
        for index in 0..<8 {
            let proof = try Tree.inclusionProof(of: UInt64(index), in: 8, reader: reader)
            try proof.verify(leaf: reader.hashes[index], index: UInt64(index), size: 8, root: root)
        }
    }

    @Test("Roots over entry-0, entry-1, … are those of three other implementations")
    func frozenRoots() throws {
        let roots = try Vectors.text("merkle-roots.txt").split(separator: "\n").compactMap {
            line -> (UInt64, Substring)? in
            let words = line.split(separator: " ")
            guard words.count == 2, let size = UInt64(words[0]) else { return nil }
            return (size, words[1])
        }
        #expect(roots.count == 12)
        #expect(roots.last?.0 == 70_000)
        let reader = MemoryReader(Vectors.leaves(70_000))
        for (size, root) in roots {
            #expect(try Tree.root(size: size, reader: reader).base64 == root, "size \(size)")
        }
        #expect(reader.tree.root.base64 == roots.last?.1 ?? "")
        #expect(try Tree.inclusionProof(of: 65_535, in: 70_000, reader: reader).hashes.count == 17)
        #expect(try Tree.consistencyProof(from: 257, to: 70_000, reader: reader).hashes.count == 18)
    }
}
