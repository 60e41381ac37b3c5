// swift-tools-version: 6.1
import PackageDescription

// A package that keeps a database of its own and checks of its own for a ledger.
let package = Package(
    name: "notebook",
    dependencies: [.package(path: "../audit-ledger")],
    targets: [
        .target(
            name: "NotebookMigrations", path: "migrations",
            plugins: [.plugin(name: "CompileSchema", package: "audit-ledger")]),
        .target(
            name: "NotebookChecks", path: "checks",
            plugins: [.plugin(name: "CompileSchema", package: "audit-ledger")]),
        .executableTarget(name: "notebook", dependencies: ["NotebookMigrations", "NotebookChecks"]),
    ]
)
