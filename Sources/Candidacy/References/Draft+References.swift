public import LedgerCore

extension Draft {
    /// The references the draft makes, each with its path, in the order of the body; an ill-formed one is left out.
    ///
    /// In the `replacement` of a correction the kind is not known, so whatever is spelt `@…` at a path that is a
    /// reference in some kind is one.
    public var references: [(path: String, reference: Reference)] {
        var found: [(String, Reference)] = []
        _ = resolve { (reference: Reference, path: String) throws(Never) -> Hash? in
            found.append((path, reference))
            return nil
        }
        return found
    }

    /// The draft with every reference replaced by the hash that `resolve` gives for it.
    ///
    /// References that are hashes already are asked about too, so that `resolve` can refuse one that names no entry.
    /// - Throws: What `resolve` throws; it gets the reference and its path.
    public func resolving<Failure: Error>(
        _ resolve: (_ reference: Reference, _ path: String) throws(Failure) -> Hash
    ) throws(Failure) -> Draft {
        try self.resolve { (reference: Reference, path: String) throws(Failure) -> Hash? in
            try resolve(reference, path)
        }
    }

    private func resolve<Failure: Error>(
        _ answer: (Reference, String) throws(Failure) -> Hash?
    ) throws(Failure) -> Draft {
        guard let kind = Kind.named(self.kind) else { return self }
        var draft = self
        var path: [PathComponent] = []
        let body = try Self.replace(in: .object(body), at: kind.root, path: &path, answer)
        if case .object(let object) = body { draft.body = object }
        return draft
    }

    private static func replace<Failure: Error>(
        in value: JSONValue, at node: Node?, path: inout [PathComponent],
        _ answer: (Reference, String) throws(Failure) -> Hash?
    ) throws(Failure) -> JSONValue {
        switch value {
        case .object(var object):
            let isReplacement = node?.field?.type == .object && node?.path == "replacement"
            for child in (isReplacement ? ReferencePaths.union : node)?.referring ?? [] {
                guard let member = object[child.key] else { continue }
                path.append(.key(child.key))
                object[child.key] = try replace(in: member, at: child, path: &path, answer)
                path.removeLast()
            }
            return .object(object)
        case .array(var elements):
            guard let element = node?.element else { return value }
            for index in elements.indices {
                path.append(.index(index))
                elements[index] = try replace(in: elements[index], at: element, path: &path, answer)
                path.removeLast()
            }
            return .array(elements)
        case .string(let text):
            guard node?.field?.type == .reference, let reference = Reference(text),
                let hash = try answer(reference, path.dotted)
            else { return value }
            return .string(hash.base64)
        case .integer, .bool, .null: return value
        }
    }
}

/// The paths that are references in some kind.
enum ReferencePaths {
    static let union: Node = {
        var seen: Set<String> = []
        let fields = Kind.all.flatMap(\.fields).filter { $0.type == .reference && seen.insert($0.path).inserted }
        // `entries.*` is a reference in a waiver and an object in a list; an object has no reference in it there.
        return Node(fields: fields)
    }()
}
