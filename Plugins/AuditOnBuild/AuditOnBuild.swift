import Foundation
import PackagePlugin

/// Verifies the ledger snapshot that a target carries, and audits it where that is asked for: else the target does not
/// build. `audit-on-build.json` in the target names the snapshot.
@main
struct AuditOnBuild: BuildToolPlugin {
    private static let configuration = "audit-on-build.json"

    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let target = target as? any SourceModuleTarget else { return [] }
        let configuration = try configuration(of: target)
        let shipped = try ledgerPackage(context.package)
        let migrations = sql(of: shipped, "LedgerMigrations")
        let checks = sql(of: shipped, "LedgerChecks")
        let own = ownChecks(of: target)
        let output = context.pluginWorkDirectoryURL.appending(path: "LedgerSnapshot.swift")
        return [
            .buildCommand(
                displayName: "Auditing the ledger snapshot of \(target.name)",
                executable: try context.tool(named: "snapshot-auditor").url,
                arguments: [path(configuration), path(output)] + words("--migration", migrations)
                    + words("--check", checks) + words("--own-check", own),
                inputFiles: [configuration] + snapshot(configuration, target) + migrations + checks + own,
                outputFiles: [output])
        ]
    }

    private func configuration(of target: any SourceModuleTarget) throws -> URL {
        let found = target.sourceFiles.map(\.url).filter { $0.lastPathComponent == Self.configuration }
        guard let url = found.first else {
            throw Problem(
                "The target \(target.name) holds no \(Self.configuration). Write one that names the snapshot beside it, or "
                    + "take the plugin AuditOnBuild off the target.")
        }
        guard found.count == 1 else {
            let paths = found.map(path).joined(separator: " and ")
            throw Problem("The target \(target.name) holds \(paths). Put each snapshot into a target of its own.")
        }
        return url
    }

    /// The files of the snapshot, and what lies beside it under its name. What is wrong with the configuration, or
    /// missing, the tool says at its line; an input that does not exist would be an error of the build system.
    private func snapshot(_ configuration: URL, _ target: any SourceModuleTarget) -> [URL] {
        guard let data = try? Data(contentsOf: configuration),
            let object = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
            let file = object["file"] as? String, !file.isEmpty
        else { return [] }
        let start = path(configuration.deletingLastPathComponent().appending(path: file))
        let sidecars = ["-journal", "-wal", "-shm", ".disclosures"].map { start + $0 }
        return target.sourceFiles.map(\.url).filter { url in
            let path = path(url)
            return path == start || path.hasPrefix(start + "/") || sidecars.contains(path)
        }
    }

    /// The checks of the target and of those that it depends on in its package; a migration begins with digits.
    private func ownChecks(of target: any SourceModuleTarget) -> [URL] {
        var checks = sql(of: target)
        for case .target(let other) in target.dependencies { checks += sql(of: other) }
        return checks.filter { $0.lastPathComponent.first?.isNumber == false }
    }

    /// This package, found from the one that is built.
    private func ledgerPackage(_ root: Package) throws -> Package {
        var pending = [root]
        var seen: Set<Package.ID> = []
        while let package = pending.popLast() {
            guard seen.insert(package.id).inserted else { continue }
            let names = Set(package.targets.map(\.name))
            if names.isSuperset(of: ["LedgerMigrations", "LedgerChecks"]) { return package }
            pending += package.dependencies.map(\.package)
        }
        throw Problem("The package audit-ledger is not among the dependencies of \(root.displayName). Declare it.")
    }

    private func sql(of package: Package, _ name: String) -> [URL] {
        package.targets.filter { $0.name == name }.flatMap(sql)
    }

    private func sql(of target: any Target) -> [URL] {
        guard let target = target as? any SourceModuleTarget else { return [] }
        return target.sourceFiles.map(\.url).filter { $0.pathExtension == "sql" }
    }

    private func words(_ option: String, _ files: [URL]) -> [String] { files.flatMap { [option, path($0)] } }

    /// `URL.path()` would percent-encode spaces.
    private func path(_ url: URL) -> String { url.path(percentEncoded: false) }
}

struct Problem: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
