/// Finds where a JSON value ends without understanding it: brackets are counted outside texts.
///
/// Holds a few bytes of state whatever the input, so that a value may come in pieces.
struct JSONExtent {
    private var depth = 0
    private var isText = false
    private var isEscaped = false

    /// Takes the next byte of a value that begins with `{`, `[` or `"`; true when the byte is its last.
    @inline(__always)
    mutating func take(_ byte: UInt8) -> Bool {
        if isText {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isText = false
                return depth == 0
            }
            return false
        }
        switch byte {
        case UInt8(ascii: "\""): isText = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            depth -= 1
            return depth <= 0
        default: break
        }
        return false
    }
}
