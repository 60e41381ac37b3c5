/// `{"sealed":"<43 characters>"}`, the shape that is reserved in every kind for a value of which only the digest stands
/// in the entry.
public enum SealedValue {
    public static func json(_ digest: Hash) -> JSONValue { ["sealed": .string(Disclosure.text(of: digest))] }

    /// The digest of a sealed value; nil for any other.
    public static func digest(of value: JSONValue) -> Hash? {
        guard let object = value.object, object.members.count == 1, let text = object["sealed"]?.string else {
            return nil
        }
        return Disclosure.digest(of: text)
    }

    /// The value with every sealed value in it replaced.
    ///
    /// - Parameter replacing: what stands in its place; it is told the dotted path and the digest.
    public static func replace(
        in value: JSONValue, at path: String = "", _ replacing: (_ path: String, _ digest: Hash) -> JSONValue
    ) -> JSONValue {
        if let digest = digest(of: value) { return replacing(path, digest) }
        let prefix = path.isEmpty ? "" : path + "."
        switch value {
        case .object(let object):
            return .object(
                JSONObject(object.members.map { ($0.key, replace(in: $0.value, at: prefix + $0.key, replacing)) }))
        case .array(let elements):
            return .array(elements.enumerated().map { replace(in: $1, at: "\(prefix)\($0)", replacing) })
        default: return value
        }
    }

    /// Every sealed value of a body, in the order of its bytes.
    public static func all(in body: JSONObject) -> [(path: String, digest: Hash)] {
        guard contains(.object(body)) else { return [] }
        var found: [(path: String, digest: Hash)] = []
        _ = replace(in: .object(body)) { path, digest in
            found.append((path, digest))
            return .null
        }
        return found
    }

    /// Whether anything is sealed in it; nothing is made to find out.
    public static func contains(_ value: JSONValue) -> Bool {
        switch value {
        case .object(let object):
            object.members.contains { $0.key == "sealed" && digest(of: value) != nil || contains($0.value) }
        case .array(let elements): elements.contains(where: contains)
        default: false
        }
    }
}
