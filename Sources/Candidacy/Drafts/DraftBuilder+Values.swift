import LedgerCore

extension DraftBuilder {
    static func value(_ text: String, _ field: Field, at path: String) throws(DraftError) -> JSONValue {
        if field.type.isNumber {
            guard let number = Int64(text), String(number) == text else {
                throw DraftError(.type, path: path, "This is a whole number, such as 2.")
            }
            return .integer(number)
        }
        if field.type == .object {
            guard let value = try? JSONValue.parse(text), value.object != nil else {
                throw DraftError(.type, path: path, "This is a JSON object; `--set-file` takes one from a file.")
            }
            return value
        }
        return .string(text)
    }

    static func set(
        _ value: JSONValue?, _ way: ArraySlice<Step>, _ leaf: JSONValue, at path: String
    ) throws(DraftError) -> JSONValue {
        guard let step = way.first else { return leaf }
        let rest = way.dropFirst()
        if case .key(let key) = step {
            // A sealed value gives way to what is set in its place.
            var object = value?.object ?? JSONObject()
            if object["sealed"] != nil { object = JSONObject() }
            object[key] = try set(object[key], rest, leaf, at: path)
            return .object(object)
        }
        var elements = value?.array ?? []
        let index =
            switch step {
            case .new, .key: elements.count
            case .last: elements.count - 1
            case .index(let index): index
            }
        guard index >= 0 else {
            throw DraftError(.unknownPath, path: path, "The array has no last member yet; `+` begins one.")
        }
        guard index <= elements.count else {
            throw DraftError(
                .unknownPath, path: path,
                "The index leaves a gap: the array has \(elements.count) so far, and the next index is \(elements.count)."
            )
        }
        if index == elements.count {
            elements.append(try set(nil, rest, leaf, at: path))
        } else {
            elements[index] = try set(elements[index], rest, leaf, at: path)
        }
        return .array(elements)
    }

    /// The value without what stands at the way's end; nil if nothing is left.
    static func remove(_ value: JSONValue, _ way: ArraySlice<Step>) -> JSONValue? {
        guard let step = way.first else { return nil }
        switch (value, step) {
        case (.object(var object), .key(let key)):
            if let child = object[key] { object[key] = remove(child, way.dropFirst()) }
            return object.isEmpty ? nil : .object(object)
        case (.array(var elements), .index), (.array(var elements), .last):
            let index = if case .index(let index) = step { index } else { elements.count - 1 }
            guard elements.indices.contains(index) else { return value }
            if let child = remove(elements[index], way.dropFirst()) {
                elements[index] = child
            } else {
                elements.remove(at: index)
            }
            return elements.isEmpty ? nil : .array(elements)
        default: return value
        }
    }
}
