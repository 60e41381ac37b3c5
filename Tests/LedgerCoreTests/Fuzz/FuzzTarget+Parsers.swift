import LedgerCore

extension FuzzTarget {
    /// Every parser of what comes from outside.
    static func all() throws -> [FuzzTarget] {
        try [
            note(), checkpoint(), seal(), receipt(), policy(), verifierKey(), signingKey(), json(), entry(), base64(),
            addCheckpointRequest(), disclosure(),
            tilePath(), tiles(), entryBundle(), bundle(), forkEvidence(),
        ]
    }

    /// For parsers of texts: the bytes, which are refused where they are no UTF-8.
    private static func utf8(_ bytes: [UInt8]) throws -> String {
        try String(validating: bytes, as: UTF8.self).orThrow()
    }

    private static func note() throws -> FuzzTarget {
        let keys = try [NoteKeys.peter, NoteKeys.log, NoteKeys.witness].map { try VerifierKey(parsing: $0) }
        let seeds = [try NoteKeys.checkpoint(), NoteKeys.text + "\n" + NoteKeys.peterLine + NoteKeys.enochLine]
        let texts = try Set(seeds.map { try SignedNote(parsing: $0).text })
        return FuzzTarget("note", seeds: seeds) { bytes in
            guard let note = try? SignedNote(parsing: bytes) else { return nil }
            guard note.description.utf8.elementsEqual(bytes) else { return "it is written as other bytes" }
            guard let verified = try? note.verified(by: keys) else { return nil }
            return texts.contains(verified.text) ? nil : "a text that nobody signed verifies"
        }
    }

    private static func checkpoint() throws -> FuzzTarget {
        let text = try SignedNote(parsing: NoteKeys.checkpoint()).text
        return FuzzTarget(
            canonical: "checkpoint", seeds: [text, text + "an extension\n"],
            { try Checkpoint(parsing: utf8($0)) }, { $0.text })
    }

    private static func seal() throws -> FuzzTarget {
        let text = Seal(origin: try Origin("example.org/ledger"), size: 8, root: .emptyRoot).text
        return FuzzTarget(
            canonical: "seal", seeds: [text], { try Seal(parsing: utf8($0)) }, { $0.text })
    }

    private static func receipt() throws -> FuzzTarget {
        let text = try ReceiptTests.frozen()
        let policy = try Policy(log: VerifierKey(parsing: NoteKeys.log))
        let frozen = try Receipt(parsing: text).verified(entry: [0x20, 0x21], by: policy)
        return FuzzTarget("receipt", seeds: [text, text.replacing("index", with: "extra AAEC\nindex")]) { bytes in
            guard let receipt = try? Receipt(parsing: bytes) else { return nil }
            guard receipt.description.utf8.elementsEqual(bytes) else { return "it is written as other bytes" }
            guard let verified = try? receipt.verified(entry: [0x20, 0x21], by: policy) else { return nil }
            guard verified.index == frozen.index, verified.checkpoint.checkpoint == frozen.checkpoint.checkpoint else {
                return "it proves what nobody signed"
            }
            return nil
        }
    }

    private static func policy() throws -> FuzzTarget {
        let witness = "witness w \(NoteKeys.witness) https://w.example/\n"
        let rule = try PolicyTests.head() + witness + "# a group\ngroup g 2 a b c\ngroup h any g d w\nquorum h\n"
        let note = try SignedNote(parsing: NoteKeys.checkpoint())
        return FuzzTarget("policy", seeds: [rule, "quorum none\n"]) { bytes in
            guard let policy = try? Policy(parsing: bytes) else { return nil }
            guard policy.groups.allSatisfy({ $0.threshold >= 1 && $0.threshold <= $0.members.count }) else {
                return "a group asks for more members than it has"
            }
            guard let verified = try? policy.verify(note) else { return nil }
            return verified.checkpoint.size == 8 ? nil : "it accepts another checkpoint"
        }
    }

    private static func verifierKey() -> FuzzTarget {
        FuzzTarget(
            canonical: "verifier key", seeds: [NoteKeys.log, NoteKeys.witness, NoteKeys.peter],
            { try VerifierKey(parsing: utf8($0)) }, { "\($0)" })
    }

    private static func signingKey() -> FuzzTarget {
        FuzzTarget(
            canonical: "signing key", seeds: [NoteKeys.logSecret, NoteKeys.peterSecret],
            { try SigningKey(parsing: utf8($0)) }, { try $0.secretText() })
    }

    private static func json() -> FuzzTarget {
        let seed = #"{"a":[1,-2,true,null,{"b":"é\u00e9\ud83d\ude00\n"}],"c":9007199254740991,"d":{}}"#
        return FuzzTarget("JSON", seeds: [seed, "[[[[[[]]]]]]", "\"\""]) { bytes in
            guard let value = try? JSONValue.parse(bytes) else { return nil }
            guard let again = try? JSONValue.parse(value.canonicalBytes) else { return "it cannot be read again" }
            return again == value ? nil : "it is read as another value"
        }
    }

    private static func entry() throws -> FuzzTarget {
        var bytes: [UInt8] = []
        let body = JSONObject([("detail", .string("é \u{1F600}")), ("type", "other")])
        try Entry.encode(
            seq: 12, at: "2021-10-08T12:00:00Z", kind: "anomaly", body: body.canonicalBytes, prev: .emptyRoot,
            token: "t-1", into: &bytes)
        return FuzzTarget("entry", bytes: [bytes]) { bytes in
            guard let entry = try? Entry(bytes) else { return nil }
            var again: [UInt8] = []
            let token = entry.token
            guard
                (try? Entry.encode(
                    seq: entry.seq, at: "\(entry.at)", kind: entry.kind, body: entry.body.canonicalBytes,
                    prev: entry.prev, token: token, into: &again)) != nil
            else { return "it cannot be encoded again" }
            return again == bytes ? nil : "it is encoded as other bytes"
        }
    }

    private static func disclosure() -> FuzzTarget {
        let value: JSONValue = ["name": "Somebody"]
        return FuzzTarget(
            canonical: "disclosure", seeds: [Disclosure(path: "facts.0.text", value: value).text],
            { try Disclosure(parsing: utf8($0)) }, { $0.text })
    }

    private static func base64() -> FuzzTarget {
        FuzzTarget(
            canonical: "base64", seeds: [Hash.emptyRoot.base64, "AAEC", "AA==", ""],
            { try Base64.decode($0).orThrow() }, { Base64.encode($0) })
    }
}

extension Optional {
    fileprivate func orThrow() throws -> Wrapped {
        guard let self else { throw NoteError.malformed("There is none.") }
        return self
    }
}
