extension Verifier {
    func checkFile(_ evidence: Evidence, _ report: inout VerificationReport) {
        let title = "The file stands alone, and as it was left"
        guard evidence.problems.isEmpty else {
            let problems = evidence.problems.joined(separator: "; ")
            return report.fail(
                "file", title, as: .tampered, problems.prefix(1).uppercased() + problems.dropFirst() + ".")
        }
        let remarks = evidence.remarks.map { $0.prefix(1).uppercased() + $0.dropFirst() + "." }
        report.add("file", title, .pass, remarks.first ?? "Nothing lies beside it that should not.")
    }
}
