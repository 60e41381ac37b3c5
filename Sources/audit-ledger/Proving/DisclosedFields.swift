internal import LedgerCore
internal import LedgerStorage

/// What opens sealed fields of an entry, handed out together with its receipt.
struct DisclosedFields {
    let paths: [String]
    let target: String?

    init(_ arguments: inout Arguments) throws(CommandError) {
        paths = try arguments.values("--disclose")
        target = try arguments.value("--disclosure-out")
        guard paths.isEmpty == (target == nil) else {
            throw .usage("--disclose PATH says which fields, and --disclosure-out FILE where to; give both.")
        }
    }

    func texts(of entry: StoredEntry, _ ledger: OpenLedger) throws(CommandError) -> [String] {
        guard !paths.isEmpty else { return [] }
        let index = try reading { () throws(StorageError) in try ledger.reader.disclosures() }
        var texts: [String] = []
        for path in paths {
            let digest = try SealedField.digest(entry, path)
            let disclosure = try reading { () throws(StorageError) in try index.disclosure(of: digest) }
            guard let disclosure else { throw try SealedField.missing(entry, path, ledger) }
            texts.append(disclosure.text)
        }
        return texts
    }

    func write(_ texts: [String]) throws(CommandError) {
        guard let target else { return }
        try ProofFiles.write(Array(texts.map { $0 + "\n" }.joined().utf8), to: target, mode: 0o600)
    }

    func json(_ texts: [String]) -> JSONValue? {
        target.map { ["file": .string($0), "count": JSONValue(texts.count)] }
    }

    var line: String? {
        target.map {
            Printable.line("\($0): what opens \(paths.joined(separator: ", ")); for whoever is entitled to it alone.")
        }
    }
}

/// What a receipt's entry sealed, opened by what somebody was handed with it.
struct OpenedByHand {
    let fields: [(path: String, value: JSONValue)]

    /// - Throws: where one of the disclosures opens nothing in the entry.
    init(_ name: String, _ bytes: [UInt8]) throws(CommandError) {
        let shown = Printable.line(InputFile.shown(name))
        let text = try InputFile.text(name, limit: 1 << 20)
        let sealed = (try? Entry(bytes)).map { SealedValue.all(in: $0.body) } ?? []
        let paths = Dictionary(sealed.map { ($0.digest, $0.path) }, uniquingKeysWith: { one, _ in one })
        var fields: [(path: String, value: JSONValue)] = []
        for (index, line) in text.unicodeScalars.split(whereSeparator: { $0 == "\n" || $0 == "\r" }).enumerated() {
            let disclosure: Disclosure
            do throws(DisclosureError) {
                disclosure = try Disclosure(parsing: String(line))
            } catch {
                throw CommandError(Status.badData, "\(shown):\(index + 1): \(error)")
            }
            guard let path = paths[disclosure.digest] else {
                throw CommandError(
                    Verdict.tampered.exitStatus,
                    "\(shown):\(index + 1): This opens no field of the entry: it is of another, or was changed.")
            }
            fields.append((path, disclosure.value))
        }
        guard !fields.isEmpty else { throw CommandError(Status.badData, "\(shown) holds no disclosure.") }
        self.fields = fields
    }

    var lines: [String] {
        fields.map {
            Printable.line(
                "  It sealed just this at \($0.path): \(Leaf(path: $0.path, value: $0.value, field: nil).text)")
        }
    }

    var json: JSONValue { .array(fields.map { ["path": .string($0.path), "value": $0.value] }) }
}
