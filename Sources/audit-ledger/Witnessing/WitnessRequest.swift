internal import LedgerCore
internal import LedgerStorage

/// `checkpoint --request-for SIZE`: what a witness is sent to cosign the newest checkpoint.
struct WitnessRequest {
    /// The size that the witness cosigned last; 0 where it never did.
    let old: UInt64

    /// Prints the request over the newest checkpoint, which was stored before.
    func run(_ call: Call) throws(CommandError) -> Int32 {
        let reader = try call.reader()
        let request = try reading { () throws(StorageError) in try reader.addCheckpointRequest(from: old) }
        if call.isJSON {
            Output.json([
                ("origin", .string(request.checkpoint.origin.text)), ("old", JSONValue(old)),
                ("size", JSONValue(request.checkpoint.size)), ("root", .string(request.checkpoint.root.base64)),
                ("request", .string("\(request)")),
            ])
        } else {
            // Byte for byte where a program reads it; on a terminal it can move no cursor.
            Terminal.write(Terminal.isOutput ? Printable.lines("\(request)") : "\(request)")
        }
        return Status.success
    }
}
