internal import Candidacy

/// The elements of one JSON array, or one object alone, an element at a time.
///
/// A bad element does not stop those behind it; where it cannot be told where an element ends, the file ends there.
final class JSONReader: RowReader {
    private enum State { case start, element, behindElement, behindArray, done }

    private let source: ByteSource
    private let kind: String?
    private var state = State.start
    private var isArray = false
    /// Where the first byte of the window stands: 1-based line, bytes of that line before it.
    private var line = 1
    private var offset = 0

    private(set) var rowCount = 0
    let skippedCount = 0

    /// - Parameter kind: what the elements are bodies of; nil where each names its own kind.
    init(_ source: ByteSource, kind: String? = nil) {
        self.source = source
        self.kind = kind
    }

    func next() throws(ImportError) -> DraftReader.Row? {
        while state != .done {
            guard let byte = try peek() else { return try end() }
            switch (state, byte) {
            case (.start, UInt8(ascii: "[")):
                isArray = true
                advance(1)
                guard let first = try peek() else { return try end() }
                state = first == UInt8(ascii: "]") ? .behindElement : .element
            case (.element, UInt8(ascii: "]")):
                return try stop(.json, "An element is due behind the comma; remove the comma, or put the element back.")
            case (.start, _), (.element, _): return try element()
            case (.behindElement, UInt8(ascii: ",")) where isArray:
                advance(1)
                state = .element
            case (.behindElement, UInt8(ascii: "]")) where isArray:
                advance(1)
                state = .behindArray
            case (.behindElement, _) where isArray:
                return try stop(.json, "A comma or a closing bracket is due here; the rest of the file was not read.")
            default:
                return try stop(
                    .json, "There is something behind the end of the JSON value; remove it, or write one entry a line.")
            }
        }
        return nil
    }

    private func element() throws(ImportError) -> DraftReader.Row {
        rowCount += 1
        guard let count = try extent() else {
            let isLong = source.window.count > ImportLimits.element
            return try stop(
                isLong ? .elementTooLong : .json,
                "The element that begins here does not end within "
                    + (isLong ? "\(ImportLimits.element) bytes" : "the file") + "; look for a missing quote or brace.")
        }
        let bytes = UnsafeRawBufferPointer(rebasing: source.window[..<count])
        state = .behindElement
        defer { advance(count) }
        do throws(DraftElement.Fault) {
            return .draft(try DraftElement.parse(bytes, kind: kind), line: line, isFrame: false)
        } catch {
            return .problem(problem(at: error.offset, error.code, error.message))
        }
    }

    /// The length of the element at the start of the window, which then holds all of it; nil where it has no end in the file
    /// or within the limit.
    private func extent() throws(ImportError) -> Int? {
        var extent = JSONExtent()
        var index = 0
        let first = source.window[0]
        let isNested = first == UInt8(ascii: "{") || first == UInt8(ascii: "[") || first == UInt8(ascii: "\"")
        while true {
            let window = source.window
            let limit = min(window.count, ImportLimits.element + 1)
            while index < limit {
                let byte = window[index]
                if isNested {
                    index += 1
                    if extent.take(byte) { return index <= ImportLimits.element ? index : nil }
                } else {
                    // A number or a word; at least one byte, so that the reader always moves on.
                    if index > 0, FileStart.isSpace(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") {
                        return index
                    }
                    index += 1
                }
            }
            if index > ImportLimits.element { return nil }
            if try !source.fill() { return isNested ? nil : index }
        }
    }

    /// The next byte that is no white space; nil at the end of the file.
    private func peek() throws(ImportError) -> UInt8? {
        while true {
            let window = source.window
            if let index = window.firstIndex(where: { !FileStart.isSpace($0) }) {
                advance(index)
                return source.window[0]
            }
            advance(window.count)
            if try !source.fill() { return nil }
        }
    }

    private func advance(_ count: Int) {
        (line, offset) = place(of: count)
        source.consume(count)
    }

    private func place(of index: Int) -> (line: Int, offset: Int) {
        var place = (line, offset)
        for byte in source.window.prefix(index) {
            place = byte == 0x0A ? (place.0 + 1, 0) : (place.0, place.1 + 1)
        }
        return place
    }

    private func problem(at index: Int, _ code: ImportProblem.Code, _ message: String) -> ImportProblem {
        let place = place(of: index)
        return ImportProblem(line: place.line, column: place.offset + 1, code, message)
    }

    private func stop(_ code: ImportProblem.Code, _ message: String) throws(ImportError) -> DraftReader.Row {
        state = .done
        let problem = problem(at: 0, code, message)
        try source.drain()
        return .problem(problem)
    }

    private func end() throws(ImportError) -> DraftReader.Row? {
        let isComplete = state == .behindArray || (state == .behindElement && !isArray)
        guard !isComplete else {
            state = .done
            return nil
        }
        return try stop(
            .json,
            state == .start
                ? "There is no JSON value in the file." : "The file ends before its array does; it may be cut off.")
    }
}
