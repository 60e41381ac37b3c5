internal import LedgerCore

extension ColumnMap {
    /// Reads a map from the text of its file.
    public static func parse(_ bytes: [UInt8]) throws(ColumnMapError) -> ColumnMap {
        guard bytes.count <= ImportLimits.map else {
            throw ColumnMapError(path: "", message: "A column map has at most \(ImportLimits.map) bytes.")
        }
        let value: JSONValue
        do throws(JSONError) { value = try JSONValue.parse(bytes) } catch {
            throw ColumnMapError(path: "", message: "The map is not JSON as a ledger takes it: \(error).")
        }
        return try ColumnMap(value)
    }

    public static func parse(_ text: String) throws(ColumnMapError) -> ColumnMap { try parse(Array(text.utf8)) }

    /// Reads a map from its file.
    ///
    /// - Throws: `map` with the place in the map, and what reading throws.
    public static func load(path: String) throws(ImportError) -> ColumnMap {
        let source = try ByteSource(path: path)
        while source.window.count <= ImportLimits.map, try source.fill() {}
        do throws(ColumnMapError) { return try parse(Array(source.window)) } catch {
            throw ImportError(.map, file: path, "\(error)")
        }
    }

    private init(_ value: JSONValue) throws(ColumnMapError) {
        let map = try MapObject(
            value, at: "",
            members: [
                "id", "title", "format", "sentinels", "kind", "constants", "fields", "skip", "guards", "frames",
            ])
        id = try map.text("id")
        guard Self.isID(id) else {
            throw map.failure(
                "id", "An id is up to 96 letters, digits and . _ / : - and begins with a letter or digit.")
        }
        title = try map.optionalText("title")
        format = try map.has("format") ? Format(map["format"], at: map.place("format")) : Format()
        sentinels = try map.has("sentinels") ? Sentinels(map["sentinels"], at: map.place("sentinels")) : Sentinels()
        entry = try Template(map)
        var skip: [RowTest] = []
        for (path, value) in try map.list("skip") { skip.append(try RowTest(value, at: path)) }
        self.skip = skip
        var guards: [Guard] = []
        for (path, value) in try map.list("guards") { guards.append(try Guard(value, at: path)) }
        self.guards = guards
        var frames: [Template] = []
        var makesFrames = false
        if map.has("frames") {
            let object = try MapObject(map["frames"], at: map.place("frames"), members: ["on", "entries"])
            makesFrames = try object.flag("on")
            for (path, value) in try object.list("entries") {
                let template = try Template(MapObject(value, at: path, members: ["kind", "constants", "fields"]))
                guard template.fields.contains(where: { $0.path == ["id"] && $0.isRequired }) else {
                    throw ColumnMapError(path: path, message: "A frame needs a required field with the path id.")
                }
                frames.append(template)
            }
        }
        self.frames = frames
        self.makesFrames = makesFrames
        digest = SHA256.digest(value.canonicalBytes)
    }

    private static func isID(_ text: String) -> Bool {
        func isPlain(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: false
            }
        }
        guard text.utf8.count <= 96, let first = text.utf8.first, isPlain(first) else { return false }
        return text.utf8.allSatisfy { isPlain($0) || "._/:-".utf8.contains($0) }
    }
}

extension ColumnMap.Format {
    fileprivate init(_ value: JSONValue?, at path: String) throws(ColumnMapError) {
        let object = try MapObject(value, at: path, members: ["separator", "encoding", "required"])
        switch try object.optionalText("separator") {
        case nil: separator = nil
        case "tab", "\t": separator = 0x09
        case ",": separator = UInt8(ascii: ",")
        case ";": separator = UInt8(ascii: ";")
        case "|": separator = UInt8(ascii: "|")
        default: throw object.failure("separator", "A separator is “,”, “;”, “|” or “tab”.")
        }
        if object.has("encoding") {
            let word = try object.word("encoding", of: TextEncoding.allCases.map(\.rawValue), default: "")
            encoding = TextEncoding(rawValue: word)
        }
        required = try object.texts("required")
    }
}

extension ColumnMap.Sentinels {
    fileprivate init(_ value: JSONValue?, at path: String) throws(ColumnMapError) {
        let object = try MapObject(value, at: path, members: ["blank", "notCollected", "withheld"])
        blank = try object.texts("blank")
        notCollected = try object.texts("notCollected")
        withheld = try object.texts("withheld")
    }
}

extension ColumnMap.RowTest {
    fileprivate init(_ value: JSONValue, at path: String) throws(ColumnMapError) {
        let object = try MapObject(value, at: path, members: ["column", "in"])
        column = try object.text("column")
        texts = try object.texts("in", allowsEmpty: true)
        if texts.isEmpty { throw object.failure("in", "This is missing; it is a list of texts.") }
    }
}

extension ColumnMap.Guard {
    fileprivate init(_ value: JSONValue, at path: String) throws(ColumnMapError) {
        let object = try MapObject(value, at: path, members: ["column", "refuseWhenAll", "message"])
        column = try object.text("column")
        texts = try object.texts("refuseWhenAll", allowsEmpty: true)
        message = try object.text("message")
        if texts.isEmpty { throw object.failure("refuseWhenAll", "This is missing; it is a list of texts.") }
    }
}
