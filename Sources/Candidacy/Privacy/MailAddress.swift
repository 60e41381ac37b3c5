/// Recognises an e-mail address by its sign.
enum MailAddress {
    /// Whether the sign at `index`, `length` bytes long, has a mailbox before it and a domain with a dot behind it.
    static func stands(in bytes: UnsafeBufferPointer<UInt8>, at index: Int, length: Int) -> Bool {
        guard index > 0, isMailbox(bytes, endingAt: index) else { return false }
        var end = index + length
        var labels = 0
        var label = 0
        var isLast = false
        while end < bytes.count, !isLast {
            let byte = bytes[end]
            if isAlphanumeric(byte) || (byte == UInt8(ascii: "-") && label > 0) {
                label += 1
            } else if byte == UInt8(ascii: "."), label > 0 {
                labels += 1
                label = 0
            } else {
                isLast = true
            }
            end += 1
        }
        return labels > 1 || (labels == 1 && label >= 2)
    }

    private static func isMailbox(_ bytes: UnsafeBufferPointer<UInt8>, endingAt index: Int) -> Bool {
        let byte = bytes[index - 1]
        if isAlphanumeric(byte) { return true }
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "-"),
            UInt8(ascii: "\""):
            return true
        default: break
        }
        // Full-width letters and digits are U+FF10 to U+FF5A.
        guard index >= 3, bytes[index - 3] == 0xEF, bytes[index - 2] == 0xBC || bytes[index - 2] == 0xBD else {
            return false
        }
        return true
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
