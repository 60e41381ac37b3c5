#if canImport(Glibc)
    @preconcurrency import Glibc
#else
    import Darwin
#endif

/// `schema-compiler migrations|checks OUTPUT FILE…`: the tool behind the plugin CompileSchema.
///
/// Exit status 0: OUTPUT holds the Swift; 1: a file was refused, and why stands on standard output; 64: usage.
@main
struct SchemaCompiler {
    static func main() {
        setvbuf(stdout, nil, Int32(_IOLBF), 0)
        let arguments = CommandLine.arguments.dropFirst()
        guard arguments.count >= 3, let kind = arguments.first.flatMap(Kind.init(rawValue:)) else {
            print("usage: schema-compiler migrations|checks OUTPUT FILE…")
            exit(64)
        }
        do throws(Refusals) {
            try compile(kind, to: arguments[2], from: arguments.dropFirst(2).sorted())
        } catch {
            error.diagnostics.forEach { print($0) }
            exit(1)
        }
    }

    enum Kind: String {
        case migrations, checks
    }

    /// Proves the files and writes their Swift.
    ///
    /// - Throws: `Refusals`; `output` is then as it was.
    static func compile(_ kind: Kind, to output: String, from paths: [String]) throws(Refusals) {
        var sources: [Source] = []
        var refusals: [Diagnostic] = []
        for path in paths {
            do throws(Diagnostic) {
                sources.append(try Source(path: path))
            } catch {
                refusals.append(error)
            }
        }
        guard refusals.isEmpty else { throw Refusals(diagnostics: refusals) }
        let swift: String
        switch kind {
        case .migrations:
            let lock = sources.firstIndex { $0.name == MigrationLock.fileName }.map { sources.remove(at: $0) }
            let compiled = try MigrationCompiler.compile(sources, lock: lock)
            compiled.warnings.forEach { print($0) }
            swift = compiled.swift
        case .checks:
            swift = try CheckCompiler.compile(sources)
        }
        guard FileBytes.write(Array(swift.utf8), to: output) else {
            throw Refusals(
                diagnostics: [Diagnostic(path: output, message: "The file cannot be written: \(FileBytes.lastError).")])
        }
    }
}
