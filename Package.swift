// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "audit-ledger",
    products: [
        .library(
            name: "AuditLedger",
            targets: [
                "LedgerCore", "Candidacy", "LedgerFacts", "LedgerStorage", "LedgerAudit", "LedgerMigrations",
                "LedgerChecks",
            ]),
        .executable(name: "audit-ledger", targets: ["audit-ledger"]),
        .plugin(name: "AuditLedgerCommand", targets: ["AuditLedgerCommand"]),
        .plugin(name: "CompileSchema", targets: ["CompileSchema"]),
        .plugin(name: "AuditOnBuild", targets: ["AuditOnBuild"]),
    ],
    targets: [
        .systemLibrary(
            name: "CLedgerSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite3"])]),
        .systemLibrary(
            name: "CLedgerCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),

        .target(name: "LedgerCore", dependencies: ["CLedgerCrypto"], swiftSettings: settings),
        .target(name: "Candidacy", dependencies: ["LedgerCore"], swiftSettings: settings),
        .target(name: "LedgerFacts", swiftSettings: settings),
        .target(
            name: "LedgerStorage", dependencies: ["CLedgerSQLite", "LedgerCore", "Candidacy", "LedgerFacts"],
            swiftSettings: settings),
        .target(
            name: "LedgerAudit", dependencies: ["LedgerCore", "Candidacy", "LedgerFacts", "LedgerStorage"],
            swiftSettings: settings),

        // SQL, proved and embedded. No tool of a build-tool plugin may depend on these two.
        .target(
            name: "LedgerMigrations", dependencies: ["LedgerCore", "LedgerStorage"], path: "migrations",
            swiftSettings: settings, plugins: ["CompileSchema"]),
        .target(
            name: "LedgerChecks", dependencies: ["LedgerFacts"], swiftSettings: settings, plugins: ["CompileSchema"]),

        .executableTarget(
            name: "audit-ledger",
            dependencies: [
                "LedgerCore", "Candidacy", "LedgerFacts", "LedgerStorage", "LedgerAudit", "LedgerMigrations",
                "LedgerChecks",
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "schema-compiler", dependencies: ["CLedgerSQLite", "LedgerCore", "LedgerFacts"],
            swiftSettings: settings),
        .executableTarget(
            name: "snapshot-auditor",
            dependencies: ["LedgerCore", "Candidacy", "LedgerFacts", "LedgerStorage", "LedgerAudit"],
            swiftSettings: settings),

        // Measures what the README claims, beside a floor in C.
        .executableTarget(
            name: "ledger-benchmark",
            dependencies: ["LedgerCore", "Candidacy", "LedgerStorage", "LedgerMigrations"], swiftSettings: settings),
        .executableTarget(name: "ledger-floor", dependencies: ["CLedgerSQLite", "CLedgerCrypto"]),

        // What the survival suite kills, cuts off and damages.
        .executableTarget(
            name: "ledger-survival",
            dependencies: ["Candidacy", "LedgerCore", "LedgerMigrations", "LedgerStorage"], swiftSettings: settings),

        .plugin(name: "CompileSchema", capability: .buildTool(), dependencies: ["schema-compiler"]),
        .plugin(name: "AuditOnBuild", capability: .buildTool(), dependencies: ["snapshot-auditor"]),
        .plugin(
            name: "AuditLedgerCommand",
            capability: .command(
                intent: .custom(verb: "audit-ledger", description: "Record, import, verify and audit a ledger."))),

        .testTarget(name: "LedgerCoreTests", dependencies: ["LedgerCore"], swiftSettings: settings),
        .testTarget(name: "CandidacyTests", dependencies: ["Candidacy", "LedgerCore"], swiftSettings: settings),
        .testTarget(
            name: "LedgerStorageTests",
            dependencies: ["CLedgerSQLite", "Candidacy", "LedgerCore", "LedgerMigrations", "LedgerStorage"],
            swiftSettings: settings),
        .testTarget(
            name: "LedgerAuditTests",
            dependencies: [
                "Candidacy", "LedgerAudit", "LedgerChecks", "LedgerCore", "LedgerFacts", "LedgerMigrations",
                "LedgerStorage",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "SchemaCompilerTests", dependencies: ["LedgerCore", "LedgerFacts", "schema-compiler"],
            swiftSettings: settings),
        .testTarget(
            name: "SnapshotAuditorTests",
            dependencies: ["Candidacy", "LedgerCore", "LedgerMigrations", "LedgerStorage", "snapshot-auditor"],
            swiftSettings: settings),
        .testTarget(
            name: "LedgerBenchmarkTests", dependencies: ["ledger-benchmark"], swiftSettings: settings),
        .testTarget(name: "PluginTests", swiftSettings: settings),
        .testTarget(
            name: "CommandLineTests",
            dependencies: [
                "Candidacy", "LedgerChecks", "LedgerCore", "LedgerFacts", "LedgerStorage", "LedgerMigrations",
                "audit-ledger",
            ],
            swiftSettings: settings),
    ]
)
