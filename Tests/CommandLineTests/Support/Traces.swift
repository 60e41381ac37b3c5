import Foundation
import LedgerCore

/// Looks for a value in files in every form in which one of them might keep it.
struct Traces {
    private let forms: [(name: String, bytes: Data)]

    /// - Parameter value: not all ASCII, and long enough that it stands nowhere by chance.
    init(_ value: [UInt8]) {
        var forms: [(String, Data)] = [("raw", Data(value)), ("hex", Data(Hexadecimal.encode(value).utf8))]
        forms.append(("HEX", Data(Hexadecimal.encode(value).uppercased().utf8)))
        if let text = String(validating: value, as: UTF8.self) {
            forms.append(("UTF-16LE", text.data(using: .utf16LittleEndian) ?? Data()))
            forms.append(("UTF-16BE", text.data(using: .utf16BigEndian) ?? Data()))
            let escaped = text.utf16.map { $0 < 0x80 ? String(UnicodeScalar(UInt8($0))) : Self.escape($0) }.joined()
            forms.append(("JSON", Data(escaped.utf8)))
            forms.append(("json", Data(escaped.lowercased().utf8)))
        }
        for shift in 0..<3 {
            // The characters that hold nothing but bits of the value, wherever it begins.
            let padded = [UInt8](repeating: 0, count: shift) + value
            let base64 = Base64.encode(padded).replacing("=", with: "")
            let first = (shift * 8 + 5) / 6
            let inner = base64.dropFirst(first).dropLast((padded.count * 8) % 6 == 0 ? 0 : 1)
            forms.append(("base64 \(shift)", Data(inner.utf8)))
            let url = inner.replacing("+", with: "-").replacing("/", with: "_")
            forms.append(("base64url \(shift)", Data(url.utf8)))
        }
        self.forms = forms.map { (name: $0.0, bytes: $0.1) }
    }

    private static func escape(_ unit: UInt16) -> String {
        "\\u" + Hexadecimal.encode([UInt8(unit >> 8), UInt8(unit & 0xFF)])
    }

    /// Where the value stands, and how it is written there.
    func found(in files: [String: [UInt8]]) -> [String] {
        files.flatMap { path, bytes in
            let data = Data(bytes)
            return forms.filter { data.range(of: $0.bytes) != nil }.map { "\(path): \($0.name)" }
        }.sorted()
    }
}
