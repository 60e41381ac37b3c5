/// One parser under fuzzing. To have another fuzzed, add it to ``all``.
struct FuzzTarget: Sendable {
    /// For the report.
    let name: String
    /// Inputs that are taken; mutations begin with them.
    let seeds: [[UInt8]]
    /// Hands an input to the parser. Must neither trap nor hang; refusing is fine.
    ///
    /// - Returns: what is wrong with what was taken; nil where nothing is.
    let run: @Sendable ([UInt8]) -> String?

    init(_ name: String, seeds: [String], _ run: @escaping @Sendable ([UInt8]) -> String?) {
        self.init(name, bytes: seeds.map { Array($0.utf8) }, run)
    }

    init(_ name: String, bytes seeds: [[UInt8]], _ run: @escaping @Sendable ([UInt8]) -> String?) {
        self.name = name
        self.seeds = seeds
        self.run = run
    }

    /// A parser whose canonical form is the only one: what it takes is written as the same bytes again.
    init<Value>(
        canonical name: String, seeds: [String], _ parse: @escaping @Sendable ([UInt8]) throws -> Value,
        _ write: @escaping @Sendable (Value) throws -> String
    ) {
        self.init(name, seeds: seeds) { bytes in
            guard let value = try? parse(bytes) else { return nil }
            guard let text = try? write(value) else { return "it cannot be written again" }
            return text.utf8.elementsEqual(bytes) ? nil : "it is written as other bytes"
        }
    }
}
