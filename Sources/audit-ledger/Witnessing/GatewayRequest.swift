internal import LedgerCore

/// What a web server wants of a witness, read from the variables that CGI/1.1 gives it (RFC 3875 section 4.1).
enum GatewayRequest: Equatable {
    /// `POST /add-checkpoint` with so many bytes on standard input.
    case addCheckpoint(count: Int)
    /// `GET /<lower-case hexadecimal SHA-256 of the origin>/checkpoint`.
    case checkpoint(originHash: Hash)
    case refused(GatewayResponse)

    init(_ variable: (String) -> String?) {
        let path = variable("PATH_INFO") ?? ""
        let method = variable("REQUEST_METHOD") ?? ""
        if path == "/add-checkpoint" {
            self = method == "POST" ? Self.body(variable("CONTENT_LENGTH")) : .refused(.methodNotAllowed("POST"))
        } else if let hash = Self.originHash(path) {
            self =
                ["GET", "HEAD"].contains(method)
                ? .checkpoint(originHash: hash) : .refused(.methodNotAllowed("GET, HEAD"))
        } else {
            self = .refused(.text("404 Not Found", "There is nothing here.\n"))
        }
    }

    private static func body(_ length: String?) -> GatewayRequest {
        guard let length else {
            return .refused(.text("411 Length Required", "Send the request with its Content-Length.\n"))
        }
        guard length.utf8.count <= 18, length.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int(length)
        else { return .refused(.text("400 Bad Request", "The Content-Length is no number.\n")) }
        guard count <= AddCheckpointRequest.maximumByteCount else {
            return .refused(
                .text(
                    "413 Content Too Large",
                    "A request has at most \(AddCheckpointRequest.maximumByteCount) bytes.\n"))
        }
        return .addCheckpoint(count: count)
    }

    private static func originHash(_ path: String) -> Hash? {
        guard path.hasPrefix("/"), path.hasSuffix("/checkpoint") else { return nil }
        return Hexadecimal.decode(path.dropFirst().dropLast("/checkpoint".count)).flatMap { Hash(bytes: $0) }
    }
}
