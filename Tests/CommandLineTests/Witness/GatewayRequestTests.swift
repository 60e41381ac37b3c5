import LedgerCore
import Testing

@testable import audit_ledger

@Suite("What a web server asks of a witness")
struct GatewayRequestTests {
    private func request(_ method: String?, _ path: String?, _ length: String? = nil) -> GatewayRequest {
        GatewayRequest { name in
            switch name {
            case "REQUEST_METHOD": method
            case "PATH_INFO": path
            case "CONTENT_LENGTH": length
            default: nil
            }
        }
    }

    private func status(_ method: String?, _ path: String?, _ length: String? = nil) -> String? {
        if case .refused(let response) = request(method, path, length) { response.status } else { nil }
    }

    @Test("add-checkpoint takes a body of stated length, up to that of the longest request")
    func addCheckpoint() {
        #expect(request("POST", "/add-checkpoint", "0") == .addCheckpoint(count: 0))
        let most = AddCheckpointRequest.maximumByteCount
        #expect(request("POST", "/add-checkpoint", "\(most)") == .addCheckpoint(count: most))
        #expect(status("POST", "/add-checkpoint", "\(most + 1)") == "413 Content Too Large")
        #expect(status("POST", "/add-checkpoint", "999999999999999999") == "413 Content Too Large")
        for length in ["-1", "+1", "1x", " 1", "0x1", "1.0", "٣", "9999999999999999999999"] {
            #expect(status("POST", "/add-checkpoint", length) == "400 Bad Request")
        }
        #expect(status("POST", "/add-checkpoint") == "411 Length Required")
        for method in ["GET", "PUT", "post", nil] {
            #expect(status(method, "/add-checkpoint", "0") == "405 Method Not Allowed")
        }
    }

    @Test("A checkpoint is named by the lower-case SHA-256 of its origin")
    func checkpoint() {
        let hash = SHA256.digest("example.org/log")
        for method in ["GET", "HEAD"] {
            #expect(request(method, "/\(hash.hexadecimal)/checkpoint") == .checkpoint(originHash: hash))
        }
        #expect(status("POST", "/\(hash.hexadecimal)/checkpoint", "0") == "405 Method Not Allowed")
    }

    @Test(
        "Nothing else is there",
        arguments: [
            nil, "", "/", "add-checkpoint", "/add-checkpoint/", "//add-checkpoint", "/x/add-checkpoint",
            "/checkpoint", "/ab/checkpoint", "/\(String(repeating: "AB", count: 32))/checkpoint",
            "/\(String(repeating: "ab", count: 33))/checkpoint", "/../\(String(repeating: "ab", count: 32))/checkpoint",
        ])
    func nothing(_ path: String?) {
        for method in ["GET", "POST"] { #expect(status(method, path, "0") == "404 Not Found") }
    }

    @Test("A response states its length and ends its head with an empty line")
    func response() {
        let response = GatewayResponse.methodNotAllowed("POST")
        #expect(
            response.head == """
                Status: 405 Method Not Allowed
                Content-Type: text/plain; charset=utf-8
                Content-Length: \(response.body.utf8.count)
                Cache-Control: no-cache
                Allow: POST


                """)
    }
}
