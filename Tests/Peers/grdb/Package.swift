// swift-tools-version: 6.1
import PackageDescription

// No part of audit-ledger, which has no dependencies: a peer that it is measured beside.
let products: [Target.Dependency] = [
    .product(name: "GRDB", package: "GRDB.swift"), .product(name: "Crypto", package: "swift-crypto"),
]

let package = Package(
    name: "peer",
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "3.12.3"),
    ],
    targets: [
        .executableTarget(name: "append", dependencies: products),
        .executableTarget(name: "verify", dependencies: products),
    ])
