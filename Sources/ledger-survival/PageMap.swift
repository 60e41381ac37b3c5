/// What each byte of a SQLite database is for, as the file format says (sqlite.org/fileformat2.html).
struct PageMap {
    /// One name for each byte of the file.
    private(set) var regions: [String]

    static let freePage = "free page"
    static let freeSpace = "free space in a page"

    private let bytes: [UInt8]
    private let pageBytes: Int

    /// - Parameters:
    ///   - bytes: a sound database whose pages have no bytes in reserve.
    ///   - roots: the first page of every tree.
    init(_ bytes: [UInt8], roots: [Int]) {
        self.bytes = bytes
        regions = Array(repeating: Self.freePage, count: bytes.count)
        pageBytes = Int(bytes[16]) << 8 | Int(bytes[17])
        var trees = roots
        while let page = trees.popLast() { trees += tree(page) }
        var trunk = number(32, 4)
        while trunk > 0 {
            let start = (trunk - 1) * pageBytes
            mark(start..<start + 8 + 4 * number(start + 4, 4), "list of free pages")
            trunk = number(start, 4)
        }
        for (range, name) in Self.header { mark(range, "header: " + name) }
    }

    private static let header: [(Range<Int>, String)] = [
        (0..<16, "magic"), (16..<18, "page size"), (18..<20, "format versions"), (20..<21, "reserved bytes"),
        (21..<24, "payload fractions"), (24..<28, "change counter"), (28..<32, "size in pages"),
        (32..<40, "list of free pages"), (40..<44, "schema cookie"), (44..<48, "schema format"),
        (48..<52, "cache size"), (52..<56, "largest root page"), (56..<60, "text encoding"),
        (60..<64, "user version"), (64..<68, "incremental vacuum"), (68..<72, "application id"),
        (72..<92, "reserved for expansion"), (92..<96, "version valid for"), (96..<100, "version of the writer"),
    ]

    private func number(_ place: Int, _ count: Int) -> Int {
        bytes[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
    }

    private func variable(_ place: inout Int) -> Int {
        var value = 0
        for count in 1...9 {
            let byte = Int(bytes[place])
            place += 1
            if count == 9 { return value << 8 | byte }
            value = value << 7 | byte & 0x7F
            if byte < 0x80 { break }
        }
        return value
    }

    private mutating func mark(_ range: Range<Int>, _ name: String) { for place in range { regions[place] = name } }

    /// Names the bytes of a page of a tree, and gives the pages below it.
    private mutating func tree(_ page: Int) -> [Int] {
        let start = (page - 1) * pageBytes
        let head = start + (page == 1 ? 100 : 0)
        let kind = bytes[head]
        let isLeaf = kind == 13 || kind == 10
        mark(start..<start + pageBytes, Self.freeSpace)
        mark(head..<head + (isLeaf ? 8 : 12), "header of a page")
        mark(head + 1..<head + 3, "first free block of a page")
        mark(head + 7..<head + 8, "fragmented bytes of a page")
        var block = number(head + 1, 2)
        while block > 0 {
            mark(start + block..<start + block + 4, "free block of a page")
            block = number(start + block, 2)
        }
        var children = isLeaf ? [] : [number(head + 8, 4)]
        let pointers = head + (isLeaf ? 8 : 12)
        for cell in 0..<number(head + 3, 2) {
            mark(pointers + 2 * cell..<pointers + 2 * cell + 2, "pointer to a cell")
            let first = start + number(pointers + 2 * cell, 2)
            var place = first
            if !isLeaf {
                children.append(number(place, 4))
                place += 4
            }
            let payload = kind == 5 ? 0 : variable(&place)
            if kind == 13 || kind == 5 { _ = variable(&place) }
            let local = self.local(payload, isTable: kind == 13)
            mark(first..<place + local, "cell")
            if local < payload {
                mark(place + local..<place + local + 4, "cell")
                overflow(number(place + local, 4), payload - local)
            }
            // A cell takes four bytes at least.
            if place + local - first < 4 { mark(place + local..<first + 4, "padding of a cell") }
        }
        return children
    }

    private func local(_ payload: Int, isTable: Bool) -> Int {
        let most = isTable ? pageBytes - 35 : (pageBytes - 12) * 64 / 255 - 23
        guard payload > most else { return payload }
        let least = (pageBytes - 12) * 32 / 255 - 23
        let rest = least + (payload - least) % (pageBytes - 4)
        return rest <= most ? rest : least
    }

    private mutating func overflow(_ page: Int, _ count: Int) {
        guard page > 0 else { return }
        let start = (page - 1) * pageBytes
        let here = min(count, pageBytes - 4)
        mark(start..<start + pageBytes, Self.freeSpace)
        mark(start..<start + 4 + here, "cell")
        overflow(number(start, 4), count - here)
    }
}
