import LedgerCore

/// One walk over a body beside the tree of its kind; both are in the order of keys.
struct Checker {
    let kind: Kind
    /// The ledger; nil for an entry that the ledger itself makes.
    let context: RecordingContext?
    let opening: Set<String>
    /// Paths whose values are to be sealed on request.
    let sealing: Set<String>
    var superseded: Decision.Superseded?

    /// Whether the ledger's own committee did what is recorded.
    private(set) var isOwnAct = false
    /// Whether the body names a public register, which exempts its keys.
    private(set) var hasRegister = false
    /// Whether values missing here may be filled.
    var fills = true
    /// Where the walk stands.
    var path: [PathComponent] = []

    private(set) var problems: [Problem] = []
    private(set) var problemCount = 0
    private(set) var frame: [FrameReference] = []
    private(set) var references: [Decision.HashReference] = []
    private(set) var filled: [Decision.Filling] = []
    /// Where the values stand that are to be sealed.
    private(set) var seals: [[PathComponent]] = []
    /// Which of the requests to seal a value was found for.
    private(set) var sealingFound: Set<String> = []
    /// Whether the walk is within a value that is to be sealed, which may hold personal data.
    private(set) var isWithinSealed = false
    /// The body that is walked.
    private(set) var body = JSONObject()

    init(kind: Kind, context: RecordingContext?, opening: Set<String>, sealing: Set<String> = []) {
        self.kind = kind
        self.context = context
        self.opening = opening
        self.sealing = sealing
        path.reserveCapacity(8)
    }

    mutating func decision(_ draft: Draft) throws(DraftError) -> Decision {
        if let token = draft.token { check(token: token) }
        walk(draft.body)
        var body = draft.body
        for filling in filled where filling.path == "committee" { body[filling.path] = .string(filling.value) }
        if kind == .correction { check(replacement: &body) }
        guard problemCount == 0 else { throw DraftError(problems, count: problemCount) }
        let disclosures = seal(&body)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(640)
        body.write(to: &bytes)
        return Decision(
            kind: kind, token: draft.token, body: body, bodyBytes: bytes, frameReferences: frame,
            references: references, filled: filled, disclosures: disclosures, sealingFound: sealingFound)
    }

    /// Checks a body from its root.
    mutating func walk(_ body: JSONObject) {
        self.body = body
        isOwnAct = context?.role == .committee && body["source"] == nil
        hasRegister = body["registry"] != nil
        object(body, kind.root)
        contradictions(in: body)
    }

    // MARK: Objects and arrays

    private mutating func object(_ object: JSONObject, _ node: Node) {
        var next = 0
        let children = node.children
        for member in object.members {
            var index = next
            while index < children.count, children[index].key != member.key { index += 1 }
            path.append(.key(member.key))
            if index < children.count {
                while next < index {
                    absent(children[next])
                    next += 1
                }
                next = index + 1
                value(member.value, children[index])
            } else {
                unknown(member.key, in: node)
            }
            path.removeLast()
        }
        while next < children.count {
            absent(children[next])
            next += 1
        }
    }

    private mutating func value(_ value: JSONValue, _ node: Node) {
        guard isToBeSealed(value, node) else { return plain(value, node) }
        isWithinSealed = true
        plain(value, node)
        isWithinSealed = false
        seals.append(path)
    }

    private mutating func plain(_ value: JSONValue, _ node: Node) {
        switch value {
        case .string(let text):
            guard let type = node.type else { return misplaced("a text", node) }
            string(text, node, type)
        case .integer(let number):
            guard let type = node.type else { return misplaced("a number", node) }
            integer(number, node, type)
        case .object(let members): object(value: members, node)
        case .array(let elements): array(elements, node)
        case .bool: report(.type, "There is no true or false in an entry; a question is answered `yes` or `no`.")
        case .null: report(.type, "There is no null in an entry; leave out what is not known.")
        }
    }

    private mutating func object(value members: JSONObject, _ node: Node) {
        if let sealed = members["sealed"] {
            seal(sealed, alone: members.members.count == 1, node)
        } else if let field = node.field {
            guard field.type == .object else { return misplaced("an object", node) }
            whole(members, field)
        } else if members.isEmpty {
            report(.type, "An empty object says nothing; leave it out.")
        } else if node.element != nil {
            misplaced("an object", node)
        } else {
            object(members, node)
        }
    }

    private mutating func array(_ elements: [JSONValue], _ node: Node) {
        guard let element = node.element else { return misplaced("an array", node) }
        if elements.isEmpty { return report(.type, "An empty array says nothing; leave it out.") }
        if elements.count > PathComponent.memberLimit {
            return report(.limit, "An array has at most \(PathComponent.memberLimit) members, not \(elements.count).")
        }
        for index in elements.indices {
            path.append(.index(index))
            value(elements[index], element)
            path.removeLast()
        }
    }

    // MARK: What was found

    mutating func name(_ id: String, _ kind: Frame, at path: String) {
        frame.append(FrameReference(path: path, kind: kind, id: id))
    }

    mutating func refer(to hash: Hash) { references.append(Decision.HashReference(path: path.dotted, hash: hash)) }

    mutating func report(_ code: Problem.Code, at place: String? = nil, _ reason: String, suggestion: String? = nil) {
        problemCount += 1
        guard problems.count < DraftError.limit else { return }
        problems.append(
            Problem(path: place ?? path.dotted, code: code, reason: reason, suggestion: suggestion))
    }

    /// Takes over what a walk over the replacement found.
    mutating func absorb(_ other: Checker) {
        for problem in other.problems where problems.count < DraftError.limit { problems.append(problem) }
        problemCount += other.problemCount
        frame += other.frame
        references += other.references
        seals += other.seals
        sealingFound.formUnion(other.sealingFound)
    }

    mutating func note(sealed request: String) { sealingFound.insert(request) }

    mutating func fill(_ path: String, _ value: String) { filled.append(Decision.Filling(path: path, value: value)) }
}
