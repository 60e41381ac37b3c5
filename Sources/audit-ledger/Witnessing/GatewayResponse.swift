internal import LedgerStorage

/// An answer to a web server (RFC 3875 section 6): header lines, an empty line, the body.
struct GatewayResponse: Equatable {
    /// Number and words.
    let status: String
    let contentType: String
    let body: String
    var headers: [String] = []

    static func text(_ status: String, _ body: String) -> GatewayResponse {
        GatewayResponse(status: status, contentType: "text/plain; charset=utf-8", body: body)
    }

    static func methodNotAllowed(_ methods: String) -> GatewayResponse {
        var response = text("405 Method Not Allowed", "Only \(methods) is answered here.\n")
        response.headers = ["Allow: \(methods)"]
        return response
    }

    init(_ answer: WitnessAnswer) {
        self.init(status: "\(answer.status)", contentType: answer.contentType, body: answer.body)
    }

    init(status: String, contentType: String, body: String) {
        self.status = status
        self.contentType = contentType
        self.body = body
    }

    /// Everything before the body, as it is written to standard output. The length is stated, so that an answer that
    /// broke off is none.
    var head: String {
        let lines =
            [
                "Status: \(status)", "Content-Type: \(contentType)", "Content-Length: \(body.utf8.count)",
                "Cache-Control: no-cache",
            ] + headers
        return lines.map { $0 + "\n" }.joined() + "\n"
    }
}
