// swift-tools-version: 6.1
import PackageDescription

// A package that carries a snapshot of a ledger, with a check of its own for it, and a published tree.
let package = Package(
    name: "registry",
    dependencies: [.package(path: "../audit-ledger")],
    targets: [
        .target(
            name: "RegisterChecks", path: "checks",
            plugins: [.plugin(name: "CompileSchema", package: "audit-ledger")]),
        .target(
            name: "Register", dependencies: ["RegisterChecks"],
            plugins: [.plugin(name: "AuditOnBuild", package: "audit-ledger")]),
        .target(name: "Published", plugins: [.plugin(name: "AuditOnBuild", package: "audit-ledger")]),
        .executableTarget(name: "registry", dependencies: ["Register", "Published"]),
    ]
)
