internal import LedgerCore
internal import LedgerStorage

/// `cosign --cgi`: answers the one request that a web server hands over (CGI/1.1, RFC 3875).
///
/// What goes wrong here is told to the server's error log; whoever asked learns that it went wrong, and no paths.
struct WitnessGateway {
    let state: String

    func run(_ call: Call) throws(CommandError) -> Int32 {
        guard Call.variable("GATEWAY_INTERFACE") != nil else {
            throw .usage(
                "cosign --cgi is started by a web server for each request; to try a witness, use it as a filter.")
        }
        let response: GatewayResponse
        do throws(CommandError) {
            response = try answer(call)
        } catch {
            Output.error("audit-ledger: \(error.message)")
            response =
                error.status == Status.busy
                ? .text("503 Service Unavailable", "The witness is busy; try again in a moment.\n")
                : .text(
                    "500 Internal Server Error",
                    "The witness cannot answer; its operator finds the reason in the log.\n")
        }
        Terminal.write(response.head)
        if Call.variable("REQUEST_METHOD") != "HEAD" { Terminal.write(response.body) }
        return Status.success
    }

    private func answer(_ call: Call) throws(CommandError) -> GatewayResponse {
        switch GatewayRequest(Call.variable) {
        case .refused(let response): return response
        case .addCheckpoint(let count):
            let request = try StandardInput.read(atMost: count)
            guard request.count == count else {
                return .text("400 Bad Request", "The request is shorter than its Content-Length.\n")
            }
            let witness = try call.witness(state)
            let answer = try reading { () throws(StorageError) in try witness.answer(request) }
            if let remark = answer.contradiction?.remark, let reason = answer.reason {
                Output.error("audit-ledger: The request was refused: \(reason)\(remark)")
            }
            return GatewayResponse(answer)
        case .checkpoint(let originHash):
            let witness = try call.witness(state)
            let note = try reading { () throws(StorageError) in try witness.checkpoint(originHash: originHash) }
            return note.map { .text("200 OK", "\($0)") }
                ?? .text("404 Not Found", "This witness has cosigned nothing of that log.\n")
        }
    }
}
